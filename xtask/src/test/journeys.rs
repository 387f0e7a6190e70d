//! Whole journeys through the demo storefront and made pages, driven by Playwright: tests/browser.

use std::ffi::OsString;

use anyhow::{Context, Result};
use noren_support::program::program;
use noren_support::project;

use super::suite::{self, Count};
use crate::setup;
use crate::size;

/// All of them in Chromium, and the byte budgets of what they were run on.
///
/// # Errors
/// Where Chromium is missing, or Playwright cannot be started.
pub fn in_chromium() -> Result<Count> {
    let budgets = suite::single("byte budgets", size::check);
    let driven = driven("chromium", chromium_environment()?)?;
    Ok(budgets + driven)
}

/// Those that are not about Chromium's own tools, in Firefox.
///
/// # Errors
/// Where Firefox is missing, or Playwright cannot be started.
pub fn in_firefox() -> Result<Count> {
    let firefox = setup::firefox_path().context("no Firefox: run `cargo xtask setup`")?;
    driven("firefox", environment([("FIREFOX", firefox.into())])?)
}

/// What Chromium's tests and the pictures need to know about this machine.
///
/// # Errors
/// Where no Chromium is found.
pub fn chromium_environment() -> Result<Vec<(&'static str, OsString)>> {
    let chromium = setup::chromium_path().context("no Chromium: run `cargo xtask setup`")?;
    environment([("CHROMIUM", chromium.into())])
}

/// Where browsers are, and this very program, so that no second build of it is waited for.
///
/// # Errors
/// Where the system does not say where this program is.
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
