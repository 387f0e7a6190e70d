//! The gate's parts, in Node.js.

use anyhow::Result;

use super::node;
use crate::embed::{languages, services};
use crate::program::program;
use crate::suite::{self, Count};

/// Bundles each of the gate's test files and runs them.
///
/// # Errors
/// Where there is none, one cannot be bundled, or node cannot be started.
pub fn run() -> Result<Count> {
    let services = services::read(&languages::compile()?)?.groups();
    let options = [format!("--define:__SERVICES__={services}")];
    let files = node::bundle("tests/gate", "gate-tests", &options)?;
    suite::run("gate tests", node::runner(&mut program("node")).args(files))
}
