//! Journeys in WebKit: tests/webkit, run by node, which drives WebKitGTK's browser over WebDriver.

use anyhow::{Context, Result};
use noren_support::program::program;

use super::suite::{self, Count};
use super::{journeys, node};
use crate::setup;

/// Bundles each file and runs them, on a virtual display.
///
/// # Errors
/// Where there is no test, one cannot be bundled, or WebKit is missing.
pub fn run() -> Result<Count> {
    let driver = setup::webkit_driver_path().context("no WebKit: run `cargo xtask setup`")?;
    let browser = setup::webkit_browser_path().context("no WebKit: run `cargo xtask setup`")?;
    // Not bundled: it loads files beside its own.
    let options = ["--external:selenium-webdriver".to_owned()];
    let files = node::bundle("tests/webkit", "webkit-tests", &options)?;
    let mut on_display = program("xvfb-run");
    // -a: a free display number, since another run may use the first.
    on_display.args(["-a", "node"]);
    let environment = journeys::environment([
        ("WEBKIT_DRIVER", driver.into()),
        ("MINIBROWSER", browser.into()),
    ])?;
    suite::node("journeys in WebKit", on_display.envs(environment), &files)
}
