//! The browser that the tests drive: whichever of Chromium's family is there.

use std::path::PathBuf;

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::{Machine, Tool, apt};

const PACKAGES: &[&str] = &["chromium"];
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const MACOS_APPS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Chromium, installed by the distribution.
pub struct Chromium;

/// Where the browser lies; `CHROMIUM` says so first.
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named
        .into_iter()
        .chain(NAMES.iter().filter_map(|name| which(name)))
        .chain(MACOS_APPS.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

impl Tool for Chromium {
    fn name(&self) -> String {
        "Chromium".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let line = first_line(path()?, &["--version"])?;
        Some(line.split(" built").next().unwrap_or(&line).to_owned())
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        apt::obstacle(machine)
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        apt::or_brew(PACKAGES, "--cask chromium")
    }
}
