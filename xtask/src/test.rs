//! `cargo xtask test`: every suite, or one of them.

mod hostile;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::embed::{languages, services};
use crate::program::{native_cargo, output, program};
use crate::setup::{self, Machine};
use crate::suite::{self, Count};
use crate::wasm::{self, Purpose, TARGET};
use crate::{build, project, say, size};

pub use hostile::Fuzzing;

/// A suite of tests.
#[derive(Clone, Copy, ValueEnum)]
pub enum Suite {
    /// The rules, the languages and the rendered pages, natively
    Native,
    /// The gate's parts, in Node.js
    Gate,
    /// The interface's parts, in a browser
    Wasm,
    /// Everything together, in a browser, on the demo storefront
    Browser,
    /// Random configs and stored values, in a browser, against an oracle of its own
    Fuzz,
    /// Every asset and every habit of a page that breaks something, in a browser
    Chaos,
    /// A long day of a single-page shop, in a browser; a short one as a part of all suites
    Soak,
}

impl Suite {
    const ALL: &[Self] = &[
        Self::Native,
        Self::Gate,
        Self::Wasm,
        Self::Browser,
        Self::Fuzz,
        Self::Chaos,
        Self::Soak,
    ];

    fn tools(self) -> &'static [&'static dyn setup::Tool] {
        match self {
            Self::Native => &[],
            Self::Gate => &[setup::NODE, setup::PACKAGES],
            Self::Wasm => &[
                setup::WASM_STD,
                setup::WASM_BINDGEN,
                setup::CHROMIUM,
                setup::CHROMEDRIVER,
            ],
            Self::Browser | Self::Fuzz | Self::Chaos | Self::Soak => {
                &[setup::NODE, setup::PACKAGES, setup::CHROMIUM, setup::FONTS]
            }
        }
    }

    /// `alone`: whether this suite was asked for by name.
    fn run(self, machine: &Machine, fuzzing: &Fuzzing, alone: bool) -> Result<Count> {
        if alone && matches!(self, Self::Fuzz | Self::Chaos | Self::Soak) {
            build::run(machine, Path::new("noren.json"))?;
        }
        match self {
            Self::Native => native(),
            Self::Gate => gate(),
            Self::Wasm => in_browser(machine),
            Self::Browser => browser(machine),
            Self::Fuzz => hostile::fuzz(fuzzing),
            Self::Chaos => hostile::chaos(),
            Self::Soak => hostile::soak(!alone),
        }
    }
}

/// Runs one suite or all of them, and tells the sum.
///
/// # Errors
/// Where a tool is missing or a test fails. A suite that fails does not keep the next from running.
pub fn run(machine: &Machine, chosen: Option<Suite>, fuzzing: &Fuzzing) -> Result<()> {
    let suites = chosen.as_ref().map_or(Suite::ALL, std::slice::from_ref);
    let mut sum = Count::default();
    for suite in suites {
        setup::ensure(machine, suite.tools())?;
        let count = suite
            .run(machine, fuzzing, chosen.is_some())
            .unwrap_or_else(|error| {
                say::error(&error);
                Count {
                    passed: 0,
                    failed: 1,
                }
            });
        sum = sum.and(count);
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 {
        bail!("tests failed");
    }
    Ok(())
}

/// What the browser tests and the pictures need to know about this machine.
///
/// # Errors
/// Where no browser is found.
pub fn browser_environment() -> Result<Vec<(&'static str, OsString)>> {
    let chromium = setup::chromium_path().context("no Chromium: run `cargo xtask setup`")?;
    Ok(vec![
        ("CHROMIUM", chromium.into()),
        ("NOREN_XTASK", std::env::current_exe()?.into()),
    ])
}

fn native() -> Result<Count> {
    let tests = |what: &str, chosen: [&str; 2]| {
        let mut cargo = native_cargo();
        // One failing test hides no other.
        cargo.args(["test", "--quiet", "--no-fail-fast", "--package", "noren"]);
        suite::run(what, cargo.args(chosen))
    };
    let rules = tests(
        "native tests: the rules and the tools",
        ["--package", "xtask"],
    )?;
    let rendered = tests(
        "native tests: with what Leptos renders",
        ["--features", "ssr"],
    )?;
    Ok(rules.and(rendered))
}

/// Bundles each of the gate's test files and runs them in Node.js.
fn gate() -> Result<Count> {
    let out = project::target().join("gate-tests");
    if out.is_dir() {
        fs::remove_dir_all(&out)?;
    }
    let files = gate_tests()?;
    let services = services::read(&languages::compile()?)?.groups();
    output(
        program(project::npm_bin("esbuild"))
            .args(&files)
            .args([
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--out-extension:.js=.mjs",
                "--sourcemap=inline",
                "--log-level=warning",
            ])
            .arg(format!("--define:__SERVICES__={services}"))
            .arg(format!("--outdir={}", out.display())),
    )?;
    let bundled = fs::read_dir(&out)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    suite::run(
        "gate tests",
        program("node")
            .args(["--test", "--test-reporter=spec", "--enable-source-maps"])
            .args(bundled),
    )
}

fn gate_tests() -> Result<Vec<PathBuf>> {
    let folder = project::root().join("tests/gate");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.ts"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{} has no test", folder.display());
    }
    Ok(files)
}

/// The tests that need a real page, compiled to wasm and run in Chromium by wasm-bindgen's runner.
fn in_browser(machine: &Machine) -> Result<Count> {
    let chromedriver = setup::chromedriver_path().context("no ChromeDriver")?;
    let options = project::target().join("webdriver.json");
    fs::create_dir_all(project::target())?;
    fs::write(&options, webdriver_options()?)?;
    suite::run(
        "in-browser tests",
        program("cargo")
            // Not --quiet: wasm-bindgen's runner is handed that too, and does not know it.
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

/// `--test NAME` for each file of tests/ that is written for a browser.
fn wasm_tests() -> Result<Vec<String>> {
    let mut arguments = Vec::new();
    for entry in fs::read_dir(project::root().join("tests"))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|it| it.to_str());
        let is_rust = path.extension().is_some_and(|it| it == "rs");
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
            // Without a sandbox, since in a container this often runs as root.
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
        }
    })
    .to_string())
}

fn browser(machine: &Machine) -> Result<Count> {
    build::run(machine, Path::new("noren.json"))?;
    let budgets = suite::single("byte budgets", size::check);
    let driven = suite::run(
        "browser tests",
        program(project::npm_bin("playwright"))
            .args(["test", "--config", "tests/browser"])
            .envs(browser_environment()?),
    )?;
    Ok(budgets.and(driven))
}
