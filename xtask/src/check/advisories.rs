//! Security advisories against the packages in use: the RustSec database for crates, the registry for npm.
//!
//! Both are queried over the network, and no registry packages them. Where one does not answer, nothing
//! is known about the packages, which is neither success nor failure: they are reported as not checked.

use std::time::Instant;

use anyhow::{Result, bail};
use noren_support::log;
use noren_support::program::{native_cargo, output, program, run};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The severity from which an advisory against an npm package fails the check. None of these packages
/// reaches a visitor of a shop.
const LEVEL: &str = "moderate";

/// The result of a query.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// There is no advisory against the packages in use.
    Clean,
    /// The database did not answer, and why.
    None(String),
}

type Query = (&'static str, fn() -> Result<Answer>);

const QUERIES: &[Query] = &[
    ("advisories against crates", crates),
    ("advisories against npm packages", packages),
];

/// Queries both; adds those with advisories to `failed`, and returns what was not checked.
pub fn check(failed: &mut Vec<&'static str>) -> Vec<String> {
    let mut unchecked = Vec::new();
    for (name, ask) in QUERIES {
        log::info(&format!("• {name} …"));
        let start = Instant::now();
        match ask() {
            Ok(Answer::Clean) => {
                log::info(&format!("✓ {name}: {}", log::duration(start.elapsed())))
            }
            Ok(Answer::None(why)) => {
                log::info(&format!("– {name}: not checked"));
                unchecked.push(format!("{name}: {why}"));
            }
            Err(error) => {
                log::error(&error);
                log::info(&format!("✗ {name}: {}", log::duration(start.elapsed())));
                failed.push(name);
            }
        }
    }
    unchecked
}

fn crates() -> Result<Answer> {
    let deny = |words: &[&str]| {
        let mut cargo = native_cargo();
        cargo.arg("deny").args(words);
        // Git fails at once where it would ask for a password.
        cargo.env("GIT_TERMINAL_PROMPT", "0");
        cargo
    };
    if let Err(error) = output(&mut deny(&["fetch", "db"])) {
        let text = error.to_string();
        let why = last_line(&text);
        return Ok(Answer::None(format!(
            "the RustSec database cannot be fetched ({why})"
        )));
    }
    run(&mut deny(&["--workspace", "check", "advisories"]))?;
    Ok(Answer::Clean)
}

fn packages() -> Result<Answer> {
    let mut npm = program("npm");
    npm.args(["audit", "--json", "--audit-level", LEVEL]);
    let printed = npm.output()?;
    judge(
        &String::from_utf8_lossy(&printed.stdout),
        printed.status.success(),
    )
}

/// The output of `npm audit --json`: a report, or why there is none.
#[derive(Deserialize)]
#[serde(untagged)]
enum Printed {
    Report {
        #[serde(rename = "auditReportVersion")]
        _version: u32,
        vulnerabilities: Map<String, Value>,
    },
    Refused {
        message: String,
    },
}

fn judge(text: &str, fine: bool) -> Result<Answer> {
    match serde_json::from_str(text) {
        Ok(Printed::Report { .. }) if fine => Ok(Answer::Clean),
        Ok(Printed::Report {
            vulnerabilities, ..
        }) => {
            let names: Vec<String> = vulnerabilities
                .iter()
                .map(|(name, about)| {
                    let severity = about.get("severity").and_then(Value::as_str);
                    format!("{name} ({})", severity.unwrap_or("unknown severity"))
                })
                .collect();
            bail!("{}: see `npm audit`", names.join(", "))
        }
        Ok(Printed::Refused { message }) => Ok(Answer::None(format!(
            "the npm registry does not answer `npm audit` ({message})"
        ))),
        Err(error) => Ok(Answer::None(format!(
            "what `npm audit` prints cannot be read ({error})"
        ))),
    }
}

/// The last line that is not empty, which is where programs name the cause.
fn last_line(text: &str) -> &str {
    text.lines()
        .map(str::trim)
        .rfind(|line| !line.is_empty())
        .unwrap_or("no reason was given")
}

#[cfg(test)]
mod tests {
    use super::{Answer, judge, last_line};

    #[test]
    fn a_report_without_advisories_is_clean() {
        let report = r#"{ "auditReportVersion": 2, "vulnerabilities": {}, "metadata": {} }"#;
        assert_eq!(judge(report, true).unwrap(), Answer::Clean);
    }

    #[test]
    fn an_advisory_is_named_with_its_package_and_fails() {
        let report = r#"{ "auditReportVersion": 2, "vulnerabilities": { "esbuild": { "severity": "high" } } }"#;
        let error = judge(report, false).unwrap_err().to_string();
        assert!(error.starts_with("esbuild (high)"), "{error}");
    }

    #[test]
    fn a_registry_that_refuses_is_no_answer_and_no_failure() {
        let refusal = r#"{ "message": "405 Method Not Allowed", "statusCode": 405, "error": { "summary": "" } }"#;
        for text in [refusal, "", "<html>"] {
            assert!(
                matches!(judge(text, false).unwrap(), Answer::None(_)),
                "{text}"
            );
        }
    }

    #[test]
    fn the_cause_is_in_the_last_line() {
        assert_eq!(
            last_line("failed\ncloning\nno such host\n\n"),
            "no such host"
        );
    }
}
