//! Debian packages, at the version that the package index has.

use std::process::Command;
use std::sync::Once;

use anyhow::Result;
use noren_support::log;
use noren_support::program::{first_line, program, run, which};

use super::machine::{MACOS, Machine};
use super::tool::Tool;

/// A tool that the distribution installs.
pub struct Packaged {
    /// Its name.
    pub name: &'static str,
    /// What is installed, found by running it.
    pub found: fn() -> Option<String>,
    /// Its Debian packages.
    pub packages: &'static [&'static str],
    /// What Homebrew installs; nothing for a tool that exists on Linux only.
    pub brew: Option<&'static str>,
    /// Another way to provide it.
    pub otherwise: Option<&'static str>,
}

impl Tool for Packaged {
    fn name(&self) -> String {
        self.name.into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        (self.found)()
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        if MACOS && self.brew.is_none() {
            Some("it exists for Linux only".into())
        } else {
            obstacle(machine)
        }
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        install(machine, self.packages)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        let mut commands = match self.brew {
            Some(brew) if MACOS => vec![format!("brew install {brew}")],
            _ => by_hand(self.packages),
        };
        if MACOS && self.brew.is_none() {
            commands.insert(0, "in a container or virtual machine with Debian:".into());
        }
        commands.extend(self.otherwise.map(str::to_owned));
        commands
    }
}

/// Why packages cannot be installed on this machine, if they cannot.
pub fn obstacle(machine: &Machine) -> Option<String> {
    if which("apt-get").is_none() {
        Some("this machine has no apt-get".into())
    } else if machine.as_root().is_none() {
        Some("that needs root, and sudo is missing or asks for a password".into())
    } else {
        None
    }
}

/// Installs packages, or updates them to the version of the index, without those that they only recommend.
/// The index is updated first: the one of a machine's image may be months old, with a browser that the
/// tests cannot drive. Without a network, the old index is used.
///
/// # Errors
/// Where apt-get fails, for instance because it would have to remove a package.
pub fn install(machine: &Machine, packages: &[&str]) -> Result<()> {
    update(machine);
    run(apt(machine, &INSTALL).args(packages))
}

/// Whether the index has a package, after its update.
pub fn has(machine: &Machine, package: &str) -> bool {
    update(machine);
    first_line("apt-cache", &["madison", package]).is_some()
}

fn update(machine: &Machine) {
    static UPDATED: Once = Once::new();
    UPDATED.call_once(|| {
        if let Err(error) = run(&mut apt(machine, &["update"])) {
            log::error(&error);
        }
    });
}

/// The commands with which a person would install packages.
pub fn by_hand(packages: &[&str]) -> Vec<String> {
    vec![
        "sudo apt-get update".into(),
        format!(
            "sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        ),
    ]
}

const INSTALL: [&str; 6] = [
    "install",
    "--yes",
    "--no-install-recommends",
    "--no-remove",
    "-o",
    // In seconds. Another installation may be running, as on machines that update themselves at boot.
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
