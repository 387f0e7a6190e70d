//! `cargo xtask audit`: does anything leak from a page before a choice, after a refusal, or after a
//! withdrawal, and is what is released after consent what the config declares?
//!
//! audit/drive.mjs visits the page in Chromium and tells what it saw; nothing is judged there. Here
//! [`judge`] compares that with what the rules say holds at each stage, and [`report`] prints it.

mod attribute;
mod declared;
mod driver;
mod judge;
mod plan;
mod report;
mod seen;
mod site;
mod stage;
#[cfg(test)]
mod tests;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::setup::{self, Machine};
use declared::Declared;

/// What to audit, and how.
#[derive(Args)]
pub struct Options {
    /// The page's address, with https:// or http://
    #[arg(value_parser = plan::address)]
    url: String,
    /// On a page with another banner: the button that accepts (a CSS selector; open shadow roots and
    /// frames are looked into). Several, separated by commas, are pressed one after the other
    #[arg(long, value_name = "SEL[,SEL…]", requires = "reject", value_parser = plan::presses)]
    accept: Option<plan::Presses>,
    /// The button that refuses
    #[arg(long, value_name = "SEL[,SEL…]", requires = "accept", value_parser = plan::presses)]
    reject: Option<plan::Presses>,
    /// What takes an acceptance back; without it, withdrawing is not looked at
    #[arg(long, value_name = "SEL[,SEL…]", requires = "accept", value_parser = plan::presses)]
    withdraw: Option<plan::Presses>,
    /// The page of the same site on which an acceptance is taken back, before the visitor goes back to
    /// the first; it must have the same banner [default: the page itself, with ?noren-audit=next]
    #[arg(long, value_name = "URL", value_parser = plan::address)]
    next: Option<String>,
    /// Cookies, storage entries and hosts that the page cannot do without, such as another banner's
    /// own cookie; * stands for anything
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    necessary: Vec<String>,
    /// A host that belongs to a service of the config, where the page loads it by its own code rather
    /// than by a marked element; may be given several times
    #[arg(long, value_name = "SERVICE=HOST", value_parser = plan::host)]
    host: Vec<(String, String)>,
    /// The visitor's language, a BCP 47 tag such as ja or zh-TW
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The visitor's browser sends Global Privacy Control
    #[arg(long)]
    gpc: bool,
    /// The visitor's device
    #[arg(long, value_enum, default_value_t)]
    viewport: Viewport,
    /// How long each stage is watched once the network is idle, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0, value_parser = plan::seconds)]
    wait: f64,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What a visitor holds in their hand.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Viewport {
    /// 1280 × 800 CSS pixels
    #[default]
    Desktop,
    /// A phone, with touch
    Phone,
}

/// Visits the page, prints what was found, and fails if something leaked.
///
/// # Errors
/// Where a tool is missing, the page cannot be audited, or something leaked.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    setup::ensure(
        machine,
        &[setup::NODE, setup::PACKAGES, setup::CHROMIUM, setup::FONTS],
    )?;
    let seen = driver::visit(options)?;
    let declared = Declared::of(&seen.page, options)?;
    let verdict = judge::judge(&seen, &declared);
    let report = report::Report {
        verdict: &verdict,
        declared: &declared,
        seen: &seen,
        wait: options.wait,
    };
    if options.json {
        println!("{}", serde_json::to_string_pretty(&report.to_json())?);
    } else {
        print!("{}", report.to_text());
    }
    match verdict.leaks.len() {
        0 => Ok(()),
        1 => bail!("one thing leaked"),
        many => bail!("{many} things leaked"),
    }
}
