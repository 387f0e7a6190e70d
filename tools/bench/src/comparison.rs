//! `cargo xtask bench`: every candidate beside the others.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::candidate::{self, Candidate};
use crate::chart::Measured;
use crate::conditions::Conditions;
use crate::driver::{self, Browser};
use crate::embed::{self, MakeEmbed, Script};
use crate::measure::COMPARISON;
use crate::options::{Options, folder};
use crate::output::{finish, write};
use crate::page::{Page, Site};
use crate::report::{Basis, Column, Report, today};
use crate::{chart, lead, table};

const BASIS: Basis = Basis {
    bare: Some(candidate::BARE),
    reference: candidate::REFERENCE,
};

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
        BASIS,
    );
    let out = options.out();
    let markdown = table::markdown(&report, &plan, browser) + &lead::markdown(&report);
    write(&out, "comparison.md", &markdown)?;
    write(&out, "comparison.json", &report.to_json(&plan, browser)?)?;
    let measured = Measured {
        day: today(),
        rounds: plan.rounds,
        conditions: plan.conditions,
    };
    write(&out, "comparison.svg", &chart::svg(&report, &measured))?;
    finish(&out, &markdown, &samples)
}

/// Draws the chart anew from the recorded figures, as after a change of its design.
///
/// # Errors
/// Where there are no figures, or they are of another version of the benchmark.
pub fn redraw(options: &Options) -> Result<()> {
    let out = options.out();
    let file = out.join("comparison.json");
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("{}: run `cargo xtask bench` first", file.display()))?;
    let (report, measured) = recorded(&text).with_context(|| {
        format!(
            "{} is of another version: run `cargo xtask bench` anew",
            file.display()
        )
    })?;
    write(&out, "comparison.svg", &chart::svg(&report, &measured))
}

/// A report as it was written.
pub fn recorded(text: &str) -> Option<(Report, Measured)> {
    let json: Value = serde_json::from_str(text).ok()?;
    let measured = Measured {
        day: json["measured"].as_str()?.to_owned(),
        rounds: usize::try_from(json["rounds"].as_u64()?).ok()?,
        conditions: Conditions::from_json(&json["conditions"])?,
    };
    Some((Report::from_json(&json, COMPARISON, BASIS)?, measured))
}
