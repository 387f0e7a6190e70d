//! What a shop can style: custom properties, and parts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use noren_palette::Palette;
use noren_support::project;

use crate::table::{code, table};

/// The page that describes them.
const PAGE: &str = "docs/style.md";

/// Each custom property, in the order of the page, and what it sets. [`check`] compares them with the sources.
const PROPERTIES: &[(&str, &str)] = &[
    ("--noren-cloth", "the ground"),
    ("--noren-ink", "the text on it"),
    ("--noren-accent", "the answers, switches and focus"),
    (
        "--noren-on-accent",
        "the text on the answers; that of the ground if it is not set",
    ),
    ("--noren-line", "borders and underlines"),
    ("--noren-radius", "the corners: `8px`"),
    ("--noren-space", "the space at the sides: `16px`"),
    ("--noren-font", "the font"),
    ("--noren-z", "the `z-index` of the banner: `2147483000`"),
    (
        "--noren-reopen-offset",
        "the distance of the button that reopens the settings from the lower edge: `12px`",
    ),
];

/// The table of custom properties.
#[expect(clippy::unnecessary_wraps, reason = "as every kind of region")]
pub fn properties() -> Result<String> {
    let rows: Vec<Vec<String>> = PROPERTIES
        .iter()
        .map(|(name, about)| vec![code(name), (*about).to_owned()])
        .collect();
    Ok(table(&["property", "sets"], &rows))
}

/// Checks that the sources have these properties and no others, and that the page names every part.
///
/// # Errors
/// If they differ, or a file cannot be read.
pub fn check() -> Result<()> {
    let (before, ends) = ("var(--noren-", [',', ')']);
    let mut used = BTreeSet::new();
    collect(&project::root().join("style"), before, &ends, &mut used)?;
    // The build writes the colours of a palette before the sheets.
    let colours = noren_palette::interface(Palette::default());
    used.extend(after(&colours, before, &ends));
    let documented: BTreeSet<String> = PROPERTIES
        .iter()
        .filter_map(|(name, _)| Some(name.strip_prefix("--noren-")?.to_owned()))
        .collect();
    ensure!(
        used == documented,
        "{PAGE} lists the custom properties {documented:?}, and the sheets use {used:?}"
    );
    let page = fs::read_to_string(project::root().join(PAGE)).context(PAGE)?;
    let mut parts = BTreeSet::new();
    collect(
        &project::root().join("src/view"),
        " part=\"",
        &['"'],
        &mut parts,
    )?;
    for part in parts {
        ensure!(
            page.contains(&code(&part)),
            "{PAGE} does not name the part `{part}`"
        );
    }
    Ok(())
}

/// Collects what follows a prefix, up to one of these letters, in the files of a folder and below.
fn collect(folder: &Path, prefix: &str, ends: &[char], found: &mut BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, prefix, ends, found)?;
        } else {
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            found.extend(after(&text, prefix, ends));
        }
    }
    Ok(())
}

/// What follows a prefix in a text, up to one of these letters.
fn after<'a>(text: &'a str, prefix: &'a str, ends: &'a [char]) -> impl Iterator<Item = String> {
    text.split(prefix)
        .skip(1)
        .filter_map(move |rest| Some(rest.split(ends).next()?.to_owned()))
        .filter(|name| !name.is_empty())
}
