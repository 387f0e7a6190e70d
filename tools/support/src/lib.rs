//! What `cargo xtask` and the tools under `tools/` share.

pub mod assets;
pub mod compress;
pub mod log;
pub mod program;
pub mod progress;
pub mod project;
pub mod server;
