//! The command of the npm package.

use std::path::Path;

use anyhow::Result;
use noren_support::program::{program, run as run_program};
use noren_support::project;

/// Bundles it around the glue of the Rust crates.
///
/// # Errors
/// Those that esbuild reports.
pub fn bundle(glue: &Path, out: &Path) -> Result<()> {
    run_program(
        program(project::npm_bin("esbuild"))
            .arg("npm/command/main.ts")
            .args([
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--target=node20",
                "--minify-syntax",
                "--legal-comments=none",
                "--log-level=warning",
                "--external:terser",
            ])
            .arg(format!("--alias:noren-node={}", glue.display()))
            .arg(format!("--define:__VERSION__=\"{}\"", project::VERSION))
            .arg(format!("--outfile={}", out.display())),
    )
}
