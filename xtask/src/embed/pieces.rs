//! Makes the pieces of an embed, which are the same for every shop, and keeps them in `target/pieces/`. Making them
//! takes a build; making an embed of them takes a second.
//!
//! A build compiles the interface of a shop's own embeds first. That of generic ones is made by [`make_generic`].

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_embed::{Interface, Kind, Pieces};
use noren_support::project;

use super::esbuild::{BROWSERS, bundled, squeezed};
use super::slim::slim;
use super::{gates, sheets};
use crate::interface::{self, GLUE, WASM};
use crate::setup::Machine;

/// The folder.
pub fn folder() -> PathBuf {
    project::target().join("pieces")
}

/// Bundles the scripts around wasm-bindgen's glue and the wasm, and keeps all pieces.
///
/// # Errors
/// Those that esbuild and terser report; if a sheet is missing or a file cannot be written.
pub fn make(glue: &Path, wasm: Vec<u8>, release: bool) -> Result<Pieces> {
    let sheets = sheets::read()?;
    let types = project::root().join("src/noren.d.ts");
    let pieces = Pieces {
        gate: gates::bundle(release)?,
        diagnostics: diagnostics(release)?,
        gate_sheet: sheets.gate,
        layouts: sheets::layouts()?,
        sheet: sheets.interface,
        brand_sheet: sheets.brand,
        types: std::fs::read_to_string(&types).with_context(|| types.display().to_string())?,
        interface: Interface {
            kind: Kind::Shop,
            bundle: bundle(glue, release)?,
            wasm,
        },
    };
    pieces.write(&folder())?;
    gates::forget()?;
    Ok(pieces)
}

/// Compiles and binds the interface of generic embeds, and keeps it.
///
/// # Errors
/// If a tool fails or a file cannot be written.
pub fn make_generic(machine: &Machine) -> Result<()> {
    let built = interface::compile(machine, Kind::Generic)?;
    let glue = built.join(GLUE);
    let interface = Interface {
        kind: Kind::Generic,
        wasm: slim(&glue, &built.join(WASM))?,
        bundle: bundle(&glue, true)?,
    };
    Ok(interface.write(&folder())?)
}

/// Reads the pieces that the last build made, with the interface of a kind.
///
/// # Errors
/// If there was no build.
pub fn read(kind: Kind) -> Result<Pieces> {
    Pieces::read(&folder(), kind).context("there is no build: run `cargo xtask build` first")
}

/// The lazy bundle: wasm-bindgen's glue and the code that calls it.
fn bundle(glue: &Path, release: bool) -> Result<String> {
    let glue = format!("--alias:noren-glue={}", glue.display());
    module("src/interface/main.ts", release, &[glue])
}

/// The module with the texts of faults, which only a page with faults loads.
fn diagnostics(release: bool) -> Result<String> {
    module("src/diagnostics/main.ts", release, &[])
}

/// A module for the browsers that run the interface.
fn module(entry: &str, release: bool, more: &[String]) -> Result<String> {
    let own = ["--format=esm".to_owned(), BROWSERS.to_owned()];
    let bundled = bundled(entry, release, &[&own, more].concat())?;
    squeezed(bundled, &["--module"], release)
}
