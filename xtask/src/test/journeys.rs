//! Journeys through the demo storefront and test pages, run by Playwright: tests/browser.

use std::ffi::OsString;

use anyhow::{Context, Result};
use noren_support::program::program;
use noren_support::project;

use super::suite::{self, Count};
use crate::setup;
use crate::size;

/// All of them in Chromium, after the byte budgets of the release.
///
/// # Errors
/// Where Chromium is missing, or Playwright cannot be started.
pub fn in_chromium() -> Result<Count> {
    let budgets = suite::single("byte budgets", size::check);
    let driven = driven("chromium", chromium_environment()?)?;
    Ok(budgets + driven)
}

/// Those that do not need Chromium's own tools, in Firefox.
///
/// # Errors
/// Where Firefox is missing, or Playwright cannot be started.
pub fn in_firefox() -> Result<Count> {
    let firefox = setup::firefox_path().context("no Firefox: run `cargo xtask setup`")?;
    driven("firefox", environment([("FIREFOX", firefox.into())])?)
}

/// The environment of the tests in Chromium, which run in its headless shell where there is one.
///
/// # Errors
/// Where no Chromium is found.
pub fn chromium_environment() -> Result<Vec<(&'static str, OsString)>> {
    let missing = "no Chromium: run `cargo xtask setup`";
    let shell = setup::headless_shell_path().context(missing)?;
    let whole = setup::chromium_path().context(missing)?;
    environment([("CHROMIUM", shell.into()), ("NOREN_CHROMIUM", whole.into())])
}

/// The environment of the pictures, which are of what visitors have.
///
/// # Errors
/// Where no Chromium is found.
pub fn picture_environment() -> Result<Vec<(&'static str, OsString)>> {
    let chromium = setup::chromium_path().context("no Chromium: run `cargo xtask setup`")?;
    environment([("CHROMIUM", chromium.into())])
}

/// The paths of browsers and of this program, so that it is not built again.
///
/// # Errors
/// Where the path of this program is unknown.
pub fn environment<const N: usize>(
    browsers: [(&'static str, OsString); N],
) -> Result<Vec<(&'static str, OsString)>> {
    let own = ("NOREN_XTASK", std::env::current_exe()?.into());
    Ok(browsers.into_iter().chain([own]).collect())
}

fn driven(engine: &str, environment: Vec<(&'static str, OsString)>) -> Result<Count> {
    suite::playwright(
        &format!("browser tests in {engine}"),
        program(project::npm_bin("playwright"))
            .args(["test", "--config", "tests/browser", "--project", engine])
            .envs(environment),
    )
}
