//! The gate's parts, in Node.js.

use anyhow::Result;
use noren_embed::Features;
use noren_support::program::program;
use serde_json::json;

use super::node;
use super::suite::{self, Count};
use crate::embed::texts;

/// Bundles each of the gate's test files and runs them.
///
/// # Errors
/// Where there is no test, one cannot be bundled, or node cannot be started.
pub fn run() -> Result<Count> {
    let known = texts::compile()?.known;
    let services = known.groups();
    let define = |(name, on): &(&str, bool)| format!("--define:{name}={on}");
    let mut options: Vec<String> = Features::GENERIC.flags().iter().map(define).collect();
    options.extend([
        format!("--define:__SERVICES__={services}"),
        format!("--define:__KNOWN__={}", json!(known.ids())),
        // What the tests do not look at.
        r#"--define:__CSS__="""#.to_owned(),
    ]);
    for name in ["ASSETS", "TEXTS", "FRAMES", "LANGUAGES", "CONFIG"] {
        options.push(format!("--define:__{name}__={{}}"));
    }
    let files = node::bundle("tests/gate", "gate-tests", &options)?;
    suite::node("gate tests", &mut program("node"), &files)
}
