//! The results as a table: one column per language, one row per check.

use std::fmt::Write as _;

use crate::report::{Checked, Report};

/// The table as text.
pub fn table(report: &Report) -> String {
    let width = |language: &Checked| language.tag.len().max(progress(language).len());
    let mut out = String::new();
    let mut row = |name: &str, cell: &dyn Fn(&Checked) -> String| {
        let _ = write!(out, "{name:<12}");
        for language in &report.languages {
            let _ = write!(out, "{:>1$}", cell(language), width(language) + 3);
        }
        out.push('\n');
    };
    row("", &|language| language.tag.clone());
    row("translated", &progress);
    for &check in &report.checks {
        row(check.name(), &|language| match language.count(check) {
            0 => "·".to_owned(),
            count => count.to_string(),
        });
    }
    out
}

/// The number of translated messages and of all messages.
fn progress(language: &Checked) -> String {
    format!("{}/{}", language.translated, language.messages)
}
