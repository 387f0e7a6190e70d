//! `cargo xtask release`: the npm package, as the file that `npm pack` makes. Nothing is published.

mod library;
mod node_wasm;
mod package;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use noren_support::program::{output, program};
use noren_support::{log, project};
use serde_json::Value;

use crate::build;
use crate::embed::Embedded;
use crate::setup::{self, Machine};

/// The folder of packed packages.
pub fn folder() -> PathBuf {
    project::target().join("release-packages")
}

/// Builds, and packs the package. Returns the packed file.
///
/// # Errors
/// Where a tool is missing, the build fails, or versions differ.
pub fn run(machine: &Machine) -> Result<PathBuf> {
    let shop = project::root().join("noren.json");
    build::run(machine, Embedded::Shop(&shop))?;
    pack(machine)
}

/// Packs the package of the last build. Returns the packed file.
///
/// # Errors
/// As [`run`].
pub fn pack(machine: &Machine) -> Result<PathBuf> {
    setup::ensure(machine, setup::FOR_BUILD)?;
    let manifest = project::root().join("npm/package.json");
    let manifest: Value = serde_json::from_slice(&std::fs::read(&manifest)?)?;
    let version = manifest["version"].as_str().unwrap_or_default();
    ensure!(
        version == project::VERSION,
        "npm/package.json has the version {version}, Cargo.toml {}: give both the same",
        project::VERSION
    );
    let wasm = log::step("the Rust crates as WebAssembly for Node.js", || {
        node_wasm::make(machine)
    })?;
    log::step("the npm package", || {
        let contents = package::assemble(&wasm, &folder().join("noren-consent"))?;
        let packed = output(
            program("npm")
                .args(["pack", "--json", "--pack-destination"])
                .arg(folder())
                .current_dir(&contents),
        )?;
        let packed: Value = serde_json::from_slice(&packed).context("npm pack")?;
        let file = packed[0]["filename"].as_str().context("npm pack")?;
        let unpacked = packed[0]["unpackedSize"].as_u64().unwrap_or_default();
        log::info(&format!(
            "  {file}: {} KB packed, {} KB unpacked, {} files",
            packed[0]["size"].as_u64().unwrap_or_default() / 1000,
            unpacked / 1000,
            packed[0]["entryCount"]
        ));
        ensure!(
            unpacked <= MOST,
            "the package has {unpacked} bytes, more than {MOST}"
        );
        Ok(folder().join(file))
    })
}

/// The most that the package may take when it is unpacked, in bytes.
const MOST: u64 = 1_500_000;
