//! The style sheets: those that the gate's first sight needs, and the rest.

use std::path::PathBuf;

use anyhow::{Context, Result};
use noren_support::project;

use super::esbuild::minified_css;

/// What the banner and the reopen button need, in this order; every other sheet is the interface's.
const GATE: &[&str] = &["tokens.css", "banner.css", "reopen.css"];
/// The static policy pages have a sheet of their own, which is written beside them.
const PAGE: &str = "page.css";

/// Our own custom properties, which nobody outside reads, and what they are called in what is shipped:
/// `noren.js` is 40 bytes smaller.
const SHORT: &[(&str, &str)] = &[
    ("--cloth", "--c"),
    ("--ink", "--i"),
    ("--on-accent", "--o"),
    ("--accent", "--a"),
    ("--line", "--l"),
    ("--radius", "--r"),
    ("--space", "--s"),
    ("--face", "--f"),
];

/// The two sheets of the embed, minified.
pub struct Sheets {
    /// In `noren.js`.
    pub gate: String,
    /// In the interface's script.
    pub interface: String,
}

/// Reads style/ and minifies it.
///
/// # Errors
/// Where a sheet is missing or is not CSS.
pub fn read() -> Result<Sheets> {
    let folder = project::root().join("style");
    let mut rest: Vec<PathBuf> = std::fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "css"))
        .filter(|path| {
            let name = path.file_name().and_then(|it| it.to_str());
            !name.is_some_and(|name| GATE.contains(&name) || name == PAGE)
        })
        .collect();
    rest.sort();
    Ok(Sheets {
        gate: joined(GATE.iter().map(|name| folder.join(name)))?,
        interface: joined(rest.into_iter())?,
    })
}

fn joined(files: impl Iterator<Item = PathBuf>) -> Result<String> {
    let mut css = String::new();
    for file in files {
        css += &std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    }
    let css = minified_css(&css)?;
    Ok(SHORT
        .iter()
        .fold(css, |css, (name, short)| css.replace(name, short)))
}
