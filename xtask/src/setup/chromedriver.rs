//! What drives Chromium for the Rust tests that run in a browser.

use std::path::PathBuf;

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::{Machine, Tool, apt};

const PACKAGES: &[&str] = &["chromium-driver"];

/// ChromeDriver, installed by the distribution together with its browser.
pub struct Chromedriver;

/// Where the driver lies; `CHROMEDRIVER` says so first.
pub fn path() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| which("chromedriver"))
}

impl Tool for Chromedriver {
    fn name(&self) -> String {
        "ChromeDriver".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let line = first_line(path()?, &["--version"])?;
        Some(line.split(" (").next().unwrap_or(&line).to_owned())
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        apt::obstacle(machine)
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        apt::or_brew(PACKAGES, "--cask chromedriver")
    }
}
