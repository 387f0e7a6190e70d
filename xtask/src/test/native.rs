//! The rules, the languages and the rendered pages, natively.

use anyhow::Result;

use crate::program::native_cargo;
use crate::suite::{self, Count};

/// Runs cargo's tests, without and with what Leptos renders.
///
/// # Errors
/// Where cargo cannot be started.
pub fn run() -> Result<Count> {
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
