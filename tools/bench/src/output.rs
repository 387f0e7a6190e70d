//! The files that a measurement writes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use noren_support::log;

use crate::driver::Samples;

/// Writes a file into the folder of the tables.
///
/// # Errors
/// Where it cannot be written.
pub fn write(out: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(out)?;
    let path = out.join(name);
    fs::write(&path, text).with_context(|| path.display().to_string())
}

/// Prints the table and where the rest is.
///
/// # Errors
/// The visits that failed.
pub fn finish(out: &Path, markdown: &str, samples: &Samples) -> Result<()> {
    println!("{markdown}");
    log::info(&format!("written to {}", out.display()));
    if samples.failures.is_empty() {
        Ok(())
    } else {
        bail!(
            "some visits failed, and are not in the figures\n  {}",
            samples.failures.join("\n  ")
        )
    }
}
