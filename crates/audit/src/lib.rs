//! Does a page contact third parties or store anything before a choice, after a refusal or after a withdrawal, and is
//! what runs after consent what the config declares?
//!
//! The driver (`tools/audit/drive`) visits the page by the [plan](plan()) and reports what it observed, a line for each
//! stage; it judges nothing. [`audit`] compares that with what the rules allow at each stage, and reports the result.
//! `cargo xtask audit` calls it natively, and `noren-consent audit` as WebAssembly.

mod attribute;
mod declared;
mod error;
mod judge;
mod options;
mod pattern;
mod plan;
mod report;
mod seen;
mod site;
mod stage;
mod suffix;
#[cfg(test)]
mod tests;

use serde_json::Value;

use declared::Declared;
pub use declared::ParseConfig;
pub use error::AuditError;
pub use options::{Options, Written};
pub use plan::{plan, stages};
pub use seen::{Collector, Seen};

/// The result of an audit.
pub struct Outcome {
    /// As tables, for a person.
    pub text: String,
    /// For a machine.
    pub json: Value,
    /// How many things leaked.
    pub leaks: usize,
}

impl Outcome {
    /// What an audit fails with; nothing if nothing leaked.
    #[must_use]
    pub fn failure(&self) -> Option<String> {
        match self.leaks {
            0 => None,
            1 => Some("one thing leaked".into()),
            many => Some(format!("{many} things leaked")),
        }
    }
}

/// Judges what was observed. `parse` checks and resolves the page's config.
///
/// # Errors
/// Where the page's config is missing or has faults, or an option names a service that it does not have.
pub fn audit(
    seen: &Seen,
    options: &Options,
    parse: ParseConfig<'_>,
) -> Result<Outcome, AuditError> {
    let declared = Declared::of(&seen.page, options, parse)?;
    let verdict = judge::judge(seen, &declared);
    let report = report::Report {
        verdict: &verdict,
        declared: &declared,
        seen,
        wait: options.wait,
    };
    Ok(Outcome {
        text: report.to_text(),
        json: report.to_json(),
        leaks: verdict.leaks.len(),
    })
}
