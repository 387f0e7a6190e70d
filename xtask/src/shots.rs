//! `cargo xtask shots`: a picture of each view, language, theme and device.

use std::path::Path;

use anyhow::Result;
use noren_support::log;
use noren_support::program::{program, run as run_program};

use crate::embed::Embedded;
use crate::setup::{self, Machine};
use crate::{build, test};

/// Builds, and takes a picture of every view into a folder.
///
/// # Errors
/// Where the build fails or a view cannot be reached.
pub fn run(machine: &Machine, out: &Path) -> Result<()> {
    setup::ensure(machine, &[setup::CHROMIUM, setup::FONTS])?;
    build::run(machine, Embedded::Shop(Path::new("noren.json")))?;
    log::step(&format!("pictures into {}/", out.display()), || {
        run_program(
            program("node")
                .arg("tests/browser/shots.mjs")
                .arg(out)
                .envs(test::browser_environment()?),
        )
    })
}
