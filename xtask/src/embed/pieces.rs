//! The pieces of an embed that do not depend on a shop: the scripts, bundled and minified, the sheets and the wasm.
//!
//! Making them takes a build; making an embed of them takes a second. They are kept in `target/pieces/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use noren_support::project;

use super::esbuild::{BROWSERS, bundled, squeezed};
use super::features::Features;
use super::sheets;

/// The scripts and sheets as text, and the wasm. Gates are made when an embed first needs their features.
pub struct Pieces {
    release: bool,
    is_readable: bool,
    /// The lazy bundle.
    pub bundle: String,
    /// The texts of faults.
    pub diagnostics: String,
    /// The sheet in the gate, without colours.
    pub gate_sheet: String,
    /// The sheet in the lazy bundle.
    pub sheet: String,
    /// The rules for the logo.
    pub brand_sheet: String,
    /// The interface.
    pub wasm: Vec<u8>,
}

/// Whether the pieces are optimised.
const RELEASE: &str = "release";
const BUNDLE: &str = "interface.js";
const DIAGNOSTICS: &str = "diagnostics.js";
const GATE_SHEET: &str = "gate.css";
const SHEET: &str = "interface.css";
const BRAND_SHEET: &str = "brand.css";
const WASM: &str = "interface.wasm";

/// Makes Chromium compile every function off the main thread while the script downloads, instead of on
/// the main thread at the first call. Nearly all functions are called during page load. It must be the
/// file's first line: <https://v8.dev/blog/explicit-compile-hints>. It costs 18 bytes and saves a quarter
/// of the script time of a returning visit.
const HINT: &str = "//# allFunctionsCalledOnLoad";

impl Pieces {
    /// Bundles the scripts around wasm-bindgen's glue and the wasm, and keeps all pieces.
    ///
    /// # Errors
    /// Those that esbuild and terser report; if a sheet is missing or a file cannot be written.
    pub fn make(glue: &Path, wasm: Vec<u8>, release: bool) -> Result<Self> {
        let sheets = sheets::read()?;
        let pieces = Self {
            release,
            is_readable: false,
            bundle: bundle(glue, release)?,
            diagnostics: diagnostics(release)?,
            gate_sheet: sheets.gate,
            sheet: sheets.interface,
            brand_sheet: sheets.brand,
            wasm,
        };
        let folder = folder();
        // The gates of an earlier build go, too.
        if folder.is_dir() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        for (name, content) in [
            (RELEASE, if release { &b"yes"[..] } else { b"no" }),
            (BUNDLE, pieces.bundle.as_bytes()),
            (DIAGNOSTICS, pieces.diagnostics.as_bytes()),
            (GATE_SHEET, pieces.gate_sheet.as_bytes()),
            (SHEET, pieces.sheet.as_bytes()),
            (BRAND_SHEET, pieces.brand_sheet.as_bytes()),
            (WASM, &pieces.wasm),
        ] {
            let path = folder.join(name);
            std::fs::write(&path, content).with_context(|| path.display().to_string())?;
        }
        Ok(pieces)
    }

    /// The gate with these features, bundled once.
    ///
    /// # Errors
    /// Those that esbuild and terser report; if a file cannot be read or written.
    pub fn gate(&self, features: Features) -> Result<String> {
        let readable = if self.is_readable { "readable." } else { "" };
        let path = folder().join(format!("{readable}{}", features.file()));
        if path.is_file() {
            return Ok(std::fs::read_to_string(path)?);
        }
        let script = if self.is_readable {
            format!("{HINT}\n{}", gate_script(features, false)?)
        } else {
            gate_script(features, self.release)?
        };
        // Two processes may make the same one: whoever reads it finds it whole.
        let made = path.with_extension(std::process::id().to_string());
        std::fs::write(&made, &script).with_context(|| made.display().to_string())?;
        std::fs::rename(&made, &path).with_context(|| path.display().to_string())?;
        Ok(script)
    }

    /// The same with a gate that is not minified, as a profiler wants it.
    pub fn readable(self) -> Self {
        Self {
            is_readable: true,
            ..self
        }
    }

    /// Reads the pieces that the last build made.
    ///
    /// # Errors
    /// If there was no build.
    pub fn read() -> Result<Self> {
        let folder = folder();
        let missing = |name: &str| format!("no {name} of a build: run `cargo xtask build` first");
        let text =
            |name: &str| std::fs::read_to_string(folder.join(name)).with_context(|| missing(name));
        Ok(Self {
            release: text(RELEASE)? == "yes",
            is_readable: false,
            bundle: text(BUNDLE)?,
            diagnostics: text(DIAGNOSTICS)?,
            gate_sheet: text(GATE_SHEET)?,
            sheet: text(SHEET)?,
            brand_sheet: text(BRAND_SHEET)?,
            wasm: std::fs::read(folder.join(WASM)).with_context(|| missing(WASM))?,
        })
    }
}

fn folder() -> PathBuf {
    project::target().join("pieces")
}

/// A gate with these features.
///
/// # Errors
/// Those that esbuild and terser report.
pub fn gate_script(features: Features, release: bool) -> Result<String> {
    let mut options = vec!["--format=iife".to_owned(), "--target=es2020".to_owned()];
    options.extend(features.defines());
    let bundled = bundled("src/gate/main.ts", release, &options)?;
    let preamble = format!("preamble='{HINT}'");
    let script = squeezed(bundled, &["--format", &preamble], release)?;
    ensure!(
        !release || script.starts_with(HINT),
        "noren.js does not begin with {HINT}, which only works in the first line"
    );
    Ok(script)
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
