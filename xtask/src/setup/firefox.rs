//! Firefox, the second engine that the browser tests drive.

use std::path::PathBuf;

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::{Machine, Tool, apt};

/// Debian's extended support release. Ubuntu offers a snap alone; there `FIREFOX` names another.
const PACKAGES: &[&str] = &["firefox-esr"];
const NAMES: &[&str] = &["firefox-esr", "firefox"];
/// The first major version that Playwright drives over WebDriver BiDi: 140 lacks `network.addDataCollector`.
const OLDEST: u32 = 153;
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

/// Whether Playwright drives what calls itself so: "Mozilla Firefox 153.8.0esr".
fn is_driven(line: &str) -> bool {
    let version = line.split_whitespace().find_map(|word| {
        let (major, _) = word.split_once('.')?;
        major.parse().ok()
    });
    version.is_some_and(|major: u32| major >= OLDEST)
}

impl Tool for Firefox {
    fn name(&self) -> String {
        format!("Firefox {OLDEST} or later")
    }

    fn found(&self, _: &Machine) -> Option<String> {
        first_line(path()?, &["--version"]).filter(|line| is_driven(line))
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

#[cfg(test)]
mod tests {
    use super::is_driven;

    #[test]
    fn an_old_firefox_is_no_firefox() {
        assert!(is_driven("Mozilla Firefox 153.8.0esr"));
        assert!(is_driven("Mozilla Firefox 160.0"));
        assert!(!is_driven("Mozilla Firefox 140.10.2esr"));
        assert!(!is_driven(""));
    }
}
