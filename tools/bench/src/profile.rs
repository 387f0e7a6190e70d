//! `cargo xtask bench profile`: where the script time of Noren's gate goes on a page view, module by module.
//!
//! The gate is not minified for it, so that the samples of the browser's profiler can be told apart; it does the same
//! work.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Result;

use crate::candidate::{self, Candidate};
use crate::driver::{self, Browser, Samples};
use crate::embed::{self, MakeEmbed, Script};
use crate::measure::Unit;
use crate::options::{Options, folder};
use crate::output::{finish, write};
use crate::page::{Page, Site};
use crate::plan::Plan;
use crate::report;

const VISITS: [&str; 2] = ["first", "returning"];

/// Profiles, and writes a Markdown table.
///
/// # Errors
/// Where the build is missing, or the page cannot be measured at all.
pub fn run(options: &Options, browser: &Browser, make: MakeEmbed<'_>) -> Result<()> {
    let noren = Candidate::read(candidate::NOREN, &embed::make(make, Script::Readable)?)?;
    let site = Site::new(&folder().join("site"))?;
    let pages = vec![site.page(&Page::profiled(&noren))?];
    let (plan, samples) = driver::visit(pages, &site, options, browser)?;
    let out = options.out();
    let markdown = table(&samples, &plan, browser);
    write(&out, "profile.md", &markdown)?;
    finish(&out, &markdown, &samples)
}

/// A row for each module, the one that takes most time on a returning visit first.
fn table(samples: &Samples, plan: &Plan, browser: &Browser) -> String {
    let modules: BTreeSet<&str> = VISITS
        .iter()
        .flat_map(|visit| samples.keys(candidate::NOREN, visit))
        .collect();
    let mut rows: Vec<(&str, [f64; 2])> = modules
        .into_iter()
        .map(|module| {
            let mean = |visit| mean(samples.of(candidate::NOREN, visit, module), plan.rounds);
            (module, VISITS.map(mean))
        })
        .collect();
    rows.sort_by(|(_, a), (_, b)| b[1].total_cmp(&a[1]));
    let mut text = format!(
        "Measured on {} with {}: {}; means of {} rounds. Milliseconds of each module of the gate until the page is \
         idle; what the browser does in a call counts for the module that calls it.\n\n\
         | module | first visit | returning visit |\n|---|---:|---:|\n",
        report::today(),
        browser.version.trim(),
        plan.conditions.in_words(),
        plan.rounds,
    );
    let mut sums = [0.0; 2];
    for (module, times) in &rows {
        for (sum, time) in sums.iter_mut().zip(times) {
            *sum += time;
        }
        line(&mut text, module, *times);
    }
    line(&mut text, "**all**", sums);
    text
}

fn line(text: &mut String, title: &str, [first, returning]: [f64; 2]) {
    let written = |value| Unit::Ms.written(value);
    // Writing into a String cannot fail.
    let _ = writeln!(
        text,
        "| {title} | {} | {} |",
        written(first),
        written(returning)
    );
}

/// The mean of all rounds: in those without a sample a module took no time that was seen.
#[allow(clippy::cast_precision_loss, reason = "there are few rounds")]
fn mean(values: &[f64], rounds: usize) -> f64 {
    values.iter().sum::<f64>() / rounds as f64
}
