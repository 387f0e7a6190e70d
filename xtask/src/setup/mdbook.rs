//! mdBook, which makes a site of the documentation.

use anyhow::Result;
use noren_support::program::first_line;

use super::cargo_install::install;
use super::{Machine, Tool};

const VERSION: &str = "0.5.4";
/// Every release of this series reads the book's config as it is written.
const SERIES: &str = "mdbook v0.5.";

/// mdBook, installed by cargo: without its server, which nothing here uses.
pub struct MdBook;

impl Tool for MdBook {
    fn name(&self) -> String {
        format!("mdbook {VERSION}")
    }

    fn found(&self, _: &Machine) -> Option<String> {
        first_line("mdbook", &["--version"]).filter(|line| line.starts_with(SERIES))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        let search = ["--locked", "--no-default-features", "--features", "search"];
        install("mdbook", VERSION, &search)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec![format!("cargo install mdbook --version {VERSION} --locked")]
    }

    fn takes(&self) -> &'static str {
        "about 2 minutes"
    }
}
