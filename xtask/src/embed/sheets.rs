//! The style sheets without colours: one for the banner's first frame in the gate, one for the rest of the
//! interface, and one for the logo.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use noren_embed::{CHOSEN, HOST, shortened};
use noren_support::project;

use super::esbuild::minified_css;

/// The sheets of the banner and the reopen button, in this order. Every other sheet is part of the
/// interface.
const GATE: &[&str] = &["tokens.css", "banner.css", "reopen.css"];
/// The sheet of the static policy pages, which is written next to them.
const PAGE: &str = "page.css";
/// The sheet of the logo, for shops that have one.
const BRAND: &str = "brand.css";

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

/// The rules of each sheet in `style/layouts/`, minified, by its name, and the same under the condition that a layout
/// is chosen.
///
/// # Errors
/// If a sheet is missing or is not valid CSS.
pub fn layouts() -> Result<BTreeMap<String, String>> {
    let folder = project::root().join("style/layouts");
    let mut layouts = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let rules = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.with_context(|| path.display().to_string())?;
        let chosen = format!(":host({HOST}) {{ {rules} }}");
        layouts.insert(name.to_owned(), shortened(&minified_css(&rules)?));
        layouts.insert(
            format!("{name}{CHOSEN}"),
            shortened(&minified_css(&chosen)?),
        );
    }
    Ok(layouts)
}

fn joined(files: impl Iterator<Item = PathBuf>) -> Result<String> {
    let mut css = String::new();
    for file in files {
        css += &std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    }
    Ok(shortened(&minified_css(&css)?))
}
