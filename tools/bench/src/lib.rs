//! `cargo xtask bench`: Noren beside other consent managers, on the same page, phone and network.
//!
//! README.md beside this crate describes what is measured, and how. This side makes the pages, serves them
//! and computes the tables; drive.mjs drives the browser.

mod candidate;
mod chart;
mod comparison;
mod conditions;
mod driver;
mod embed;
mod growth;
mod languages;
mod lead;
mod measure;
mod options;
mod output;
mod page;
mod plan;
mod profile;
mod report;
mod stats;
mod table;

use anyhow::Result;

pub use driver::Browser;
pub use embed::{MakeEmbed, Script};
use options::What;
pub use options::{FOLDER, Options};

/// Draws the comparison's chart anew, if this is what is asked for; it needs neither a build nor a browser.
///
/// # Errors
/// Where no figures are recorded.
pub fn redraw(options: &Options) -> Option<Result<()>> {
    matches!(options.what, Some(What::Chart)).then(|| comparison::redraw(options))
}

/// Measures, and writes a Markdown table, JSON and a chart.
///
/// # Errors
/// Where the build is missing, or a page cannot be measured at all.
pub fn run(options: &Options, browser: &Browser, make: MakeEmbed<'_>) -> Result<()> {
    match options.what {
        Some(What::Growth) => growth::run(options, browser),
        Some(What::Profile) => profile::run(options, browser, make),
        Some(What::Chart) => comparison::redraw(options),
        None => comparison::run(options, browser, make),
    }
}
