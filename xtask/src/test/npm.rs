//! The npm package: packed, installed into an empty folder and used; and the examples, with the packed package.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::program::{native_cargo, program, run as run_program};
use noren_support::{log, project};

use super::suite::{self, Count};
use super::{journeys, node};
use crate::release;
use crate::setup::Machine;
use crate::wasm::{self, Purpose};

/// Packs the package of the build, builds the examples in Rust, and runs the tests in Node.js.
///
/// # Errors
/// Where the package cannot be packed, an example cannot be built, or a test cannot be bundled.
pub fn run(machine: &Machine) -> Result<Count> {
    let packed = release::pack(machine)?;
    let axum = log::step("examples/axum", server)?;
    let leptos = log::step("examples/leptos", || storefront(machine, &packed))?;
    let files = node::bundle(
        "tests/npm",
        "npm-tests",
        &["--packages=external".to_owned()],
    )?;
    let mut tests = program("node");
    tests.envs(journeys::chromium_environment()?);
    tests
        .env("NOREN_PACKED", packed)
        .env("NOREN_AXUM", axum)
        .env("NOREN_LEPTOS", leptos)
        .env("NOREN_ROOT", project::root())
        .env("NOREN_XTASK", std::env::current_exe()?);
    suite::node("tests of the npm package", &mut tests, &files)
}

/// Builds the example of a server. Returns its program.
fn server() -> Result<PathBuf> {
    let name = "noren-example-axum";
    run_program(native_cargo().args(["build", "--quiet", "--package", name]))?;
    // Beside the program that runs.
    let own = std::env::current_exe()?;
    let folder = own.parent().context("no folder of programs")?;
    Ok(folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// Builds the example of a storefront, which takes the embed from the packed package. Returns its folder.
fn storefront(machine: &Machine, packed: &Path) -> Result<PathBuf> {
    let folder = project::root().join("examples/leptos");
    run_program(
        program("npm")
            .args(["install", "--no-save", "--no-package-lock"])
            .args(["--ignore-scripts", "--no-audit", "--no-fund"])
            .arg(packed)
            .current_dir(&folder),
    )?;
    run_program(
        program("trunk")
            .arg("build")
            .current_dir(&folder)
            .env_remove("RUSTFLAGS")
            .env_remove("NO_COLOR")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Its dependencies are those of the tests in a browser.
            .env("CARGO_TARGET_DIR", project::target())
            .envs(wasm::environment(machine, Purpose::Tests)?),
    )?;
    Ok(folder.join("dist"))
}
