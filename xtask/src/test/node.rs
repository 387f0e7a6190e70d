//! Suites for node's test runner: each `*.test.ts` of a folder is bundled by itself and run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use noren_support::program::{output, program};
use noren_support::project;

/// Bundles a folder's tests into target/NAME, with more options for esbuild. Returns the bundled files.
///
/// # Errors
/// Where the folder has no test, or one is not valid TypeScript.
pub fn bundle(folder: &str, name: &str, options: &[String]) -> Result<Vec<PathBuf>> {
    let out = project::target().join(name);
    if out.is_dir() {
        fs::remove_dir_all(&out)?;
    }
    output(
        program(project::npm_bin("esbuild"))
            .args(tests_of(&project::root().join(folder))?)
            .args([
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--out-extension:.js=.mjs",
                "--sourcemap=inline",
                "--log-level=warning",
            ])
            .args(options)
            .arg(format!("--outdir={}", out.display())),
    )?;
    let mut bundled = fs::read_dir(&out)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    bundled.sort();
    Ok(bundled)
}

fn tests_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.ts"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{} has no test", folder.display());
    }
    Ok(files)
}
