//! Trunk, which builds the wasm where it is installed, and serves during development.

use anyhow::Result;
use noren_support::program::first_line;

use super::cargo_install::install;
use super::{Machine, Tool};

/// The last release that compilers before 1.96.1 can install.
const VERSION: &str = "0.21.14";
/// Every release of this series reads Trunk.toml as it is written.
const SERIES: &str = "trunk 0.21.";

/// Trunk, installed by cargo.
pub struct Trunk;

impl Tool for Trunk {
    fn name(&self) -> String {
        format!("trunk {VERSION}")
    }

    fn found(&self, _: &Machine) -> Option<String> {
        first_line("trunk", &["--version"]).filter(|line| line.starts_with(SERIES))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        // Its features are for downloads and updates of its own, which nothing here asks for.
        install("trunk", VERSION, &["--locked", "--no-default-features"])
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec![format!("cargo install trunk --version {VERSION} --locked")]
    }

    fn takes(&self) -> &'static str {
        "about 3 minutes"
    }
}
