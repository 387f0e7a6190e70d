//! The results as one table: a column a language, a row a check.

use std::fmt::Write as _;

use super::finding::Check;
use super::report::{Checked, Report};

/// The table.
pub fn table(report: &Report) -> String {
    let width = |it: &Checked| it.tag.len().max(told(it).len());
    let mut out = String::new();
    let mut row = |name: &str, cell: &dyn Fn(&Checked) -> String| {
        let _ = write!(out, "{name:<12}");
        for language in &report.languages {
            let _ = write!(out, "{:>1$}", cell(language), width(language) + 3);
        }
        out.push('\n');
    };
    row("", &|it| it.tag.clone());
    row("translated", &told);
    for check in Check::ALL {
        row(check.name(), &|it| match it.count(check) {
            0 => "·".to_owned(),
            count => count.to_string(),
        });
    }
    out
}

fn told(language: &Checked) -> String {
    format!("{}/{}", language.translated, language.messages)
}
