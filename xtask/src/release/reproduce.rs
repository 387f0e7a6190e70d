//! Whether a release can be reproduced: built in another folder, it has the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use noren_support::program::{native_cargo, output, program, run as run_program};
use noren_support::{log, project};

use crate::build::NO_TRUNK;

/// Builds the release of the same sources in a folder of its own, and compares the checksums. `sums` is the file with
/// them; the path is relative to the project's root.
///
/// # Errors
/// With the files that differ; if the sources cannot be copied or built.
pub fn check(sums: &Path) -> Result<()> {
    let copy = std::env::temp_dir().join(format!("noren-release-{}", std::process::id()));
    let compared = log::step("the same release, built in another folder", || {
        copy_sources(&copy)?;
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

/// Copies what git tracks, and what is new and not ignored.
fn copy_sources(to: &Path) -> Result<()> {
    let listed = output(program("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let listed = String::from_utf8(listed).context("git ls-files")?;
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        let (from, to) = (project::root().join(path), to.join(path));
        // One that was removed is still listed until that is committed.
        if !from.is_file() {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&from, &to).with_context(|| path.to_owned())?;
    }
    Ok(())
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
