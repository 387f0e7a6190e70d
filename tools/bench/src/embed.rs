//! Noren's own embed, made of what the last build made.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::candidate;
use crate::options::folder;

/// Makes an embed for a config into a folder.
pub type MakeEmbed<'a> = &'a dyn Fn(&Path, &Path, Script) -> Result<()>;

/// How the gate's script is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// As visitors get it.
    Minified,
    /// With the names of its functions and modules.
    Readable,
}

/// Makes the embed for the comparison's config. Returns its folder.
///
/// # Errors
/// Where the build is missing, or a file cannot be written.
pub fn make(make: MakeEmbed<'_>, script: Script) -> Result<PathBuf> {
    let embed = folder().join("embed");
    if embed.exists() {
        std::fs::remove_dir_all(&embed)?;
    }
    let config = candidate::folder(candidate::NOREN).join("config.json");
    make(&config, &embed, script)?;
    Ok(embed)
}
