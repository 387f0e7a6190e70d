//! A suite of tests: it runs, is seen as it runs, and its results are counted.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::program::shown;
use crate::say;

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and suites that could not run.
    pub failed: usize,
}

impl Count {
    /// The two added.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// A check of our own, counted as one test.
pub fn single(what: &str, check: impl FnOnce() -> Result<()>) -> Count {
    match say::step(what, check) {
        Ok(()) => Count {
            passed: 1,
            failed: 0,
        },
        Err(error) => {
            say::error(&error);
            Count {
                passed: 0,
                failed: 1,
            }
        }
    }
}

/// Runs a test program, prints what it prints, and counts.
///
/// # Errors
/// Where the program cannot be started.
pub fn run(what: &str, command: &mut Command) -> Result<Count> {
    say::line(&format!("• {what}: {}", shown(command)));
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    let mut count = child.stdout.take().map_or_else(Count::default, tee);
    let succeeded = child.wait()?.success();
    if succeeded == (count.failed > 0) {
        // It stopped before its tests could fail, or says itself that a failure did no harm.
        count.failed = usize::from(!succeeded);
    }
    if succeeded && count.passed == 0 {
        say::line(&format!(
            "✗ {what}: it ran no test, which counts as a failure"
        ));
        count.failed = 1;
    }
    say::line(&format!(
        "{} {what}: {} passed, {} failed, {}",
        if count.failed == 0 { "✓" } else { "✗" },
        count.passed,
        count.failed,
        say::seconds(start)
    ));
    Ok(count)
}

fn tee(from: impl Read) -> Count {
    let mut count = Count::default();
    let mut out = std::io::stdout();
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let text = String::from_utf8_lossy(&line);
        // A closed pipe on our side is no reason to lose the count.
        let _ = writeln!(out, "{text}");
        count = count.and(counted(&text));
    }
    count
}

/// What a line says about results: cargo's, node's or Playwright's.
fn counted(line: &str) -> Count {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("test result: ") {
        let number = |word: &str| {
            let part = rest
                .split([';', '.'])
                .find_map(|it| it.trim().strip_suffix(word));
            part.and_then(|it| it.trim().parse().ok()).unwrap_or(0)
        };
        return Count {
            passed: number("passed"),
            failed: number("failed"),
        };
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    match *words.as_slice() {
        ["ℹ" | "#", "pass", number] => Count {
            passed: number.parse().unwrap_or(0),
            failed: 0,
        },
        ["ℹ" | "#", "fail" | "cancelled", number] => Count {
            passed: 0,
            failed: number.parse().unwrap_or(0),
        },
        [number, "passed", took] if took.starts_with('(') => Count {
            passed: number.parse().unwrap_or(0),
            failed: 0,
        },
        [number, "failed" | "flaky" | "interrupted"] => Count {
            passed: 0,
            failed: number.parse().unwrap_or(0),
        },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    fn count(passed: usize, failed: usize) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn each_runner_says_it_its_own_way() {
        let cargo =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; finished in 0.1s";
        assert_eq!(counted(cargo), count(12, 3));
        assert_eq!(counted("ℹ pass 40"), count(40, 0));
        assert_eq!(counted("# fail 2"), count(0, 2));
        assert_eq!(counted("  18 passed (1.2m)"), count(18, 0));
        assert_eq!(counted("  1 failed"), count(0, 1));
        assert_eq!(counted("what passed (here) is no count"), count(0, 0));
    }
}
