//! The machine, as far as installing and finding tools is concerned.

use std::env;
use std::path::{Path, PathBuf};

use noren_support::program::{first_line, which};

/// The machine.
pub struct Machine {
    /// Whether the wasm standard library is to come from the distribution's packages.
    pub distribution_std: bool,
}

impl Machine {
    /// Examines the machine; `distribution_std` is the option on the command line.
    pub fn examine(distribution_std: bool) -> Self {
        let asked = env::var("NOREN_STD").is_ok_and(|value| value == "distribution");
        Self {
            distribution_std: distribution_std || asked,
        }
    }

    /// The words before a command that needs root; nothing if there is no way to get its rights.
    pub fn as_root(&self) -> Option<&'static [&'static str]> {
        if first_line("id", &["-u"]).as_deref() == Some("0") {
            Some(&[])
        } else if first_line("sudo", &["-n", "id", "-u"]).as_deref() == Some("0") {
            Some(&["sudo", "-n"])
        } else {
            None
        }
    }
}

/// Whether this is macOS, which has Homebrew rather than apt.
pub const MACOS: bool = cfg!(target_os = "macos");

/// A browser's path: the one in the variable, or the first that is installed.
pub fn browser(variable: &str, names: &[&str], macos_apps: &[&str]) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .into_iter()
        .chain(names.iter().filter_map(|name| which(name)))
        .chain(macos_apps.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Whether a path is a folder, or a file that is not empty.
pub fn is_filled(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir() || metadata.len() > 0)
}
