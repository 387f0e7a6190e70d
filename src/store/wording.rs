//! The shop's own wording of messages.

use crate::config::Tree;
use crate::locale::Catalogue;
use crate::page::Json;

/// Replaces messages of a catalogue by the shop's own wording for its language. `messages` are language
/// tag, message id and wording; `keys` is the build's table of ids: `{"accept":[4],
/// "services-count":[7,"count"]}`, each with its index in the catalogue and its variables.
pub fn apply_wording(
    catalogue: &mut Catalogue,
    messages: &[(String, String, String)],
    keys: &Json,
) {
    let language = catalogue.language().to_owned();
    for (_, id, wording) in messages.iter().filter(|(tag, _, _)| *tag == language) {
        let entry = keys.get(id).map(Tree::items).unwrap_or_default();
        if let Some((index, variables)) = entry.split_first()
            && let Some(index) = index.number()
        {
            let names: Vec<&str> = variables.iter().filter_map(Tree::text).collect();
            catalogue.replace(index as usize, wording, &names);
        }
    }
}
