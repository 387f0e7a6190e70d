//! A copy of the translations for a test to change.

use std::path::{Path, PathBuf};

use noren_support::project;

/// The copy; it goes with its test.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A copy under a name that no other test has.
    pub fn new(name: &str) -> Self {
        let folder = project::target()
            .join("tmp")
            .join(format!("l10n-{name}-{}", std::process::id()));
        copy(&project::locales(), &folder);
        Self(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Changes a file: a part of its text becomes another.
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
