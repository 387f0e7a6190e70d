//! What a command reports while it runs: one line a step on the standard error, with its duration.
//!
//! The standard output is left to the command's result.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Prints a line.
pub fn info(text: &str) {
    eprintln!("{text}");
}

/// Runs a step, and prints its name before and its duration after.
///
/// # Errors
/// Those of the step.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    info(&format!("• {name} …"));
    let start = Instant::now();
    let result = work();
    let mark = if result.is_ok() { "✓" } else { "✗" };
    info(&format!("{mark} {name}: {}", duration(start.elapsed())));
    result
}

/// A duration for a person: `8.2 s`, `3 min 05 s`.
pub fn duration(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    if seconds < 60 {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Prints why a command failed, from the outermost error to its cause.
pub fn error(error: &anyhow::Error) {
    info(&format!("error: {error}"));
    for cause in error.chain().skip(1) {
        info(&format!("  because: {cause}"));
    }
}
