//! The report as Markdown: one table a section.

use std::fmt::Write as _;

use crate::driver::Browser;
use crate::plan::Plan;
use crate::report::{self, Report, Row};
use crate::stats::Summary;

/// The whole report.
pub fn markdown(report: &Report, plan: &Plan, browser: &Browser) -> String {
    let mut text = format!(
        "Measured on {} with {}: {}; {} rounds. Medians, quartiles in brackets, × the median of {}; \
         the least of a row is bold. Less is better everywhere.\n",
        report::today(),
        browser.version.trim(),
        plan.conditions.in_words(),
        plan.rounds,
        report.reference(),
    );
    let mut section = "";
    for row in &report.rows {
        if row.measure.section != section {
            section = row.measure.section;
            heading(&mut text, report, section);
        }
        line(&mut text, report, row);
    }
    text
}

// Writing into a String cannot fail.
fn heading(text: &mut String, report: &Report, section: &str) {
    let _ = write!(text, "\n**{section}**\n\n| |");
    for column in &report.columns {
        let _ = write!(
            text,
            " {} |",
            format!("{} {}", column.name, column.version).trim()
        );
    }
    text.push_str("\n|---|");
    text.push_str(&"---:|".repeat(report.columns.len()));
    text.push('\n');
}

fn line(text: &mut String, report: &Report, row: &Row) {
    let over = if row.measure.over_bare {
        ", over the bare page"
    } else {
        ""
    };
    let _ = write!(
        text,
        "| {}{over}, {} |",
        row.measure.title,
        row.measure.unit.sign()
    );
    let least = report.least(row);
    for (column, cell) in row.cells.iter().enumerate() {
        let cell = cell.as_ref().map_or_else(
            || "–".to_owned(),
            |cell| shown(report, row, column, cell, least.contains(&column)),
        );
        let _ = write!(text, " {cell} |");
    }
    text.push('\n');
}

fn shown(report: &Report, row: &Row, column: usize, cell: &Summary, first: bool) -> String {
    let written = |value| row.measure.unit.written(value);
    let median = written(cell.median);
    let mut text = if first {
        format!("**{median}**")
    } else {
        median
    };
    if report.is_bare(column) && row.measure.over_bare {
        return format!("its own: {text}");
    }
    let (q1, q3) = (written(cell.q1), written(cell.q3));
    if q1 != q3 {
        let _ = write!(text, " ({q1} to {q3})");
    }
    if let Some(ratio) = report.ratio(row, column) {
        let _ = write!(text, " ×{ratio:.2}");
    }
    text
}
