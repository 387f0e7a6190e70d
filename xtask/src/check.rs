//! `cargo xtask check`: every check of the code that does not run it.

mod advisories;
mod error_codes;

use std::path::Path;

use anyhow::{Result, bail};
use clap::Args;
use noren_support::program::{native_cargo, program, run as run_program};
use noren_support::{log, project};

use crate::embed::texts;
use crate::setup::{self, Machine};
use crate::shots::shown;
use crate::{generate, policy, size};

/// What counts as a failure.
#[derive(Args)]
pub struct Options {
    /// Fail where advisories cannot be queried, as a release must
    #[arg(long)]
    strict: bool,
}

type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("format", format),
    // By themselves, or the renderer's `ssr` would hold for them too.
    ("lints: the rules", || clippy(&["--package", "noren"])),
    ("lints: the interface", || {
        clippy(&["--package", "noren", "--features", "csr"])
    }),
    ("lints: native rendering and the tools", || {
        clippy(&["--workspace", "--features", "noren/ssr"])
    }),
    ("documentation of the crates", rustdoc),
    ("generated files", generate::check),
    ("types of the gate, its tests and the npm command", types),
    ("import circles: TypeScript", imports),
    ("import circles: Rust", circles),
    ("the documented error codes", error_codes::check),
    ("the documentation's links and names", noren_docs::check),
    ("translations", noren_l10n_command::check),
    ("the known services", services),
    ("the policy's texts are published", policy::check),
    ("the demo's config", demo_config),
    ("the texts in the README's pictures", shown::check),
    ("byte budgets", size::check),
    ("licences, sources and duplicates of crates", crates),
];

/// Runs every step, and reports at the end which failed.
///
/// # Errors
/// Where a tool is missing or a step fails.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    setup::ensure(machine, &[setup::NODE, setup::PACKAGES, setup::CARGO_DENY])?;
    let mut failed = Vec::new();
    for (name, step) in STEPS {
        if let Err(error) = log::step(name, step) {
            log::error(&error);
            failed.push(*name);
        }
    }
    let unchecked = advisories::check(&mut failed);
    conclude(&failed, &unchecked, options.strict)
}

/// The result of all steps. What could not be checked is printed last, where it is noticed.
fn conclude(failed: &[&str], unchecked: &[String], strict: bool) -> Result<()> {
    for reason in unchecked {
        log::info(&format!("NOT CHECKED: {reason}"));
    }
    if !failed.is_empty() {
        bail!("these checks failed: {}", failed.join(", "));
    }
    if strict && !unchecked.is_empty() {
        bail!(
            "--strict: advisories were not checked; run this where their databases can be reached"
        );
    }
    Ok(())
}

fn format() -> Result<()> {
    run_program(native_cargo().args(["fmt", "--all", "--check"]))?;
    // A workspace of its own, as a shop's would be.
    run_program(native_cargo().args([
        "fmt",
        "--check",
        "--manifest-path",
        "examples/leptos/Cargo.toml",
    ]))
}

/// Documents every crate: a broken link is an error.
fn rustdoc() -> Result<()> {
    run_program(
        native_cargo()
            .args(["doc", "--quiet", "--no-deps", "--workspace"])
            .args(["--features", "noren/ssr"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )
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
    // Tests may panic, and so may their helpers, which clippy.toml does not cover.
    lint(
        &["--tests"],
        &[
            "--allow=clippy::unwrap_used",
            "--allow=clippy::expect_used",
            "--allow=clippy::panic",
        ],
    )
}

/// Import circles, and imports from one bundle's folder into another's (`.oxlintrc.json`). oxlint reads
/// TypeScript without the compiler's JavaScript interface, which TypeScript 7 no longer has.
fn imports() -> Result<()> {
    run_program(program(project::npm_bin("oxlint")).args(["--quiet", "."]))
}

fn circles() -> Result<()> {
    noren_circles::check(project::root())
}

fn types() -> Result<()> {
    for config in ["tsconfig.json", "npm/tsconfig.json"] {
        run_program(program(project::npm_bin("tsc")).args(["--noEmit", "--project", config]))?;
    }
    Ok(())
}

fn services() -> Result<()> {
    texts::compile().map(|_| ())
}

fn demo_config() -> Result<()> {
    texts::check(Path::new("noren.json")).map(|_| ())
}

/// Without advisories, which are a step of their own: these three need no network once the crates are there.
fn crates() -> Result<()> {
    run_program(native_cargo().args([
        "deny",
        "--workspace",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}

#[cfg(test)]
mod tests {
    use super::conclude;

    #[test]
    fn what_was_not_checked_fails_a_strict_check_alone() {
        let unchecked = ["advisories: no network".to_owned()];
        assert!(conclude(&[], &unchecked, false).is_ok());
        assert!(conclude(&[], &unchecked, true).is_err());
        assert!(conclude(&[], &[], true).is_ok());
        assert!(conclude(&["format"], &[], false).is_err());
    }
}
