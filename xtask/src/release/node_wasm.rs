//! Compiles `crates/node` to WebAssembly, with the glue by which JavaScript calls it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use noren_support::program::{program, run as run_program};
use noren_support::{compress, project};
use sha2::{Digest as _, Sha256};

use crate::embed::binaryen;
use crate::setup::{Machine, TARGET};
use crate::wasm::{self, Purpose};

/// The files of the crate for Node.js.
pub struct NodeWasm {
    /// wasm-bindgen's module.
    pub glue: PathBuf,
    /// The WebAssembly, compressed by brotli.
    pub compressed: Vec<u8>,
}

/// Compiles, binds, optimises and compresses it.
///
/// # Errors
/// If a tool fails or a file cannot be written.
pub fn make(machine: &Machine) -> Result<NodeWasm> {
    let folder = project::target().join("node");
    run_program(
        program("cargo")
            .args(["build", "--release", "--package", "noren-node"])
            .args(["--target", TARGET])
            // Its own: visitors' flags differ, and each build would otherwise undo the other.
            .arg("--target-dir")
            .arg(&folder)
            .env_remove("RUSTFLAGS")
            // A panic keeps its message.
            .envs(wasm::environment(machine, Purpose::Tests)?),
    )?;
    let built = folder.join(TARGET).join("release/noren_node.wasm");
    let (glue, compressed) = (folder.join("noren_node.js"), folder.join("small.wasm.br"));
    // Optimising and compressing take a minute, so what they made of the same module is kept.
    let source = folder.join("of.sha256");
    let module = std::fs::read(&built).with_context(|| built.display().to_string())?;
    let digest = Sha256::digest(&module).to_vec();
    if std::fs::read(&source).is_ok_and(|made_of| made_of == digest) {
        let compressed = std::fs::read(&compressed)?;
        return Ok(NodeWasm { glue, compressed });
    }
    run_program(
        program("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&folder)
            .arg(&built),
    )?;
    let small = folder.join("small.wasm");
    binaryen::optimise_once(&folder.join("noren_node_bg.wasm"), &small)?;
    let module = std::fs::read(&small).with_context(|| small.display().to_string())?;
    let made = compress::brotli_for_tools(&module)?;
    std::fs::write(&compressed, &made)?;
    std::fs::write(&source, digest)?;
    Ok(NodeWasm {
        glue,
        compressed: made,
    })
}
