//! WebKit, the third engine that journeys run in: WebKitGTK's small browser and its WebDriver.

use std::path::{Path, PathBuf};

use anyhow::Result;
use noren_support::program::{first_line, which};

use super::machine::MACOS;
use super::{Machine, Tool, apt};

const PACKAGES: &[&str] = &["webkit2gtk-driver"];
/// Where distributions put what belongs to WebKitGTK: Debian below a folder for the machine's kind.
const PLACES: &[&str] = &["/usr/lib", "/usr/libexec", "/usr/lib64"];
/// WebKitGTK's folder, by the interface that it offers to programs.
const SERIES: &[&str] = &["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];

/// `WebKitWebDriver` and `MiniBrowser`, installed by the distribution.
pub struct WebKit;

/// Where the driver lies; `WEBKIT_DRIVER` says so first.
pub fn driver_path() -> Option<PathBuf> {
    std::env::var_os("WEBKIT_DRIVER")
        .map(PathBuf::from)
        .or_else(|| which("WebKitWebDriver"))
}

/// Where the browser lies, which is not on the PATH; `MINIBROWSER` says so first.
pub fn browser_path() -> Option<PathBuf> {
    let named = std::env::var_os("MINIBROWSER").map(PathBuf::from);
    named
        .into_iter()
        .chain(PLACES.iter().flat_map(|place| below(Path::new(place))))
        .find(|path| path.is_file())
}

/// Each place where the browser may lie: in a folder itself, or in one for the machine's kind.
fn below(place: &Path) -> Vec<PathBuf> {
    let kinds = std::fs::read_dir(place)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    std::iter::once(place.to_owned())
        .chain(kinds)
        .flat_map(|folder| {
            SERIES
                .iter()
                .map(move |series| folder.join(series).join("MiniBrowser"))
        })
        .collect()
}

impl Tool for WebKit {
    fn name(&self) -> String {
        "WebKit (WebKitWebDriver and MiniBrowser)".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        browser_path()?;
        // It has no option for its version, and the browser needs a display to tell its own.
        first_line(driver_path()?, &["--help"])?;
        let query = ["--showformat=${Version}", "--show", PACKAGES[0]];
        let version = first_line("dpkg-query", &query).unwrap_or_default();
        let version = version.split('-').next().unwrap_or_default();
        Some(format!("WebKit {version}").trim_end().to_owned())
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        if MACOS {
            Some("WebKitGTK is made for Linux".into())
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
