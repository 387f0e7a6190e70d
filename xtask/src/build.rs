//! `cargo xtask build`: Trunk's release build, in the environment that makes it small.

use std::path::Path;

use anyhow::{Context, Result};
use noren_support::program::{program, run as run_program};
use noren_support::{log, project};

use crate::setup::{self, Machine};
use crate::wasm::{self, Purpose};
use crate::{config, size};

/// Builds the release into dist/ for a shop's config.
///
/// # Errors
/// Where a tool is missing, the config is wrong, or the build fails.
pub fn run(machine: &Machine, shop: &Path) -> Result<()> {
    setup::ensure(machine, setup::FOR_BUILD)?;
    config::check(shop)?;
    let shop = std::fs::canonicalize(shop)
        .with_context(|| format!("{} cannot be found", shop.display()))?;
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
            .env("NOREN_CONFIG", &shop)
            .envs(environment);
        run_program(&mut trunk)
    })?;
    log::info(&format!("  {}", size::in_short(&project::dist())?));
    Ok(())
}
