//! Firefox, the second engine that the browser tests drive.

use std::path::PathBuf;

use anyhow::Result;

use super::machine::which;
use super::{Machine, Tool, apt};
use crate::program::first_line;

/// Debian's extended support release. Ubuntu offers a snap alone; there `FIREFOX` names another.
const PACKAGES: &[&str] = &["firefox-esr"];
const NAMES: &[&str] = &["firefox-esr", "firefox"];
const MACOS_APPS: &[&str] = &["/Applications/Firefox.app/Contents/MacOS/firefox"];

/// Firefox, installed by the distribution.
pub struct Firefox;

/// Where the browser lies; `FIREFOX` says so first.
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os("FIREFOX").map(PathBuf::from);
    named
        .into_iter()
        .chain(NAMES.iter().filter_map(|name| which(name)))
        .chain(MACOS_APPS.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

impl Tool for Firefox {
    fn name(&self) -> String {
        "Firefox".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        first_line(path()?, &["--version"])
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        apt::obstacle(machine)
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        let mut commands = apt::or_brew(PACKAGES, "--cask firefox");
        commands.push("or name a Firefox that is there: export FIREFOX=/path/to/firefox".into());
        commands
    }
}
