//! Runs a suite of tests and counts its results.
//!
//! Playwright, Node.js and our own programs write their counts to a JSON file, in the form of Playwright's
//! `json` reporter. cargo's test harness has a format for machines only on nightly, so the summary line of
//! each of its programs is read instead.

use std::fs;
use std::io::Write as _;
use std::ops::Add;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use noren_support::program::{lines, run_in_view, shown};
use noren_support::{log, project};
use serde::Deserialize;

/// The environment variable that names the JSON file to our own programs (tests/drive/results.mjs).
const REPORT: &str = "NOREN_REPORT";

/// How many tests passed and failed, and which failed.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and suites that could not run.
    pub failed: usize,
    /// The names of those that failed, each with the first line of its error where there is one.
    pub failures: Vec<String>,
}

impl Count {
    /// One that failed.
    pub fn failure(name: &str, error: &anyhow::Error) -> Self {
        Self {
            passed: 0,
            failed: 1,
            failures: vec![failure(name, &error.to_string())],
        }
    }
}

impl Add for Count {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.failures.extend(other.failures);
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            failures: self.failures,
        }
    }
}

/// The line about one test that failed.
fn failure(name: &str, message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    if message.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {message}")
    }
}

/// Counts a check of our own as one test.
pub fn single(name: &str, check: impl FnOnce() -> Result<()>) -> Count {
    match log::step(name, check) {
        Ok(()) => Count {
            passed: 1,
            ..Count::default()
        },
        Err(error) => {
            log::error(&error);
            Count::failure(name, &error)
        }
    }
}

/// Runs the tests of cargo, or of wasm-bindgen's runner, which prints as cargo does.
///
/// # Errors
/// Where the program cannot be started.
pub fn cargo(name: &str, command: &mut Command) -> Result<Count> {
    run(name, command, |command| {
        let mut count = Count::default();
        let succeeded = lines(command, |line| {
            // A closed standard output must not lose the count.
            let _ = writeln!(std::io::stdout(), "{line}");
            if let Some(summary) = summary(line) {
                count.passed += summary.passed;
                count.failed += summary.failed;
            }
            count.failures.extend(failed_test(line).map(str::to_owned));
            Ok(())
        })?;
        Ok((succeeded, count))
    })
}

/// Runs Playwright.
///
/// # Errors
/// As [`cargo`], and where it writes no report.
pub fn playwright(name: &str, command: &mut Command) -> Result<Count> {
    let file = report(name)?;
    command
        .args(["--reporter", "list,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &file);
    reported(name, command, file)
}

/// Runs test files with Node.js's test runner; the command starts `node`.
///
/// # Errors
/// As [`playwright`].
pub fn node(name: &str, command: &mut Command, files: &[PathBuf]) -> Result<Count> {
    let file = report(name)?;
    command
        .args(["--test", "--enable-source-maps"])
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=./tests/drive/reporter.mjs")
        .arg(format!("--test-reporter-destination={}", file.display()))
        .args(files);
    reported(name, command, file)
}

/// Runs a program of ours that uses tests/drive/results.mjs.
///
/// # Errors
/// As [`playwright`].
pub fn program(name: &str, command: &mut Command) -> Result<Count> {
    let file = report(name)?;
    reported(name, command.env(REPORT, &file), file)
}

/// The part that is read of what Playwright writes.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    suites: Vec<Group>,
    /// The names of tests that failed, where the report is from a program of ours.
    #[serde(default)]
    failures: Vec<String>,
}

/// A file of tests, or a group in it.
#[derive(Deserialize)]
struct Group {
    #[serde(default)]
    suites: Vec<Group>,
    #[serde(default)]
    specs: Vec<Spec>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
    file: String,
    ok: bool,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    results: Vec<TestResult>,
}

#[derive(Deserialize)]
struct TestResult {
    error: Option<TestError>,
}

#[derive(Deserialize)]
struct TestError {
    #[serde(default)]
    message: String,
}

impl Group {
    fn failures(&self) -> Vec<String> {
        let nested = self.suites.iter().flat_map(Group::failures);
        let own = self.specs.iter().filter(|spec| !spec.ok).map(|spec| {
            let mut results = spec.tests.iter().flat_map(|test| &test.results);
            let error = results.find_map(|result| result.error.as_ref());
            let message = error.map_or("", |error| error.message.as_str());
            failure(&format!("{}: {}", spec.file, spec.title), message)
        });
        nested.chain(own).collect()
    }
}

#[derive(Deserialize)]
struct Stats {
    expected: usize,
    unexpected: usize,
    /// A test that passes only when it is repeated is a defect.
    flaky: usize,
}

/// The file of a suite's report, without the one of an earlier run.
fn report(name: &str) -> Result<PathBuf> {
    let folder = project::target().join("tests");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{}.json", name.replace([' ', ','], "-")));
    if file.exists() {
        fs::remove_file(&file)?;
    }
    Ok(file)
}

fn reported(name: &str, command: &mut Command, file: PathBuf) -> Result<Count> {
    run(name, command, |command| {
        let succeeded = run_in_view(command)?;
        let text = fs::read(&file).with_context(|| format!("{name} wrote no report"))?;
        let report: Report = serde_json::from_slice(&text)
            .with_context(|| format!("{} is not a report", file.display()))?;
        let nested = report.suites.iter().flat_map(Group::failures);
        let count = Count {
            passed: report.stats.expected,
            failed: report.stats.unexpected + report.stats.flaky,
            failures: report.failures.into_iter().chain(nested).collect(),
        };
        Ok((succeeded, count))
    })
}

fn run(
    name: &str,
    command: &mut Command,
    work: impl FnOnce(&mut Command) -> Result<(bool, Count)>,
) -> Result<Count> {
    log::info(&format!("• {name}: {}", shown(command)));
    let start = Instant::now();
    let (succeeded, count) = work(command)?;
    let count = judged(name, succeeded, count);
    let mark = if count.failed == 0 { "✓" } else { "✗" };
    let took = log::duration(start.elapsed());
    log::info(&format!(
        "{mark} {name}: {} passed, {} failed, {took}",
        count.passed, count.failed
    ));
    Ok(count)
}

/// A program may stop before its tests can fail: then its exit status counts as one failure.
fn judged(name: &str, succeeded: bool, count: Count) -> Count {
    let mut failed = count.failed.max(usize::from(!succeeded));
    if succeeded && count.passed == 0 {
        log::info(&format!("✗ {name}: no test ran, which counts as a failure"));
        failed = 1;
    }
    Count { failed, ..count }
}

/// The counts of a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn summary(line: &str) -> Option<Count> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let number = |word: &str| {
        let mut parts = rest.split([';', '.']);
        parts.find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
    };
    Some(Count {
        passed: number("passed")?,
        failed: number("failed")?,
        failures: Vec::new(),
    })
}

