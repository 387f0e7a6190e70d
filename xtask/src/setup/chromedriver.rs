//! ChromeDriver, which drives Chromium for the Rust tests in a browser.

use std::path::PathBuf;

use noren_support::program::{first_line, which};

use super::apt::Packaged;

/// ChromeDriver, of the version of the distribution's Chromium.
pub const CHROMEDRIVER: Packaged = Packaged {
    name: "ChromeDriver",
    found: || {
        let line = first_line(path()?, &["--version"])?;
        Some(line.split(" (").next().unwrap_or(&line).to_owned())
    },
    packages: &["chromium-driver"],
    brew: Some("--cask chromedriver"),
    otherwise: None,
};

/// The driver's path; the variable `CHROMEDRIVER` overrides it.
pub fn path() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| which("chromedriver"))
}
