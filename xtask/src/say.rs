//! What the commands tell the person who waits: one line a step, with how long it took.

use std::time::Instant;

use anyhow::Result;

/// Tells something in passing.
pub fn line(text: &str) {
    eprintln!("{text}");
}

/// Tells what is done now, does it, and tells how long it took.
///
/// # Errors
/// Those of the step.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    line(&format!("• {what} …"));
    let start = Instant::now();
    let done = work();
    let mark = if done.is_ok() { "✓" } else { "✗" };
    line(&format!("{mark} {what}: {}", seconds(start)));
    done
}

/// The time since `start`, as a person reads it.
pub fn seconds(start: Instant) -> String {
    let elapsed = start.elapsed().as_secs_f64();
    if elapsed < 60.0 {
        format!("{elapsed:.1} s")
    } else {
        let whole = start.elapsed().as_secs();
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// Tells why a command stopped, from the outermost reason to the innermost.
pub fn error(error: &anyhow::Error) {
    let mut causes = error.chain();
    if let Some(first) = causes.next() {
        line(&format!("error: {first}"));
    }
    for cause in causes {
        line(&format!("  because: {cause}"));
    }
}
