//! `cargo xtask shots`: a picture of each view, language, theme and device, and the README's pictures.

pub mod shown;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use noren_support::log;
use noren_support::program::{program, run as run_program};
use noren_support::project;

use crate::embed::Embedded;
use crate::setup::{self, Machine};
use crate::{build, test};

/// Which pictures.
#[derive(Args)]
pub struct Options {
    /// The folder of the pictures of each view
    #[arg(default_value = "shots")]
    out: PathBuf,
    /// Take the README's pictures alone
    #[arg(long, conflicts_with = "out")]
    readme: bool,
    /// Take them of dist/ as it is
    #[arg(long)]
    no_build: bool,
}

/// Builds, and takes a picture of every view into a folder, and the README's pictures into docs/.
///
/// # Errors
/// Where the build fails or a view cannot be reached.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    setup::ensure(machine, &[setup::CHROMIUM, setup::FONTS])?;
    if !options.no_build {
        build::run(machine, Embedded::Shop(Path::new("noren.json")))?;
    }
    if !options.readme {
        log::step(&format!("pictures into {}/", options.out.display()), || {
            take("tests/browser/shots.mjs", &options.out)
        })?;
    }
    log::step("the README's pictures into docs/", || {
        let taken = project::target().join("readme");
        take("tests/browser/readme-shots.mjs", &taken)?;
        shown::write(&taken)
    })
}

fn take(script: &str, out: &Path) -> Result<()> {
    run_program(
        program("node")
            .arg(script)
            .arg(out)
            .envs(test::picture_environment()?),
    )
}
