//! The table by which a shop overrides messages by their ids.

use crate::CompiledLanguage;

/// The table as JSON: `{"accept":[4],"services-count":[7,"count"]}`, each id with the index of its
/// message in a catalogue and the names of its variables. `further` are ids and indices of messages
/// that are not in the interface's own files.
#[must_use]
pub fn key_table<'a>(
    compiled: &CompiledLanguage,
    further: impl Iterator<Item = (&'a str, usize)>,
) -> String {
    let row = |id: &str, index: usize, variables: &[String]| {
        let mut row = format!("\"{id}\":[{index}");
        for variable in variables {
            row.push_str(",\"");
            row.push_str(variable);
            row.push('"');
        }
        row.push(']');
        row
    };
    let own = compiled.keys.iter().enumerate();
    let rows: Vec<String> = own
        .map(|(index, (id, variables))| row(id, index, variables))
        .chain(further.map(|(id, index)| row(id, index, &[])))
        .collect();
    format!("{{{}}}", rows.join(","))
}
