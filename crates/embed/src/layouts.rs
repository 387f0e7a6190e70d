//! The rules of the layouts that an embed offers.

use crate::{EmbedError, Pieces};

/// The layouts and their sheets in `style/layouts/`, in this order: `LAYOUTS` of src/config/schema.rs.
const LAYOUTS: [(&str, &[&str]); 5] = [
    ("bar", &["bar"]),
    ("box", &["floating"]),
    ("corner-start", &["floating", "corner", "corner-start"]),
    ("corner-end", &["floating", "corner"]),
    ("card", &["floating", "card"]),
];

/// What follows a sheet's name in the name of the same sheet for several layouts.
pub const CHOSEN: &str = ".chosen";

/// Stands in that sheet for the condition under which its rules apply: `:host(HOST) .banner{…}`.
pub const HOST: &str = "__HOST__";

/// The names of all layouts.
pub fn all() -> Vec<&'static str> {
    LAYOUTS.iter().map(|(name, _)| *name).collect()
}

/// The rules of these layouts. Those of a single one apply whatever `data-layout` says, and of several each applies
/// where it is chosen.
///
/// # Errors
/// If a sheet is missing.
pub fn rules(pieces: &Pieces, names: &[&str]) -> Result<String, EmbedError> {
    let chosen = LAYOUTS.iter().filter(|(name, _)| names.contains(name));
    let sheets: Vec<&str> = chosen
        .clone()
        .flat_map(|(_, sheets)| *sheets)
        .copied()
        .collect();
    let mut css = String::new();
    for (index, sheet) in sheets.iter().enumerate() {
        if sheets[..index].contains(sheet) {
            continue;
        }
        if names.len() < 2 {
            css += pieces.layout(sheet)?;
            continue;
        }
        let hosts: Vec<String> = chosen
            .clone()
            .filter(|(_, sheets)| sheets.contains(sheet))
            .map(|(name, _)| format!("[data-layout={name}]"))
            .collect();
        let host = match &hosts[..] {
            [host] => host.clone(),
            hosts => format!(":is({})", hosts.join(",")),
        };
        css += &pieces
            .layout(&format!("{sheet}{CHOSEN}"))?
            .replace(HOST, &host);
    }
    Ok(css)
}

#[cfg(test)]
mod tests {
    use noren::config::schema;

    use std::collections::BTreeMap;

    use super::{CHOSEN, LAYOUTS, all, rules};
    use crate::{Interface, Kind, Pieces};

    fn pieces() -> Pieces {
        let mut layouts = BTreeMap::new();
        for (_, sheets) in LAYOUTS {
            for sheet in sheets {
                layouts.insert((*sheet).to_owned(), format!(".{sheet}{{}}"));
                let chosen = format!(":host(__HOST__) .{sheet}{{}}");
                layouts.insert(format!("{sheet}{CHOSEN}"), chosen);
            }
        }
        Pieces {
            gate: String::new(),
            diagnostics: String::new(),
            gate_sheet: String::new(),
            layouts,
            sheet: String::new(),
            brand_sheet: String::new(),
            types: String::new(),
            interface: Interface {
                kind: Kind::Generic,
                bundle: String::new(),
                wasm: Vec::new(),
            },
        }
    }

    #[test]
    fn one_layout_has_no_condition_and_several_have() {
        let of = |names: &[&str]| rules(&pieces(), names).unwrap();
        assert_eq!(of(&["bar"]), ".bar{}");
        assert_eq!(of(&["corner-end"]), ".floating{}.corner{}");
        assert_eq!(
            of(&["bar", "card"]),
            ":host([data-layout=bar]) .bar{}:host([data-layout=card]) .floating{}:host([data-layout=card]) .card{}"
        );
        assert!(
            of(&["box", "card"])
                .starts_with(":host(:is([data-layout=box],[data-layout=card])) .floating{}")
        );
    }

    #[test]
    fn every_layout_of_the_schema_has_sheets() {
        assert_eq!(all(), schema::LAYOUTS);
        for (name, sheets) in LAYOUTS {
            assert!(!sheets.is_empty(), "{name}");
        }
    }
}
