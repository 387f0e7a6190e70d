//! Debian packages, by name, at the version that the index offers.

use std::process::Command;
use std::sync::Once;

use anyhow::Result;
use noren_support::log;
use noren_support::program::{program, run, which};

use super::Machine;
use super::machine::MACOS;

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

/// Installs packages, or brings them to the version that the index offers, without whatever they merely
/// recommend. The index is refreshed first: one that came with a machine's image can be months old, and
/// offer a browser that the tests cannot drive. Without a network, the index that is there has to do.
///
/// # Errors
/// Where apt-get fails. It also fails rather than remove a package that is in the way.
pub fn install(machine: &Machine, packages: &[&str]) -> Result<()> {
    static REFRESHED: Once = Once::new();
    REFRESHED.call_once(|| {
        if let Err(error) = run(&mut apt(machine, &["update"])) {
            log::error(&error);
        }
    });
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
