//! Chromium, or another browser of its family, which the tests and tools drive.

use std::path::PathBuf;

use noren_support::program::first_line;

use super::apt::Packaged;
use super::machine::browser;

const VARIABLE: &str = "CHROMIUM";
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

/// Chromium.
pub const CHROMIUM: Packaged = Packaged {
    name: "Chromium",
    found: version,
    packages: &["chromium"],
    brew: Some("--cask chromium"),
    otherwise: None,
};

/// The browser's path; the variable `CHROMIUM` overrides it.
pub fn path() -> Option<PathBuf> {
    browser(VARIABLE, NAMES, MACOS_APPS)
}

/// Whether the variable names a browser.
pub fn is_named() -> bool {
    std::env::var_os(VARIABLE).is_some_and(|path| PathBuf::from(path).is_file())
}

/// The version of the browser, if there is one.
pub fn version() -> Option<String> {
    let line = first_line(path()?, &["--version"])?;
    Some(line.split(" built").next().unwrap_or(&line).to_owned())
}
