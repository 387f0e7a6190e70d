//! Firefox, the second engine of the browser tests.

use std::path::PathBuf;

use noren_support::program::first_line;

use super::apt::Packaged;
use super::machine::browser;

const NAMES: &[&str] = &["firefox-esr", "firefox"];
const MACOS_APPS: &[&str] = &["/Applications/Firefox.app/Contents/MacOS/firefox"];
/// The first major version that Playwright drives over WebDriver BiDi: 140 lacks `network.addDataCollector`.
const OLDEST: u32 = 153;

/// Firefox: Debian's extended support release. Ubuntu has a snap only; there `FIREFOX` names another.
pub const FIREFOX: Packaged = Packaged {
    name: "Firefox 153 or later",
    found: || first_line(path()?, &["--version"]).filter(|line| is_supported(line)),
    packages: &["firefox-esr"],
    brew: Some("--cask firefox"),
    otherwise: Some("or name an installed Firefox: export FIREFOX=/path/to/firefox"),
};

/// The browser's path; the variable `FIREFOX` overrides it.
pub fn path() -> Option<PathBuf> {
    browser("FIREFOX", NAMES, MACOS_APPS)
}

/// Whether Playwright drives the browser that prints this version: "Mozilla Firefox 153.8.0esr".
fn is_supported(line: &str) -> bool {
    let version = line.split_whitespace().find_map(|word| {
        let (major, _) = word.split_once('.')?;
        major.parse().ok()
    });
    version.is_some_and(|major: u32| major >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::{FIREFOX, OLDEST, is_supported};

    #[test]
    fn an_old_firefox_is_not_supported() {
        assert!(is_supported("Mozilla Firefox 153.8.0esr"));
        assert!(is_supported("Mozilla Firefox 160.0"));
        assert!(!is_supported("Mozilla Firefox 140.10.2esr"));
        assert!(!is_supported(""));
        assert!(FIREFOX.name.contains(&OLDEST.to_string()));
    }
}
