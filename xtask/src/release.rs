//! `cargo xtask release`: the npm package, as the file that `npm pack` makes. Nothing is published.

mod bill_of_materials;
mod library;
mod node_wasm;
mod package;
mod reproduce;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bill_of_materials::bill_of_materials;
use clap::Args;
use noren_support::program::{output, program};
use noren_support::{log, project};
use serde_json::Value;
use sha2::{Digest as _, Sha256, Sha384};

use crate::build;
use crate::embed::Embedded;
use crate::setup::{self, Machine};

/// The file with the checksums of a release.
const SUMS: &str = "SHA256SUMS";

/// Options of `cargo xtask release`.
#[derive(Args)]
pub struct Options {
    /// Build it a second time in another folder, and fail if a byte differs
    #[arg(long)]
    dry_run: bool,
}

/// The folder of packed packages.
pub fn folder() -> PathBuf {
    project::target().join("release-packages")
}

/// Builds, and packs the package.
///
/// # Errors
/// Where a tool is missing, the build fails, versions differ, or the release cannot be reproduced.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    let shop = project::root().join("noren.json");
    build::run(machine, Embedded::Shop(&shop))?;
    pack(machine)?;
    if options.dry_run {
        let sums = folder().join(SUMS);
        let sums = sums.strip_prefix(project::root()).unwrap_or(&sums);
        reproduce::check(sums)?;
    }
    Ok(())
}

/// Packs the package of the last build. Returns the packed file.
///
/// # Errors
/// Where a tool is missing, there was no build, or versions differ.
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
        let package = folder().join(file);
        describe(&package, &contents)?;
        Ok(package)
    })
}

/// Writes what a release has beside the package: its bill of materials, the digests by which a page on a CDN can name
/// the generic embed, and the checksums of all.
fn describe(package: &Path, contents: &Path) -> Result<()> {
    let write = |name: &str, text: String| {
        let path = folder().join(name);
        std::fs::write(&path, text).with_context(|| path.display().to_string())?;
        Ok::<_, anyhow::Error>(path)
    };
    let bill = write("noren-consent.cdx.json", bill_of_materials()?)?;
    let embed = contents.join("embed");
    let mut names: Vec<_> = std::fs::read_dir(&embed)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    names.retain(|path| path.is_file());
    names.sort();
    let mut digests = String::new();
    for path in &names {
        let digest = STANDARD.encode(Sha384::digest(std::fs::read(path)?));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        digests += &format!("sha384-{digest}  embed/{name}\n");
    }
    let digests = write("integrity.txt", digests)?;
    let mut sums = String::new();
    for path in [package, &bill, &digests] {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        sums += &format!("{:x}  {name}\n", Sha256::digest(std::fs::read(path)?));
    }
    write(SUMS, sums)?;
    Ok(())
}

/// The most that the package may take when it is unpacked, in bytes.
const MOST: u64 = 1_500_000;
