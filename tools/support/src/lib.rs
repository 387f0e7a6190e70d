//! What `cargo xtask` and the tools under `tools/` share.

pub mod compress;
pub mod folder;
pub mod log;
pub mod program;
pub mod progress;
pub mod project;
pub mod server;
