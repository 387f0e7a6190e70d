//! The rules, the languages and the rendered pages, natively.

use anyhow::Result;

use crate::program::native_cargo;
use crate::suite::{self, Count};

/// Runs cargo's tests, without and with what Leptos renders.
///
/// # Errors
/// Where cargo cannot be started.
pub fn run() -> Result<Count> {
    let tests = |what: &str, chosen: &[&str]| {
        let mut cargo = native_cargo();
        // One failing test hides no other.
        cargo.args(["test", "--quiet", "--no-fail-fast"]);
        suite::run(what, cargo.args(chosen))
    };
    // By itself, or the renderer's `ssr` would hold for it too.
    let rules = tests("native tests: the rules", &["--package", "noren"])?;
    let rest = tests(
        "native tests: what Leptos renders, and the tools",
        &["--workspace", "--features", "noren/ssr"],
    )?;
    Ok(rules.and(rest))
}