/// The name in a line such as `test rules::one ... FAILED`.
fn failed_test(line: &str) -> Option<&str> {
    let name = line
        .trim()
        .strip_prefix("test ")?
        .strip_suffix(" ... FAILED");
    // wasm-bindgen's runner: `test rules::one ... FAIL`.
    name.or_else(|| line.trim().strip_prefix("test ")?.strip_suffix(" ... FAIL"))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Count, failed_test, judged, program, summary};

    fn count(passed: usize, failed: usize) -> Count {
        Count {
            passed,
            failed,
            failures: Vec::new(),
        }
    }

    #[test]
    fn cargos_summary_lines_are_counted_and_no_others() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; finished in 0.1s";
        assert_eq!(summary(line), Some(count(12, 3)));
        assert_eq!(summary("18 passed (1.2m)"), None);
        assert_eq!(
            failed_test("test rules::one ... FAILED"),
            Some("rules::one")
        );
        assert_eq!(failed_test("test rules::one ... ok"), None);
    }

    // What cargo's programs print is not tested here: it would be counted as the result of this program.
    #[test]
    fn a_programs_report_is_read() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            command
        };
        let report = r#"{
            "stats": {"expected": 4, "unexpected": 1, "flaky": 1},
            "failures": ["one of ours"],
            "suites": [{"specs": [], "suites": [{"specs": [
                {"title": "a", "file": "a.spec.ts", "ok": true, "tests": [{"results": [{}]}]},
                {"title": "b", "file": "a.spec.ts", "ok": false, "tests": [{"results": [
                    {"error": {"message": "Not so\nat all"}}
                ]}]}
            ]}]}]
        }"#;
        let script = format!("printf %s '{report}' > \"$NOREN_REPORT\"; exit 1");
        let counted = program("a report", &mut shell(&script)).unwrap();
        assert_eq!((counted.passed, counted.failed), (4, 2));
        assert_eq!(counted.failures, ["one of ours", "a.spec.ts: b: Not so"]);
        let error = program("silence", &mut shell("exit 1")).unwrap_err();
        assert_eq!(error.to_string(), "silence wrote no report");
    }

    #[test]
    fn a_failure_counts_whatever_the_exit_status_and_the_reverse() {
        assert_eq!(judged("", true, count(3, 0)), count(3, 0));
        assert_eq!(judged("", false, count(3, 2)), count(3, 2));
        assert_eq!(judged("", false, count(3, 0)), count(3, 1));
        assert_eq!(judged("", true, count(3, 2)), count(3, 2));
        assert_eq!(judged("", true, count(0, 0)), count(0, 1));
    }
}
