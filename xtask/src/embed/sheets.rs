//! The style sheets without colours: one for the banner's first frame in the gate, one for the rest of the
//! interface, and one for the logo.

use std::path::PathBuf;

use anyhow::{Context, Result};
use noren_support::project;

use super::esbuild::minified_css;

/// The sheets of the banner and the reopen button, in this order. Every other sheet is part of the
/// interface.
const GATE: &[&str] = &["tokens.css", "banner.css", "reopen.css"];
/// The layouts and their sheets in `style/layouts/`, in this order: `LAYOUTS` of src/config/schema.rs.
const LAYOUTS: [(&str, &[&str]); 5] = [
    ("bar", &["bar"]),
    ("box", &["floating"]),
    ("corner-start", &["floating", "corner", "corner-start"]),
    ("corner-end", &["floating", "corner"]),
    ("card", &["floating", "card"]),
];
/// The sheet of the static policy pages, which is written next to them.
const PAGE: &str = "page.css";
/// The sheet of the logo, for shops that have one.
const BRAND: &str = "brand.css";

/// The private custom properties and their short names in a build, which make `noren.js` 40 bytes
/// smaller.
const SHORT: &[(&str, &str)] = &[
    ("--cloth", "--c"),
    ("--ink", "--i"),
    ("--on-accent", "--o"),
    ("--accent", "--a"),
    ("--line", "--l"),
    ("--radius", "--r"),
    ("--space", "--s"),
    ("--face", "--f"),
    // The two values of a colour where the page chooses the palette.
    ("--light-", "--1"),
    ("--dark-", "--2"),
];

/// The sheets of the embed, minified.
pub struct Sheets {
    /// The sheet in `noren.js`, without a layout.
    pub gate: String,
    /// The sheet in the lazy bundle.
    pub interface: String,
    /// The rules for the logo.
    pub brand: String,
}

/// Reads and minifies the sheets in `style/`.
///
/// # Errors
/// If a sheet is missing or is not valid CSS.
pub fn read() -> Result<Sheets> {
    let folder = project::root().join("style");
    let mut rest: Vec<PathBuf> = std::fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "css"))
        .filter(|path| {
            let name = path.file_name().and_then(|it| it.to_str());
            !name.is_some_and(|name| GATE.contains(&name) || name == PAGE || name == BRAND)
        })
        .collect();
    rest.sort();
    Ok(Sheets {
        gate: joined(GATE.iter().map(|name| folder.join(name)))?,
        interface: joined(rest.into_iter())?,
        brand: joined([folder.join(BRAND)].into_iter())?,
    })
}

/// The rules of these layouts, minified. Those of a single one apply whatever `data-layout` says, and of several
/// each applies where it is chosen.
///
/// # Errors
/// If a sheet is missing or is not valid CSS.
pub fn layouts(names: &[&str]) -> Result<String> {
    let folder = project::root().join("style/layouts");
    let chosen = LAYOUTS.iter().filter(|(name, _)| names.contains(name));
    let files: Vec<&str> = chosen
        .clone()
        .flat_map(|(_, files)| *files)
        .copied()
        .collect();
    let mut css = String::new();
    for (index, file) in files.iter().enumerate() {
        if files[..index].contains(file) {
            continue;
        }
        let path = folder.join(file).with_extension("css");
        let rules = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        if names.len() < 2 {
            css += &rules;
            continue;
        }
        let hosts: Vec<String> = chosen
            .clone()
            .filter(|(_, files)| files.contains(file))
            .map(|(name, _)| format!(":host([data-layout={name}])"))
            .collect();
        css += &format!("{} {{ {rules} }}", hosts.join(","));
    }
    Ok(shortened(&minified_css(&css)?))
}

/// The names of all layouts.
pub fn all_layouts() -> Vec<&'static str> {
    LAYOUTS.iter().map(|(name, _)| *name).collect()
}

fn joined(files: impl Iterator<Item = PathBuf>) -> Result<String> {
    let mut css = String::new();
    for file in files {
        css += &std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    }
    Ok(shortened(&minified_css(&css)?))
}

/// A sheet with the short names of the private properties.
pub fn shortened(css: &str) -> String {
    SHORT.iter().fold(css.to_owned(), |css, (name, short)| {
        css.replace(name, short)
    })
}

#[cfg(test)]
mod tests {
    use noren::config::schema;

    use super::{LAYOUTS, all_layouts, layouts};

    #[test]
    fn every_layout_of_the_schema_has_sheets() {
        assert_eq!(all_layouts(), schema::LAYOUTS);
        for (name, files) in LAYOUTS {
            assert!(!files.is_empty(), "{name}");
        }
    }

    #[test]
    fn one_layout_has_no_condition_and_several_have() {
        let bar = layouts(&["bar"]).unwrap();
        assert!(bar.contains("{.banner{"), "{bar}");
        assert!(!bar.contains("data-layout"), "{bar}");
        let two = layouts(&["bar", "card"]).unwrap();
        assert!(two.contains(":host([data-layout=bar]) .banner{"), "{two}");
        assert!(two.contains(":host([data-layout=card]) .banner{"), "{two}");
        assert!(!two.contains("corner"), "{two}");
    }
}
