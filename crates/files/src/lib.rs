//! The file system for libraries that run natively and, in the npm package, as WebAssembly under Node.js.
//!
//! Rust's standard library has no file system on `wasm32-unknown-unknown`: there, these functions call `node:fs`.
//! Each does what the function of the same name in [`std::fs`] does.

#[cfg(not(target_arch = "wasm32"))]
mod machine;
#[cfg(target_arch = "wasm32")]
mod node;

#[cfg(not(target_arch = "wasm32"))]
use machine as system;
#[cfg(target_arch = "wasm32")]
use node as system;

pub use system::{
    copy, create_dir_all, is_dir, is_file, list, read, read_to_string, remove_dir_all, write,
};
