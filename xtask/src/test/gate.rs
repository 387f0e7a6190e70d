//! The gate's parts, in Node.js.

use anyhow::Result;
use noren_support::program::program;

use super::node;
use super::suite::{self, Count};
use crate::embed::{languages, services};

/// Bundles each of the gate's test files and runs them.
///
/// # Errors
/// Where there is no test, one cannot be bundled, or node cannot be started.
pub fn run() -> Result<Count> {
    let services = services::read(&languages::compile()?)?.groups();
    let options = [format!("--define:__SERVICES__={services}")];
    let files = node::bundle("tests/gate", "gate-tests", &options)?;
    suite::node("gate tests", &mut program("node"), &files)
}
