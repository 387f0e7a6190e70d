//! The tools that commands need, and their installation.
//!
//! A tool is found by running it. A missing one is installed where its ecosystem puts it. Before anything is
//! installed, every missing tool is checked for obstacles: where some cannot be installed (no rights, no
//! package manager), all of those are listed with the commands for a person, and nothing is changed.

mod apt;
mod cargo_deny;
mod cargo_install;
mod chromedriver;
mod chromium;
mod firefox;
mod fonts;
mod headless_shell;
mod machine;
mod mdbook;
mod missing;
mod node;
mod packages;
mod php;
mod tool;
mod trunk;
mod wasm_bindgen;
mod wasm_std;
mod webkit;
mod xvfb;

use anyhow::Result;
use noren_support::log;

pub use chromedriver::path as chromedriver_path;
pub use chromium::path as chromium_path;
pub use firefox::path as firefox_path;
pub use headless_shell::path as headless_shell_path;
pub use machine::{MACOS, Machine};
pub use tool::Tool;
pub use wasm_std::{Route, TARGET, is_prebuilt, route};
pub use webkit::{browser_path as webkit_browser_path, driver_path as webkit_driver_path};

use missing::{Missing, Unavailable};

/// The standard library for wasm, or its source.
pub const WASM_STD: &dyn Tool = &wasm_std::WasmStd;
/// The wasm bundler.
pub const TRUNK: &dyn Tool = &trunk::Trunk;
/// The glue's generator, and its test runner.
pub const WASM_BINDGEN: &dyn Tool = &wasm_bindgen::WasmBindgen;
/// Node.js with npm.
pub const NODE: &dyn Tool = &node::Node;
/// Everything in package.json: esbuild, TypeScript, oxlint, wasm-opt, Playwright.
pub const PACKAGES: &dyn Tool = &packages::Packages {
    name: "the npm packages of package.json",
    folder: ".",
    programs: &["esbuild", "wasm-opt", "oxlint"],
};
/// The consent managers that Noren is measured beside.
pub const BENCH_PACKAGES: &dyn Tool = &packages::Packages {
    name: "the npm packages of tools/bench",
    folder: noren_bench::FOLDER,
    programs: &[],
};
/// The first engine as visitors have it, for audits, pictures, measurements and the Rust tests.
pub const CHROMIUM: &dyn Tool = &chromium::CHROMIUM;
/// The same engine for the tests of pages.
pub const HEADLESS_SHELL: &dyn Tool = &headless_shell::HeadlessShell;
/// The driver of Chromium for in-browser Rust tests.
pub const CHROMEDRIVER: &dyn Tool = &chromedriver::CHROMEDRIVER;
/// The second engine.
pub const FIREFOX: &dyn Tool = &firefox::FIREFOX;
/// The third engine, with its driver.
pub const WEBKIT: &dyn Tool = &webkit::WEBKIT;
/// The display of the third engine.
pub const XVFB: &dyn Tool = &xvfb::XVFB;
/// What the example of a server in PHP runs on.
pub const PHP: &dyn Tool = &php::PHP;
/// Fonts for Chinese and Japanese, without which pictures and layout tests show boxes.
pub const FONTS: &dyn Tool = &fonts::FONTS;

/// Checks licences, sources and advisories of crates.
pub const CARGO_DENY: &dyn Tool = &cargo_deny::CargoDeny;

/// Makes a site of the documentation.
pub const MDBOOK: &dyn Tool = &mdbook::MdBook;

/// What a build needs. Trunk builds where it is installed.
pub const FOR_BUILD: &[&dyn Tool] = &[NODE, WASM_STD, PACKAGES, WASM_BINDGEN];

/// Installs what is missing for every command.
///
/// # Errors
/// As [`ensure`].
pub fn everything(machine: &Machine) -> Result<()> {
    let mut tools = vec![
        NODE,
        WASM_STD,
        PACKAGES,
        CHROMIUM,
        HEADLESS_SHELL,
        CHROMEDRIVER,
        FIREFOX,
        FONTS,
        PHP,
        WASM_BINDGEN,
        TRUNK,
        CARGO_DENY,
        MDBOOK,
    ];
    if MACOS {
        log::info(
            "• not on macOS: WebKitGTK, without which `cargo xtask test webkit` does not run",
        );
    } else {
        tools.extend([WEBKIT, XVFB]);
    }
    ensure(machine, &tools)
}

/// Installs those of these tools that are missing.
///
/// # Errors
/// [`Unavailable`], where one cannot be installed here or its installation fails.
pub fn ensure(machine: &Machine, tools: &[&dyn Tool]) -> Result<()> {
    let mut present = Vec::new();
    let mut absent = Vec::new();
    for tool in tools {
        match tool.found(machine) {
            Some(found) => present.push(found),
            None => absent.push(*tool),
        }
    }
    if !present.is_empty() {
        log::info(&format!("✓ installed: {}", present.join(", ")));
    }
    let blocked: Vec<Missing> = absent
        .iter()
        .filter_map(|tool| {
            tool.obstacle(machine)
                .map(|why| Missing::new(*tool, machine, why))
        })
        .collect();
    if !blocked.is_empty() {
        return Err(Unavailable(blocked).into());
    }
    for tool in absent {
        let what = format!("installing {} (takes {})", tool.name(), tool.takes());
        log::step(&what, || {
            let why = match tool.install(machine) {
                Ok(()) => match tool.found(machine) {
                    Some(_) => return Ok(()),
                    None => {
                        "the installation ended well, but it still does not run as it should".into()
                    }
                },
                Err(error) => format!("{error:#}"),
            };
            Err(Unavailable(vec![Missing::new(tool, machine, why)]).into())
        })?;
    }
    Ok(())
}
