//! A display without a screen: WebKit's browser opens a window, and has no headless mode.

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::machine::MACOS;
use super::{Machine, Tool, apt};

/// `xvfb-run` calls `xauth`, which its package only recommends.
const PACKAGES: &[&str] = &["xvfb", "xauth"];

/// `xvfb-run` with what it calls, installed by the distribution.
pub struct Xvfb;

impl Tool for Xvfb {
    fn name(&self) -> String {
        "a display without a screen (xvfb-run)".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        which("Xvfb")?;
        which("xauth")?;
        first_line("xvfb-run", &["--help"])?;
        Some("xvfb".into())
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        if MACOS {
            Some("xvfb-run is made for Linux".into())
        } else {
            apt::obstacle(machine)
        }
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        let mut commands = apt::by_hand(PACKAGES);
        if MACOS {
            commands.insert(0, "in a container or virtual machine with Debian:".into());
        }
        commands
    }
}
