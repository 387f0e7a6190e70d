//! What kind of machine this is, as far as installing things goes.

use noren_support::program::first_line;

use std::env;
use std::path::Path;

/// What kind of machine this is.
pub struct Machine {
    /// The wasm standard library is to come from the distribution's packages.
    pub distribution_std: bool,
}

impl Machine {
    /// Looks at the machine; `distribution_std` is the switch on the command line.
    pub fn look(distribution_std: bool) -> Self {
        let asked = env::var("NOREN_STD").is_ok_and(|value| value == "distribution");
        Self {
            distribution_std: distribution_std || asked,
        }
    }

    /// What to put before a command that needs the rights of root; nothing if there is no way.
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

/// Whether this is macOS, where people have Homebrew rather than apt.
pub const MACOS: bool = cfg!(target_os = "macos");

/// Whether a path is a folder, or a file that is not empty.
pub fn is_filled(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir() || metadata.len() > 0)
}
