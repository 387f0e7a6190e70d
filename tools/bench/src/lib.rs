//! `cargo xtask bench`: Noren beside other consent managers, on the same page, phone and network.
//!
//! README.md beside this crate describes what is measured, and how. This side makes the pages, serves them
//! and computes the tables; drive.mjs drives the browser.

mod candidate;
mod chart;
mod conditions;
mod driver;
mod growth;
mod languages;
mod measure;
mod options;
mod output;
mod page;
mod plan;
mod report;
mod stats;
mod table;

use std::path::Path;

use anyhow::Result;

use candidate::Candidate;
pub use driver::Browser;
pub use options::{FOLDER, Options};
use options::{What, folder};
use output::{finish, write};
use page::{Page, Site};
use plan::Plan;
use report::Report;

/// Measures, and writes a Markdown table, JSON and a chart.
///
/// # Errors
/// Where the build is missing, or a page cannot be measured at all.
pub fn run(options: &Options, browser: &Browser, make: MakeEmbed<'_>) -> Result<()> {
    match options.what {
        Some(What::Growth) => growth::run(options, browser),
        None => compare(options, browser, make),
    }
}

/// Makes Noren's embed for a config into a folder, of what the last build made.
pub type MakeEmbed<'a> = &'a dyn Fn(&Path, &Path) -> Result<()>;

/// Tags on the page that every measure but one is taken on.
const FEW: usize = 5;
/// Tags on the page where Accept has to release many.
const MANY: usize = 50;

fn compare(options: &Options, browser: &Browser, make: MakeEmbed<'_>) -> Result<()> {
    let embed = folder().join("embed");
    if embed.exists() {
        std::fs::remove_dir_all(&embed)?;
    }
    make(
        &candidate::folder(candidate::NOREN).join("config.json"),
        &embed,
    )?;
    let candidates = Candidate::all(&embed)?
        .into_iter()
        .filter(|one| options.only.is_empty() || one.is_kept() || options.only.contains(&one.id))
        .collect::<Vec<_>>();
    let site = Site::new(&folder().join("site"))?;
    let mut pages = Vec::new();
    for candidate in &candidates {
        pages.push(site.page(&Page::few(candidate, FEW))?);
        if !candidate.accept.is_empty() {
            pages.push(site.page(&Page::many(candidate, MANY))?);
        }
    }
    site.compress()?;
    let plan = Plan {
        pages,
        rounds: options.rounds(),
        conditions: options.conditions(),
    };
    let samples = driver::carry_out(&plan, site.folder(), browser)?;
    let report = Report::new(
        candidates.iter().map(report::Column::of).collect(),
        measure::COMPARISON,
        &samples,
        report::Basis {
            bare: Some(candidate::BARE),
            reference: candidate::REFERENCE,
        },
    );
    let out = options.out();
    let markdown = table::markdown(&report, &plan, browser);
    write(&out, "comparison.md", &markdown)?;
    write(&out, "comparison.json", &report.to_json(&plan, browser)?)?;
    write(&out, "comparison.svg", &chart::svg(&report, &plan))?;
    finish(&out, &markdown, &samples)
}
