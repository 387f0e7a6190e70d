//! Compiles the interface to WebAssembly and binds it, as Trunk does.

use std::path::PathBuf;

use anyhow::Result;
use noren_embed::Kind;
use noren_support::program::{program, run as run_program};
use noren_support::project;

use crate::setup::{Machine, TARGET};
use crate::wasm::{self, Purpose};

/// The program whose wasm is the interface.
const BINARY: &str = "noren-interface";
/// The name of wasm-bindgen's glue.
pub const GLUE: &str = "noren-interface.js";
/// The name of the wasm that wasm-bindgen has bound.
pub const WASM: &str = "noren-interface_bg.wasm";

/// Compiles the interface of a kind for visitors, and writes the wasm and its glue by the names that Trunk gives them.
/// Returns their folder.
///
/// # Errors
/// If a tool fails.
pub fn compile(machine: &Machine, kind: Kind) -> Result<PathBuf> {
    // index.html names the features of a shop's own to Trunk.
    let (features, folder) = match kind {
        Kind::Shop => ("csr", "shop"),
        Kind::Generic => ("csr,config-check", "generic"),
    };
    run_program(
        program("cargo")
            .args(["build", "--release", "--target", TARGET])
            .args(["--bin", BINARY, "--no-default-features"])
            .args(["--features", features])
            .env("CARGO_TARGET_DIR", project::target())
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .envs(wasm::environment(machine, Purpose::Visitors)?),
    )?;
    let built = project::target().join(TARGET).join("release");
    let out = project::target().join("interface").join(folder);
    run_program(
        program("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&out)
            .arg(built.join(BINARY).with_extension("wasm")),
    )?;
    Ok(out)
}
