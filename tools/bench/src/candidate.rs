//! A consent manager as it is put on the page: bench/candidates/<id>/.
//!
//! `candidate.json` tells its name, its files and the way to its Accept button; `head.html` is what its
//! documentation says to put into a page, `tag.html` how a tag is gated, and `config.*` its config.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::project;
use serde_json::Value;

use crate::options::FOLDER;

/// The page without any.
pub const BARE: &str = "bare";
/// The one that ratios are to.
pub const REFERENCE: &str = "cookieconsent";

/// In the order of the tables' columns.
const ALL: &[&str] = &[
    BARE,
    "noren",
    REFERENCE,
    "klaro",
    "orejime",
    "tarteaucitron",
];

/// A consent manager, ready to be put on a page.
#[derive(Clone)]
pub struct Candidate {
    /// Its folder's name.
    pub id: String,
    /// Its name, as people know it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The selectors that lead to the button that accepts, one a root; none on the bare page.
    pub accept: Vec<String>,
    /// What goes into the page's head, with `{{file}}` for the content of one of its texts.
    pub head: String,
    /// A gated tag, with `{{category}}` and `{{code}}`.
    pub tag: String,
    /// Its config and whatever else lies in its folder, by name.
    pub texts: BTreeMap<String, String>,
    /// Files or folders to be served, and where below the page.
    pub files: Vec<(PathBuf, String)>,
}

impl Candidate {
    /// Every candidate; Noren is the build in `dist`.
    ///
    /// # Errors
    /// Where a file is missing or says something else than is described here.
    pub fn all(dist: &Path) -> Result<Vec<Self>> {
        ALL.iter().map(|id| Self::read(id, dist)).collect()
    }

    /// One candidate.
    ///
    /// # Errors
    /// As [`Candidate::all`].
    pub fn read(id: &str, dist: &Path) -> Result<Self> {
        let folder = project::root().join(FOLDER).join("candidates").join(id);
        let mut texts = BTreeMap::new();
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let entry = entry?;
            texts.insert(
                entry.file_name().to_string_lossy().into_owned(),
                fs::read_to_string(entry.path())?,
            );
        }
        let mut take = |name: &str| {
            texts
                .remove(name)
                .with_context(|| format!("{} has no {name}", folder.display()))
        };
        let told: Value = serde_json::from_str(&take("candidate.json")?)
            .with_context(|| format!("{}/candidate.json", folder.display()))?;
        let package = told.get("package").and_then(Value::as_str);
        let from = match package {
            Some(package) => packages().join(package),
            None => dist.parent().unwrap_or(dist).to_owned(),
        };
        let pairs = told.get("files").and_then(Value::as_object);
        Ok(Self {
            id: id.to_owned(),
            name: told
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or(id)
                .to_owned(),
            version: match package {
                Some(package) => version(package).unwrap_or_default(),
                None if id == BARE => String::new(),
                None => project::VERSION.to_owned(),
            },
            accept: strings(told.get("accept")),
            head: take("head.html")?,
            tag: take("tag.html")?,
            files: pairs
                .into_iter()
                .flatten()
                .filter_map(|(source, target)| {
                    Some((from.join(source), target.as_str()?.to_owned()))
                })
                .collect(),
            texts,
        })
    }

    /// Whether it is measured whatever else is asked for: without it there is nothing to compare with.
    pub fn is_kept(&self) -> bool {
        self.id == BARE || self.id == REFERENCE
    }
}

fn strings(list: Option<&Value>) -> Vec<String> {
    list.and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect()
}

/// The folder of the other consent managers, from npm.
fn packages() -> PathBuf {
    project::root().join(FOLDER).join("node_modules")
}

/// The version of a package that is installed.
fn version(package: &str) -> Option<String> {
    let text = fs::read(packages().join(package).join("package.json")).ok()?;
    let manifest: Value = serde_json::from_slice(&text).ok()?;
    Some(manifest.get("version")?.as_str()?.to_owned())
}
