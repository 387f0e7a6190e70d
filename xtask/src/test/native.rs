//! Cargo's tests: the rules, the tools, the languages and the rendered pages.

use anyhow::Result;
use noren_support::program::native_cargo;

use super::suite::{self, Count};

/// Runs cargo's tests, without and with native rendering.
///
/// # Errors
/// Where cargo cannot be started.
pub fn run() -> Result<Count> {
    let tests = |name: &str, chosen: &[&str]| {
        let mut cargo = native_cargo();
        // One failing test hides no other.
        cargo
            .args(["test", "--quiet", "--no-fail-fast"])
            .args(chosen);
        suite::cargo(name, &mut cargo)
    };
    // By itself, or the renderer's `ssr` would hold for it too.
    let rules = tests("native tests: the rules", &["--package", "noren"])?;
    let rest = tests(
        "native tests: what Leptos renders, and the tools",
        &["--workspace", "--features", "noren/ssr"],
    )?;
    Ok(rules + rest)
}
