//! The results as JSON, for programs. `locales/README.md` documents the format, to which fields may be
//! added but from which none are removed.

use noren_messages::line_and_column;
use serde_json::{Map, Value, json};

use crate::report::{Checked, Report};

/// The results as JSON.
pub fn json(report: &Report) -> Value {
    let languages: Vec<Value> = report
        .languages
        .iter()
        .map(|checked| language(report, checked))
        .collect();
    let findings: Vec<Value> = report
        .languages
        .iter()
        .flat_map(|checked| findings(report, checked))
        .collect();
    json!({ "version": 1, "languages": languages, "findings": findings })
}

fn language(report: &Report, checked: &Checked) -> Value {
    let counts: Map<String, Value> = report
        .checks
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
    let one = |(index, finding): &(usize, crate::Finding)| {
        let file = report.file(&checked.tag, *index)?;
        let (line, column) = line_and_column(&file.text, finding.span.start);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_json_has_every_finding() {
        let scratch = Scratch::new("json");
        scratch.change(
            "ja/banner.ftl",
            "\naccept = すべて許可\n",
            "\naccept = とても長い文言\n",
        );
        let json = json(&scratch.report());
        let japanese = &json["languages"][2];
        assert_eq!(japanese["tag"], "ja");
        assert_eq!(japanese["built"], true);
        assert_eq!(japanese["errors"], 1);
        assert_eq!(japanese["counts"]["length"], 1);
        let finding = &json["findings"][0];
        assert_eq!(finding["language"], "ja");
        assert_eq!(finding["check"], "length");
        assert_eq!(finding["error"], true);
        assert_eq!(finding["id"], "accept");
        assert_eq!(finding["column"], 1);
        assert!(finding["line"].as_u64().unwrap() > 1);
        assert_eq!(finding["english"], "Accept all");
        assert!(finding["file"].as_str().unwrap().ends_with("ja/banner.ftl"));
    }
}
