//! `cargo xtask check`: everything that can be said about the code without running it.

use std::path::Path;

use anyhow::{Result, bail};

use crate::embed::{languages, services};
use crate::program::{first_line, native_cargo, program, run as run_program};
use crate::setup::{self, Machine};
use crate::{config, l10n, policy, project, say, size};

type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("format", format),
    ("lints: the rules and the tools", || {
        clippy(&["--workspace"])
    }),
    ("lints: the interface", || {
        clippy(&["--package", "noren", "--features", "csr"])
    }),
    ("lints: native rendering", || {
        clippy(&["--package", "noren", "--features", "ssr"])
    }),
    ("types of the gate and its tests", types),
    ("translations", l10n::check),
    ("the catalogue of services", catalogue),
    ("the policy's texts are published", policy::check),
    ("the demo's config", demo_config),
    ("byte budgets", size::check),
    ("licences and advisories", deny),
];

/// Runs every step, and then tells which failed.
///
/// # Errors
/// Where a tool is missing or a step fails.
pub fn run(machine: &Machine) -> Result<()> {
    setup::ensure(machine, &[setup::NODE, setup::PACKAGES])?;
    let mut failed = Vec::new();
    for (name, step) in STEPS {
        if let Err(error) = say::step(name, step) {
            say::error(&error);
            failed.push(*name);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("not right: {}", failed.join(", "))
    }
}

fn format() -> Result<()> {
    run_program(native_cargo().args(["fmt", "--all", "--check"]))
}

/// The interface's lints run on the host too: there is no linter for the distribution's compiler, and
/// every crate that the interface uses compiles natively.
fn clippy(what: &[&str]) -> Result<()> {
    let lint = |targets: &[&str], allowed: &[&str]| {
        run_program(
            native_cargo()
                .args(["clippy", "--quiet"])
                .args(what)
                .args(targets)
                .args(["--", "--deny", "warnings"])
                .args(allowed),
        )
    };
    lint(&["--lib", "--bins"], &[])?;
    // A test may stop at the first surprise, in its helpers too, which clippy.toml does not cover.
    lint(
        &["--tests"],
        &[
            "--allow=clippy::unwrap_used",
            "--allow=clippy::expect_used",
            "--allow=clippy::panic",
        ],
    )
}

fn types() -> Result<()> {
    run_program(program(project::npm_bin("tsc")).args(["--noEmit", "--project", "tsconfig.json"]))
}

fn catalogue() -> Result<()> {
    services::read(&languages::compile()?).map(|_| ())
}

fn demo_config() -> Result<()> {
    config::check(Path::new("noren.json")).map(|_| ())
}

fn deny() -> Result<()> {
    if first_line("cargo", &["deny", "--version"]).is_none() {
        say::line("  skipped: cargo-deny is not installed (cargo install cargo-deny --locked)");
        return Ok(());
    }
    run_program(native_cargo().args(["deny", "--workspace", "check"]))
}
