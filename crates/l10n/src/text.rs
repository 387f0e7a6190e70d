//! The results for people: each finding like a compiler's diagnostic, a table, and the progress of languages that are
//! still being translated.

use crate::draw::{Drawing, draw};
use crate::report::{Checked, Report};
use crate::table::table;

/// The number of missing messages shown for each language that is still being translated.
const MAX_MISSING_SHOWN: usize = 3;

/// All results, with or without colours (ANSI escape codes).
#[must_use]
pub fn text(report: &Report, colours: bool) -> String {
    let mut out = findings(report, MAX_MISSING_SHOWN, colours) + &table(report);
    for language in report.languages.iter().filter(|language| language.begun) {
        out += &progress(&language.tag, language.translated, language.messages);
        out.push('\n');
    }
    out
}

/// The errors alone.
#[must_use]
pub fn errors(report: &Report, colours: bool) -> String {
    findings(report, 0, colours)
}

/// The progress of a language that is still being translated.
#[must_use]
pub fn progress(tag: &str, translated: usize, messages: usize) -> String {
    format!("{tag}: {translated} of {messages} translated, not built yet")
}

/// The number of errors in words; nothing without errors.
#[must_use]
pub fn failure(report: &Report) -> Option<String> {
    match report.languages.iter().map(Checked::errors).sum() {
        0 => None,
        1 => Some("1 fault in the translations".into()),
        errors => Some(format!("{errors} faults in the translations")),
    }
}

/// Every error, and the first `max_missing` missing messages of each language that is still being translated.
fn findings(report: &Report, max_missing: usize, colours: bool) -> String {
    let mut out = String::new();
    for language in &report.languages {
        let mut left = max_missing;
        for (index, finding) in &language.findings {
            let error = language.is_error(finding);
            if !error && left == 0 {
                continue;
            }
            left -= usize::from(!error);
            let Some(file) = report.file(&language.tag, *index) else {
                continue;
            };
            let english = report.english(&file.name, &finding.id);
            let drawing = Drawing {
                check: finding.check.name(),
                error,
                path: &report.shown(&file.path),
                text: &file.text,
                span: finding.span.clone(),
                message: &finding.message,
                help: &finding.help,
                english: english.as_deref(),
            };
            out += &draw(&drawing, colours);
            out.push('\n');
        }
    }
    out
}
