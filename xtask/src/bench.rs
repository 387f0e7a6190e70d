//! `cargo xtask bench`: Noren beside other consent managers, on the same page, phone and network.
//!
//! What is measured, and how, is written down in bench/README.md. This side makes the pages, serves
//! them and counts; bench/drive.mjs drives the browser.

mod candidate;
mod chart;
mod conditions;
mod driver;
mod growth;
mod languages;
mod measure;
mod packages;
mod page;
mod plan;
mod report;
mod server;
mod stats;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};

use crate::setup::{self, Machine};
use crate::{project, say};
use candidate::Candidate;
use conditions::Conditions;
use page::{Page, Site};
use plan::Plan;
use report::Report;

/// How to measure.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: Option<What>,
    /// Three rounds: enough to see that everything works, not to compare
    #[arg(long, global = true)]
    quick: bool,
    /// How often each page is visited
    #[arg(long, global = true, default_value_t = 15, conflicts_with = "quick",
        value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// The network's figures: Slow 4G as Lighthouse means it, or as DevTools applies it to a request
    #[arg(long, global = true, value_enum, default_value_t)]
    network: conditions::Network,
    /// Only these, besides the bare page and CookieConsent: noren,klaro,…
    #[arg(long, global = true, value_delimiter = ',')]
    only: Vec<String>,
    /// Where the tables go; bench/results, or target/bench/quick with --quick
    #[arg(long, global = true)]
    out: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    /// How Noren's cost grows with languages, services and gated tags
    Growth,
}

impl Options {
    fn rounds(&self) -> usize {
        const QUICK: u16 = 3;
        usize::from(if self.quick { QUICK } else { self.rounds })
    }

    fn conditions(&self) -> Conditions {
        Conditions::phone(self.network)
    }

    fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| {
            if self.quick {
                folder().join("quick")
            } else {
                project::root().join("bench/results")
            }
        })
    }
}

/// Measures, and writes a Markdown table, JSON and a chart.
///
/// # Errors
/// Where a tool, a package or the build is missing, or a page cannot be measured at all.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    setup::ensure(
        machine,
        &[
            setup::NODE,
            setup::PACKAGES,
            setup::CHROMIUM,
            setup::FONTS,
            packages::PACKAGES,
        ],
    )?;
    match options.what {
        Some(What::Growth) => growth::run(machine, options),
        None => compare(options),
    }
}

/// Where the pages and everything temporary lie.
fn folder() -> PathBuf {
    project::target().join("bench")
}

/// The finished build that is measured.
fn dist() -> Result<PathBuf> {
    let dist = project::dist();
    if !dist.join("noren.js").is_file() {
        bail!(
            "dist/ has no noren.js: run `cargo xtask build` first, then `cargo xtask bench` again"
        );
    }
    Ok(dist)
}

/// Tags on the page that every measure but one is taken on.
const FEW: usize = 5;
/// Tags on the page where Accept has to release many.
const MANY: usize = 50;

fn compare(options: &Options) -> Result<()> {
    let candidates = Candidate::all(&dist()?)?
        .into_iter()
        .filter(|it| options.only.is_empty() || it.is_kept() || options.only.contains(&it.id))
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
    let samples = driver::carry_out(&plan, site.folder(), &folder())?;
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
    write(&out, "comparison.md", &table::markdown(&report, &plan))?;
    write(&out, "comparison.json", &report.to_json(&plan)?)?;
    write(&out, "comparison.svg", &chart::svg(&report, &plan))?;
    finish(&out, &table::markdown(&report, &plan), &samples)
}

fn write(out: &Path, name: &str, text: &str) -> Result<()> {
    fs::create_dir_all(out)?;
    let path = out.join(name);
    fs::write(&path, text).with_context(|| path.display().to_string())
}

/// Prints the table, says where the rest is, and fails if some visit did.
fn finish(out: &Path, markdown: &str, samples: &driver::Samples) -> Result<()> {
    println!("{markdown}");
    say::line(&format!("written to {}", out.display()));
    if samples.failures.is_empty() {
        Ok(())
    } else {
        bail!(
            "some visits failed, and are not in the figures\n  {}",
            samples.failures.join("\n  ")
        )
    }
}
