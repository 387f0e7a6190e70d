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

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and suites that could not run.
    pub failed: usize,
}

impl Count {
    /// One that failed.
    pub const FAILURE: Self = Self {
        passed: 0,
        failed: 1,
    };
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// Counts a check of our own as one test.
pub fn single(name: &str, check: impl FnOnce() -> Result<()>) -> Count {
    match log::step(name, check) {
        Ok(()) => Count {
            passed: 1,
            failed: 0,
        },
        Err(error) => {
            log::error(&error);
            Count::FAILURE
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
            count = count + summary(line).unwrap_or_default();
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

/// A report's counts: the part that is read of what Playwright writes.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
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
        let Report { stats } = serde_json::from_slice(&text)
            .with_context(|| format!("{} is not a report", file.display()))?;
        let failed = stats.unexpected + stats.flaky;
        Ok((
            succeeded,
            Count {
                passed: stats.expected,
                failed,
            },
        ))
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
    let Count { passed, failed } = judged(name, succeeded, count);
    let mark = if failed == 0 { "✓" } else { "✗" };
    let took = log::duration(start.elapsed());
    log::info(&format!(
        "{mark} {name}: {passed} passed, {failed} failed, {took}"
    ));
    Ok(Count { passed, failed })
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
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Count, judged, program, summary};

    fn count(passed: usize, failed: usize) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn cargos_summary_lines_are_counted_and_no_others() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; finished in 0.1s";
        assert_eq!(summary(line), Some(count(12, 3)));
        assert_eq!(summary("18 passed (1.2m)"), None);
    }

    // What cargo's programs print is not tested here: it would be counted as the result of this program.
    #[test]
    fn a_programs_report_is_read() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            command
        };
        let report =
            r#"echo '{"stats":{"expected":4,"unexpected":0,"flaky":1}}' > "$NOREN_REPORT"; exit 1"#;
        assert_eq!(
            program("a report", &mut shell(report)).unwrap(),
            count(4, 1)
        );
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
