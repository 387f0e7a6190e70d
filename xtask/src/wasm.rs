//! The environment of a wasm build: the compiler, and how its standard library is built.

use anyhow::{Context, Result};
use noren_support::log;
use noren_support::program::{program, shown};

use crate::setup::{self, Machine, Route, TARGET};

/// The purpose of a wasm build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For visitors: as small as possible.
    Visitors,
    /// For tests: a panic has its message and location.
    Tests,
}

/// Flags that make the interface smaller at the price of panic messages, which no visitor reads. A
/// compiler that lacks one of these builds without it.
const SMALL: &[&[&str]] = &[
    &["-Zunstable-options", "-Cpanic=immediate-abort"],
    &["-Zlocation-detail=none"],
    &["-Zfmt-debug=none"],
];

/// The variables with which cargo builds wasm and its standard library, except for tests where
/// a prebuilt one exists.
///
/// `strip` is not among the flags: it would remove the list of features that wasm-opt reads.
///
/// # Errors
/// Where no route is complete.
pub fn environment(machine: &Machine, purpose: Purpose) -> Result<Vec<(&'static str, String)>> {
    let route = setup::route(machine)
        .context("there is no standard library for wasm: run `cargo xtask setup`")?;
    if purpose == Purpose::Tests && route == Route::Toolchain && setup::is_prebuilt(route) {
        return Ok(Vec::new());
    }
    let mut variables = vec![
        // Building the standard library is an unstable feature of cargo.
        ("RUSTC_BOOTSTRAP", "1".to_owned()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".to_owned()),
    ];
    if route == Route::Distribution {
        variables.push(("RUSTC", route.rustc().to_owned()));
    }
    if purpose == Purpose::Visitors {
        variables.push((
            "CARGO_UNSTABLE_BUILD_STD_FEATURES",
            "optimize_for_size".to_owned(),
        ));
        variables.push((
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            small_flags(route).join(" "),
        ));
    }
    Ok(variables)
}

fn small_flags(route: Route) -> Vec<&'static str> {
    let mut flags = Vec::new();
    for group in SMALL {
        if understands(route, group) {
            flags.extend(*group);
        } else {
            log::info(&format!(
                "• {} does not know {}: the interface will be larger than its budget",
                route.rustc(),
                group.join(" ")
            ));
        }
    }
    flags
}

fn understands(route: Route, flags: &[&str]) -> bool {
    let mut command = program(route.rustc());
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["--target", TARGET, "--print", "cfg"])
        .args(flags);
    match command.output() {
        Ok(output) => output.status.success(),
        Err(error) => {
            log::info(&format!("• `{}`: {error}", shown(&command)));
            false
        }
    }
}
