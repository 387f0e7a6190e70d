//! `cargo xtask audit`: does a page contact third parties or store anything before a choice, after a
//! refusal or after a withdrawal, and is what runs after consent what the config declares?
//!
//! drive.mjs visits the page in Chromium and reports what it observed; it judges nothing. [`judge`] compares
//! that with what the rules allow at each stage, and [`report`] prints the result.

mod attribute;
mod declared;
mod driver;
mod judge;
mod options;
mod pattern;
mod plan;
mod report;
mod seen;
mod site;
mod stage;
#[cfg(test)]
mod tests;

use std::path::Path;

use anyhow::{Result, bail};

use declared::Declared;
pub use declared::ParseConfig;
pub use options::Options;

/// Visits the page with the browser at `chromium`, prints the report, and fails if something leaked.
///
/// # Errors
/// Where the page cannot be audited, its config has faults, or something leaked.
pub fn run(options: &Options, chromium: &Path, parse: ParseConfig<'_>) -> Result<()> {
    let seen = driver::visit(options, chromium)?;
    let declared = Declared::of(&seen.page, options, parse)?;
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
