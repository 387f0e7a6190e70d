//! What Leptos renders natively: the policy's pages and the banner's first frames.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use noren_support::program::{native_cargo, output, run};
use serde_json::{Map, Value};

/// Renders the policy's pages for a shop's config, one a language.
///
/// # Errors
/// Where the renderer does not compile, or refuses the config.
pub fn policy(shop: &Path, out: &Path) -> Result<()> {
    run(renderer()
        .arg("policy")
        .arg("--config")
        .arg(shop)
        .arg("--out")
        .arg(out))
}

/// Renders the banner as it is first shown, by language. Its list of languages has those `listed`, and
/// its own.
///
/// # Errors
/// Where the renderer does not compile, or prints something else.
pub fn frames(listed: &[&str]) -> Result<Map<String, Value>> {
    let listed = listed.join(",");
    let printed = output(renderer().args(["frames", "--listed", &listed]))?;
    serde_json::from_slice(&printed).context("noren-render printed no JSON")
}

/// The JSON Schema of a shop's config, for editors; it knows these languages and services.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn schema(languages: &[&str], services: &[&str]) -> Result<String> {
    let schema = noren::config::json_schema(languages, services);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// What names the renderer to Cargo.
pub const RENDERER: [&str; 7] = [
    "--quiet",
    "--package",
    "noren",
    "--features",
    "ssr",
    "--bin",
    "noren-render",
];

fn renderer() -> Command {
    let mut cargo = native_cargo();
    cargo.arg("run").args(RENDERER).arg("--");
    cargo
}
