//! Which files are documentation.

use std::fs;

use anyhow::{Context, Result};
use noren_support::project;

/// Pages outside `docs/`.
const OTHERS: &[&str] = &[
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "locales/README.md",
    "npm/README.md",
    "services/README.md",
    "tools/bench/README.md",
];

/// The paths of all pages, relative to the project's root.
pub fn all() -> Result<Vec<String>> {
    let mut pages: Vec<String> = OTHERS.iter().map(|&path| path.to_owned()).collect();
    let mut folders = vec!["docs".to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(project::root().join(&folder)).context(folder.clone())? {
            let entry = entry?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".md") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    Ok(pages)
}
