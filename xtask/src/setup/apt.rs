//! Debian packages, by name, at the version that the index offers.

use std::process::Command;

use anyhow::Result;

use super::Machine;
use super::machine::{MACOS, which};
use crate::program::{program, run};

/// Why packages cannot be installed here, if that is so.
pub fn obstacle(machine: &Machine) -> Option<String> {
    if which("apt-get").is_none() {
        Some("this machine has no apt-get".into())
    } else if machine.as_root().is_none() {
        Some("that takes root, and sudo is not there or asks for a password".into())
    } else {
        None
    }
}

/// Installs packages, without whatever they merely recommend.
///
/// # Errors
/// Where apt-get fails twice: with the index that is there, and with a fresh one. It also fails
/// rather than remove a package that is in the way.
pub fn install(machine: &Machine, packages: &[&str]) -> Result<()> {
    let offered = packages.iter().all(|package| {
        program("apt-cache")
            .args(["show", "--no-all-versions", package])
            .output()
            .is_ok_and(|output| output.status.success())
    });
    if offered && run(apt(machine, &INSTALL).args(packages)).is_ok() {
        return Ok(());
    }
    run(&mut apt(machine, &["update"]))?;
    run(apt(machine, &INSTALL).args(packages))
}

/// What a person would type.
pub fn by_hand(packages: &[&str]) -> Vec<String> {
    vec![
        "sudo apt-get update".into(),
        format!(
            "sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        ),
    ]
}

/// What a person would type, on either kind of machine.
pub fn or_brew(packages: &[&str], brew: &str) -> Vec<String> {
    if MACOS {
        vec![format!("brew install {brew}")]
    } else {
        by_hand(packages)
    }
}

const INSTALL: [&str; 6] = [
    "install",
    "--yes",
    "--no-install-recommends",
    "--no-remove",
    "-o",
    // Another installation may be under way, as on machines that update themselves at start.
    "DPkg::Lock::Timeout=120",
];

fn apt(machine: &Machine, arguments: &[&str]) -> Command {
    let mut words: Vec<&str> = machine.as_root().unwrap_or_default().to_vec();
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(arguments);
    let mut command = program(words.remove(0));
    command.args(words);
    command
}
