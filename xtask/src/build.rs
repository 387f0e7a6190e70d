//! `cargo xtask build`: the release build, in the environment that makes it small.

use std::env;
use std::ffi::OsString;
use std::fs;

use anyhow::{Context, Result};
use noren_embed::Kind;
use noren_support::program::{program, run as run_program};
use noren_support::{folder, log, project};

use crate::embed::{self, Embedded};
use crate::interface;
use crate::setup::{self, Machine};
use crate::size;
use crate::wasm::{self, Purpose};

/// Builds the release into dist/, for a shop's config or for any, and the generic embed of the tests.
///
/// # Errors
/// As [`dist`].
pub fn run(machine: &Machine, embedded: Embedded<'_>) -> Result<()> {
    dist(machine, embedded)?;
    if matches!(embedded, Embedded::Shop(_)) {
        log::step("the generic embed", || embed::make_generic(machine))?;
    }
    Ok(())
}

/// Builds the release into dist/.
///
/// Trunk does it where it is installed. Compiling Trunk would be a third of all that a new machine needs, so where it is
/// missing the same steps are done without it; `cargo xtask release --dry-run` compares the bytes.
///
/// # Errors
/// Where a tool is missing, the config is wrong, or the build fails.
pub fn dist(machine: &Machine, embedded: Embedded<'_>) -> Result<()> {
    setup::ensure(machine, setup::FOR_BUILD)?;
    match embedded {
        Embedded::Shop(file) => {
            embed::texts::check(file)?;
        }
        Embedded::Generic => log::step("the interface that checks configs", || {
            embed::pieces::make_generic(machine)
        })?,
    }
    let with_trunk = setup::TRUNK.found(machine).is_some() && env::var_os(NO_TRUNK).is_none();
    log::step("building dist/", || {
        if with_trunk {
            by_trunk(machine, embedded)
        } else {
            without_trunk(machine, embedded)
        }
    })?;
    log::info(&format!("  {}", size::in_short(&project::dist())?));
    if let Some(defaults) = embed::defaults_in_short(&project::dist())? {
        log::info(&format!("  {defaults}"));
    }
    Ok(())
}

/// The variable with which a build does without an installed Trunk.
pub const NO_TRUNK: &str = "NOREN_NO_TRUNK";

fn by_trunk(machine: &Machine, embedded: Embedded<'_>) -> Result<()> {
    // Trunk's hook is a program of its own, which reads these.
    let (name, value) = match embedded {
        Embedded::Generic => (embed::GENERIC, OsString::from("1")),
        Embedded::Shop(file) => {
            let file = fs::canonicalize(file)
                .with_context(|| format!("{} cannot be found", file.display()))?;
            (embed::CONFIG, file.into())
        }
    };
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
        .envs(wasm::environment(machine, Purpose::Visitors)?);
    run_program(&mut trunk)
}

/// What Trunk does by index.html: compiles, binds, copies the demo, and moves the finished folder to its place.
fn without_trunk(machine: &Machine, embedded: Embedded<'_>) -> Result<()> {
    let staging = project::target().join("staging");
    if staging.is_dir() {
        fs::remove_dir_all(&staging)?;
    }
    let built = interface::compile(machine, Kind::Shop)?;
    folder::copy(&built, &staging, &|_| true)?;
    let demo = project::root().join("demo/shop");
    folder::copy(&demo, &staging.join("demo"), &|_| true)?;
    fs::copy(
        project::root().join("index.html"),
        staging.join("index.html"),
    )?;
    embed::finish(&staging, embedded, true)?;
    let dist = project::dist();
    if dist.is_dir() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(&staging, &dist).with_context(|| dist.display().to_string())
}
