//! Folders.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Copies a folder with what is in it. `is_kept` is asked for the path of each file and folder.
///
/// # Errors
/// Where something cannot be read or written.
pub fn copy(from: &Path, to: &Path, is_kept: &dyn Fn(&Path) -> bool) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if !is_kept(&path) {
            continue;
        }
        if path.is_dir() {
            copy(&path, &target, is_kept)?;
        } else {
            fs::copy(&path, &target).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}
