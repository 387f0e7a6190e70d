//! `cargo xtask build`: Trunk's release build, in the environment that makes it small.

use std::ffi::OsString;

use anyhow::{Context, Result};
use noren_support::program::{program, run as run_program};
use noren_support::{log, project};

use crate::embed::{self, Embedded};
use crate::setup::{self, Machine};
use crate::size;
use crate::wasm::{self, Purpose};

/// Builds the release into dist/, for a shop's config or for any.
///
/// # Errors
/// Where a tool is missing, the config is wrong, or the build fails.
pub fn run(machine: &Machine, embedded: Embedded<'_>) -> Result<()> {
    setup::ensure(machine, setup::FOR_BUILD)?;
    // Trunk's hook is a program of its own, which reads these.
    let (name, value) = match embedded {
        Embedded::Generic => (embed::GENERIC, OsString::from("1")),
        Embedded::Shop(file) => {
            embed::texts::check(file)?;
            let file = std::fs::canonicalize(file)
                .with_context(|| format!("{} cannot be found", file.display()))?;
            (embed::CONFIG, file.into())
        }
    };
    if matches!(embedded, Embedded::Generic) {
        log::step("the interface that checks configs", || {
            embed::pieces::make_generic(machine)
        })?;
    }
    let environment = wasm::environment(machine, Purpose::Visitors)?;
    log::step("building dist/", || {
        let mut trunk = program("trunk");
        trunk
            .args(["build", "--release"])
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            // Trunk accepts only true or false, where the convention is any value.
            .env_remove("NO_COLOR")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // The failing step prints its own error; Trunk's backtrace adds nothing.
            .env("RUST_LIB_BACKTRACE", "0")
            .env(name, &value)
            .envs(environment);
        run_program(&mut trunk)
    })?;
    if matches!(embedded, Embedded::Shop(_)) {
        log::step("the generic embed", || embed::make_generic(machine))?;
    }
    log::info(&format!("  {}", size::in_short(&project::dist())?));
    if let Some(defaults) = embed::defaults_in_short(&project::dist())? {
        log::info(&format!("  {defaults}"));
    }
    Ok(())
}
