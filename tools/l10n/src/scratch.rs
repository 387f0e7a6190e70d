//! A copy of the translations, for tests that change them.

use std::path::{Path, PathBuf};

use noren_support::project;

/// A copy of the translations, which is deleted when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Copies the translations. `name` must be unique among the tests that run at the same time.
    pub fn new(name: &str) -> Self {
        let folder = project::target()
            .join("tmp")
            .join(format!("l10n-{name}-{}", std::process::id()));
        copy(&project::locales(), &folder);
        Self(folder)
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
