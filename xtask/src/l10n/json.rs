//! The results for programs. The shape is documented in `locales/README.md` and only ever grows.

use noren::locale::fluent::place;
use serde_json::{Map, Value, json};

use super::finding::Check;
use super::report::{Checked, Report};

/// The results.
pub fn json(report: &Report) -> Value {
    let languages: Vec<Value> = report.languages.iter().map(language).collect();
    let findings: Vec<Value> = report
        .languages
        .iter()
        .flat_map(|checked| findings(report, checked))
        .collect();
    json!({ "version": 1, "languages": languages, "findings": findings })
}

fn language(checked: &Checked) -> Value {
    let counts: Map<String, Value> = Check::ALL
        .iter()
        .map(|check| (check.name().to_owned(), checked.count(*check).into()))
        .collect();
    json!({
        "tag": checked.tag,
        "built": !checked.begun,
        "messages": checked.messages,
        "translated": checked.translated,
        "errors": checked.errors(),
        "counts": counts,
    })
}

fn findings(report: &Report, checked: &Checked) -> Vec<Value> {
    let one = |(index, finding): &(usize, super::finding::Finding)| {
        let file = report.file(&checked.tag, *index)?;
        let (line, column) = place(&file.text, finding.span.start);
        Some(json!({
            "language": checked.tag,
            "check": finding.check.name(),
            "error": checked.is_error(finding),
            "file": report.shown(&file.path),
            "line": line,
            "column": column,
            "id": finding.id,
            "message": finding.message,
            "help": finding.help,
            "english": report.english(&file.name, &finding.id),
        }))
    };
    checked.findings.iter().filter_map(one).collect()
}
