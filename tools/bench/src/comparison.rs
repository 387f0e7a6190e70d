//! `cargo xtask bench`: every candidate beside the others.

use anyhow::Result;

use crate::candidate::{self, Candidate};
use crate::driver::{self, Browser};
use crate::embed::{self, MakeEmbed, Script};
use crate::measure::COMPARISON;
use crate::options::{Options, folder};
use crate::output::{finish, write};
use crate::page::{Page, Site};
use crate::report::{Basis, Column, Report};
use crate::{chart, lead, table};

/// Measures, and writes a Markdown table, JSON and a chart.
///
/// # Errors
/// Where the build is missing, or a page cannot be measured at all.
pub fn run(options: &Options, browser: &Browser, make: MakeEmbed<'_>) -> Result<()> {
    let embed = embed::make(make, Script::Minified)?;
    let candidates = Candidate::all(&embed)?
        .into_iter()
        .filter(|one| options.only.is_empty() || one.is_kept() || options.only.contains(&one.id))
        .collect::<Vec<_>>();
    let site = Site::new(&folder().join("site"))?;
    let mut pages = Vec::new();
    for candidate in &candidates {
        pages.push(site.page(&Page::few(candidate))?);
        if !candidate.accept.is_empty() {
            pages.push(site.page(&Page::many(candidate))?);
        }
    }
    let (plan, samples) = driver::visit(pages, &site, options, browser)?;
    let report = Report::new(
        candidates.iter().map(Column::of).collect(),
        COMPARISON,
        &samples,
        Basis {
            bare: Some(candidate::BARE),
            reference: candidate::REFERENCE,
        },
    );
    let out = options.out();
    let markdown = table::markdown(&report, &plan, browser) + &lead::markdown(&report);
    write(&out, "comparison.md", &markdown)?;
    write(&out, "comparison.json", &report.to_json(&plan, browser)?)?;
    write(&out, "comparison.svg", &chart::svg(&report, &plan))?;
    finish(&out, &markdown, &samples)
}
