//! Fuzzing, chaos and soak: the suites about adverse conditions. Each is a
//! program in Node.js that drives Chromium on the generic embed.

use anyhow::Result;
use clap::Args;
use noren_support::program::program;

use super::journeys::chromium_environment;
use super::suite::{self, Count};

/// The options of the suite `fuzz`.
#[derive(Args, Debug)]
pub struct Fuzzing {
    /// How many random cases the suite `fuzz` runs; 50000 before a release
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    cases: u32,
    /// The random seed: the same one makes the same cases
    #[arg(long, value_name = "S", default_value = "1")]
    seed: String,
    /// Replays this one case of the seed and nothing else
    #[arg(long, value_name = "K")]
    case: Option<u32>,
    /// Writes a case that failed to tests/fuzz/cases/, which every later run replays first
    #[arg(long)]
    keep: bool,
}

/// Random configs, records, pending answers, histories and mirror cookies, against an oracle of its own.
///
/// # Errors
/// Where Node.js or the browser is not found.
pub fn fuzz(options: &Fuzzing) -> Result<Count> {
    let mut arguments = vec![
        "--cases".to_owned(),
        options.cases.to_string(),
        "--seed".to_owned(),
        options.seed.clone(),
    ];
    if let Some(case) = options.case {
        arguments.extend(["--case".to_owned(), case.to_string()]);
    }
    if options.keep {
        arguments.push("--keep".to_owned());
    }
    node("fuzz tests", "tests/fuzz/main.mjs", &arguments)
}

/// Every file failing in every way, and pages that break what their guests rely on.
///
/// # Errors
/// As [`fuzz`].
pub fn chaos() -> Result<Count> {
    node("chaos tests", "tests/chaos/main.mjs", &[])
}

/// A long day of a single-page shop, or a fifth of it.
///
/// # Errors
/// As [`fuzz`].
pub fn soak(short: bool) -> Result<Count> {
    let arguments: &[String] = if short { &["--short".to_owned()] } else { &[] };
    node("soak tests", "tests/soak/main.mjs", arguments)
}

fn node(what: &str, script: &str, arguments: &[String]) -> Result<Count> {
    suite::program(
        what,
        program("node")
            .arg(script)
            .args(arguments)
            .envs(chromium_environment()?),
    )
}
