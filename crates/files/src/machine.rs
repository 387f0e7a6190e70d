//! The machine's own file system.

use std::io::Result;
use std::path::{Path, PathBuf};

pub use std::fs::{copy, create_dir_all, read, read_to_string, remove_dir_all, write};

/// The paths of what is in a folder, sorted.
///
/// # Errors
/// If it cannot be read.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Whether there is a folder at a path.
#[must_use]
pub fn is_dir(path: &Path) -> bool {
    path.is_dir()
}

/// Whether there is a file at a path.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}
