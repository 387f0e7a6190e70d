//! The tests that need a real page, compiled to wasm and run in Chromium by wasm-bindgen's runner.

use std::fs;

use anyhow::{Context, Result, bail};
use noren_support::program::program;
use noren_support::project;

use super::suite::{self, Count};
use crate::setup::{self, Machine, TARGET};
use crate::wasm::{self, Purpose};

/// Runs the tests.
///
/// # Errors
/// Where there is no test, ChromeDriver is missing, or cargo cannot be started.
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
            .args(["--features", "csr", "--target", TARGET])
            .args(wasm_tests()?)
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

/// `--test NAME` for each file of tests/ for a browser.
fn wasm_tests() -> Result<Vec<String>> {
    let mut arguments = Vec::new();
    for entry in fs::read_dir(project::root().join("tests"))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if let Some(name) = name.filter(|_| is_rust)
            && fs::read_to_string(&path)?.contains("wasm_bindgen_test_configure!")
        {
            arguments.extend(["--test".to_owned(), name.to_owned()]);
        }
    }
    if arguments.is_empty() {
        bail!("tests/ has no file for a browser");
    }
    Ok(arguments)
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
