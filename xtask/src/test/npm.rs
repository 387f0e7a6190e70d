//! The npm package: packed, installed into an empty folder and used.

use anyhow::Result;
use noren_support::program::program;
use noren_support::project;

use super::suite::{self, Count};
use super::{journeys, node};
use crate::release;
use crate::setup::Machine;

/// Packs the package of the build, and runs the tests in Node.js.
///
/// # Errors
/// Where the package cannot be packed, or a test cannot be bundled.
pub fn run(machine: &Machine) -> Result<Count> {
    let packed = release::pack(machine)?;
    let files = node::bundle(
        "tests/npm",
        "npm-tests",
        &["--packages=external".to_owned()],
    )?;
    let mut tests = program("node");
    tests.envs(journeys::chromium_environment()?);
    tests
        .env("NOREN_PACKED", packed)
        .env("NOREN_ROOT", project::root())
        .env("NOREN_XTASK", std::env::current_exe()?);
    suite::node("tests of the npm package", &mut tests, &files)
}
