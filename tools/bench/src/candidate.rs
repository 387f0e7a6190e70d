//! A consent manager as it is put on the page: `candidates/<id>/`.
//!
//! `candidate.json` has its name, its files and the path to its Accept button; `head.html` is what its
//! documentation says to put into a page, `tag.html` how a tag is gated, and `config.*` its config.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::program::{program, run};
use noren_support::project;
use serde::Deserialize;

use crate::options::{self, FOLDER};

/// The page without a consent manager.
pub const BARE: &str = "bare";
/// The candidate that ratios refer to.
pub const REFERENCE: &str = "cookieconsent";

/// Noren.
pub const NOREN: &str = "noren";

/// In the order of the tables' columns.
const ALL: &[&str] = &[
    BARE,
    NOREN,
    REFERENCE,
    "osano",
    "orejime",
    "klaro",
    "tarteaucitron",
    "c15t",
];

/// `candidate.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    /// Its npm package; none for the bare page and Noren.
    package: Option<String>,
    #[serde(default)]
    accept: Vec<String>,
    #[serde(default)]
    settings: Vec<String>,
    #[serde(default)]
    opened: Vec<String>,
    /// Modules of this folder that are bundled with the packages that they import, and the names of the bundles.
    #[serde(default)]
    bundle: BTreeMap<String, String>,
    /// Where each file or folder of the package goes.
    #[serde(default)]
    files: BTreeMap<String, String>,
}

/// A consent manager, ready to be put on a page.
#[derive(Clone)]
pub struct Candidate {
    /// Its folder's name.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The selectors of the accept button, one for each shadow root on the way; none on the bare page.
    pub accept: Vec<String>,
    /// The selectors of the control that opens the settings; none where there are no settings.
    pub settings: Vec<String>,
    /// The selectors of what is visible once the settings are open.
    pub opened: Vec<String>,
    /// What goes into the page's head, with `{{file}}` for the content of one of its texts.
    pub head: String,
    /// A gated tag, with `{{category}}` and `{{code}}`.
    pub tag: String,
    /// Its config and the other files of its folder, by name.
    pub texts: BTreeMap<String, String>,
    /// Files or folders to be served, and their paths below the page.
    pub files: Vec<(PathBuf, String)>,
}

impl Candidate {
    /// Every candidate; `noren` is the folder of Noren's embed.
    ///
    /// # Errors
    /// Where a file or a package is missing, or `candidate.json` has other fields than these.
    pub fn all(noren: &Path) -> Result<Vec<Self>> {
        ALL.iter().map(|id| Self::read(id, noren)).collect()
    }

    /// One candidate.
    ///
    /// # Errors
    /// As [`Candidate::all`].
    pub fn read(id: &str, noren: &Path) -> Result<Self> {
        let folder = folder(id);
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
        let written: Written = serde_json::from_str(&take("candidate.json")?)
            .with_context(|| format!("{}/candidate.json", folder.display()))?;
        let (version, from) = match &written.package {
            Some(package) => (version(package)?, packages().join(package)),
            None if id == BARE => (String::new(), PathBuf::new()),
            None => (project::VERSION.to_owned(), noren.to_owned()),
        };
        let mut files: Vec<_> = written
            .files
            .into_iter()
            .map(|(source, target)| (from.join(source), target))
            .collect();
        for (entry, target) in written.bundle {
            files.push((bundle(&folder.join(entry), id, &target)?, String::new()));
        }
        Ok(Self {
            id: id.to_owned(),
            name: written.name,
            version,
            accept: written.accept,
            settings: written.settings,
            opened: written.opened,
            head: take("head.html")?,
            tag: take("tag.html")?,
            files,
            texts,
        })
    }

    /// Whether it is measured in every run: the others are compared with it.
    pub fn is_kept(&self) -> bool {
        self.id == BARE || self.id == REFERENCE
    }
}

/// The folder of a candidate.
pub fn folder(id: &str) -> PathBuf {
    project::root().join(FOLDER).join("candidates").join(id)
}

/// Bundles a module as a site's own build would, its style sheet beside it. Returns the folder of both.
fn bundle(entry: &Path, id: &str, name: &str) -> Result<PathBuf> {
    let out = options::folder().join("bundles").join(id);
    let mut esbuild = program(project::npm_bin("esbuild"));
    esbuild.arg(entry).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--jsx=automatic",
        "--define:process.env.NODE_ENV=\"production\"",
        "--legal-comments=none",
        "--charset=utf8",
        "--log-level=warning",
    ]);
    esbuild.arg(format!("--outfile={}", out.join(name).display()));
    run(&mut esbuild)?;
    Ok(out)
}

/// The folder of the other consent managers, from npm.
fn packages() -> PathBuf {
    project::root().join(FOLDER).join("node_modules")
}

/// The version of an installed package.
fn version(package: &str) -> Result<String> {
    #[derive(Deserialize)]
    struct Manifest {
        version: String,
    }
    let path = packages().join(package).join("package.json");
    let text = fs::read(&path).with_context(|| path.display().to_string())?;
    let Manifest { version } =
        serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
    Ok(version)
}
