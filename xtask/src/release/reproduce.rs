//! Whether a release can be reproduced: built in another folder, it has the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use noren_support::program::{native_cargo, run as run_program};
use noren_support::{folder, log, project};

use crate::build::NO_TRUNK;

/// Builds the release of the same sources in a folder of its own, and compares the checksums. `sums` is the file with
/// them; the path is relative to the project's root.
///
/// # Errors
/// With the files that differ; if the sources cannot be copied or built.
pub fn check(sums: &Path) -> Result<()> {
    let copy = std::env::temp_dir().join(format!("noren-release-{}", std::process::id()));
    let compared = log::step("the same release, built in another folder", || {
        folder::copy(project::root(), &copy, &is_source)?;
        run_program(
            native_cargo()
                .args(["xtask", "release"])
                .current_dir(&copy)
                .env_remove("CARGO_TARGET_DIR")
                // Neither does it matter who calls the compiler.
                .env(NO_TRUNK, "1"),
        )?;
        let read = |root: &Path| fs::read_to_string(root.join(sums)).context("checksums");
        compare(&read(project::root())?, &read(&copy)?)
    });
    if copy.is_dir() {
        fs::remove_dir_all(&copy)?;
    }
    compared
}

/// What builds and tests make, by name: .gitignore has the same. Sources may be without git's folder.
const MADE: &[&str] = &[
    ".astro",
    ".git",
    "dist",
    "node_modules",
    "out",
    "playwright-report",
    "target",
    "test-results",
];

fn is_source(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    !MADE.iter().any(|made| name == *made)
}

fn compare(one: &str, other: &str) -> Result<()> {
    let differing: Vec<&str> = one
        .lines()
        .filter(|line| !other.lines().any(|it| it == *line))
        .filter_map(|line| line.split("  ").nth(1))
        .collect();
    ensure!(
        differing.is_empty() && one.lines().count() == other.lines().count(),
        "built in another folder, these differ: {}",
        differing.join(", ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn what_differs_is_named() {
        assert!(compare("1  a\n2  b\n", "1  a\n2  b\n").is_ok());
        let error = compare("1  a\n2  b\n", "1  a\n3  b\n").unwrap_err();
        assert_eq!(
            error.to_string(),
            "built in another folder, these differ: b"
        );
        assert!(compare("1  a\n", "1  a\n2  b\n").is_err());
    }
}
