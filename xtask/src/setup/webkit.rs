//! WebKit, the third engine of the browser tests: WebKitGTK's small browser and its WebDriver.

use std::path::{Path, PathBuf};

use noren_support::program::{first_line, which};

use super::apt::Packaged;

/// The Debian package, whose version is WebKit's.
const PACKAGE: &str = "webkit2gtk-driver";
/// Where distributions install WebKitGTK; Debian in a folder for the machine's architecture.
const PLACES: &[&str] = &["/usr/lib", "/usr/libexec", "/usr/lib64"];
/// WebKitGTK's folder, by the version of its interface.
const SERIES: &[&str] = &["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];

/// `WebKitWebDriver` and `MiniBrowser`.
pub const WEBKIT: Packaged = Packaged {
    name: "WebKit (WebKitWebDriver and MiniBrowser)",
    found: || {
        browser_path()?;
        // The driver has no option for its version, and the browser needs a display to print its own.
        first_line(driver_path()?, &["--help"])?;
        let query = ["--showformat=${Version}", "--show", PACKAGE];
        let version = first_line("dpkg-query", &query).unwrap_or_default();
        let version = version.split('-').next().unwrap_or_default();
        Some(format!("WebKit {version}").trim_end().to_owned())
    },
    packages: &[PACKAGE],
    brew: None,
    otherwise: None,
};

/// The driver's path; the variable `WEBKIT_DRIVER` overrides it.
pub fn driver_path() -> Option<PathBuf> {
    std::env::var_os("WEBKIT_DRIVER")
        .map(PathBuf::from)
        .or_else(|| which("WebKitWebDriver"))
}

/// The browser's path, which is not on the PATH; the variable `MINIBROWSER` overrides it.
pub fn browser_path() -> Option<PathBuf> {
    let named = std::env::var_os("MINIBROWSER").map(PathBuf::from);
    named
        .into_iter()
        .chain(PLACES.iter().flat_map(|place| candidates(Path::new(place))))
        .find(|path| path.is_file())
}

/// Where the browser may be below a folder: in it, or in one for an architecture.
fn candidates(place: &Path) -> Vec<PathBuf> {
    let architectures = std::fs::read_dir(place)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    std::iter::once(place.to_owned())
        .chain(architectures)
        .flat_map(|folder| {
            SERIES
                .iter()
                .map(move |series| folder.join(series).join("MiniBrowser"))
        })
        .collect()
}
