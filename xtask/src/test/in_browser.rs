//! The tests that need a real page, compiled to wasm and run in Chromium by wasm-bindgen's runner.

use std::fs;

use anyhow::{Context, Result};
use noren_support::program::program;
use noren_support::project;

use super::suite::{self, Count};
use crate::setup::{self, Machine, TARGET};
use crate::wasm::{self, Purpose};

/// Runs the tests.
///
/// # Errors
/// Where ChromeDriver is missing, or cargo cannot be started.
pub fn run(machine: &Machine) -> Result<Count> {
    let chromedriver = setup::chromedriver_path().context("no ChromeDriver")?;
    let options = project::target().join("webdriver.json");
    fs::create_dir_all(project::target())?;
    fs::write(&options, webdriver_options()?)?;
    suite::cargo(
        "in-browser tests",
        program("cargo")
            // Not --quiet: cargo passes it on to wasm-bindgen's runner, which does not know it.
            .args(["test", "--package", "noren"])
            .args(["--no-default-features", "--features", "csr"])
            .args(["--target", TARGET])
            .args(["--test", "wasm"])
            .env_remove("RUSTFLAGS")
            .envs(wasm::environment(machine, Purpose::Tests)?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options),
    )
}

fn webdriver_options() -> Result<String> {
    let chromium = setup::chromium_path().context("no Chromium")?;
    Ok(serde_json::json!({
        "goog:chromeOptions": {
            "binary": chromium,
            // In a container this often runs as root, which the sandbox does not allow.
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
        }
    })
    .to_string())
}
