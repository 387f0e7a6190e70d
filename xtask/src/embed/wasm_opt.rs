//! Binaryen's wasm-opt, told what the oldest supported browsers understand.

use std::path::Path;

use anyhow::{Context, Result};

use crate::program::{program, run};
use crate::project;

/// What Chrome 111, Safari 16.4 and Firefox 113 have in common, as far as the compiler uses it.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Small before fast, repeated until nothing more is won, and nothing kept that only tools read.
const SMALL: &[&str] = &[
    "-Oz",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The module, as small as it gets.
///
/// # Errors
/// Where wasm-opt refuses the module, for instance for a feature that a supported browser lacks.
pub fn smallest(module: &Path) -> Result<Vec<u8>> {
    let made = project::target().join("noren-interface.opt.wasm");
    run(program(project::npm_bin("wasm-opt"))
        .args(FEATURES)
        .args(SMALL)
        .arg(module)
        .arg("-o")
        .arg(&made))?;
    std::fs::read(&made).with_context(|| made.display().to_string())
}
