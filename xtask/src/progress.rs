//! How far a long measurement is: a bar for a person, a line now and then for a log.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::time::Instant;

/// How far it is.
pub struct Progress {
    start: Instant,
    done: usize,
    all: usize,
    terminal: bool,
}

const WIDTH: usize = 28;
/// A log gets so many lines in all.
const LINES: usize = 10;

impl Progress {
    /// Starts, with so many steps to go.
    pub fn new(all: usize) -> Self {
        Self {
            start: Instant::now(),
            done: 0,
            all: all.max(1),
            terminal: stderr().is_terminal(),
        }
    }

    /// Another step is done.
    pub fn step(&mut self, what: &str) {
        self.done += 1;
        let line = format!(
            "{} {:>3} % · {} · {what}",
            bar(self.done, self.all),
            (self.done * 100 / self.all).min(100),
            left(self.start.elapsed().as_secs_f64(), self.done, self.all)
        );
        // Progress is a courtesy: a closed standard error stops no measurement.
        if self.terminal {
            let _ = write!(stderr(), "\r\x1b[2K{line}");
        } else if self.done * LINES / self.all > (self.done - 1) * LINES / self.all {
            let _ = writeln!(stderr(), "{line}");
        }
    }

    /// Leaves the bar's line.
    pub fn end(&self) {
        if self.terminal {
            let _ = writeln!(stderr());
        }
    }
}

fn bar(done: usize, all: usize) -> String {
    let full = (done * WIDTH / all).min(WIDTH);
    "█".repeat(full) + &"░".repeat(WIDTH - full)
}

/// How long the rest takes, if it goes on as it went.
#[allow(clippy::cast_precision_loss)] // some thousands of steps
fn left(elapsed: f64, done: usize, all: usize) -> String {
    let rest = elapsed / done as f64 * all.saturating_sub(done) as f64;
    if rest < 90.0 {
        format!("{rest:.0} s left")
    } else {
        format!("{:.0} min left", rest / 60.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{bar, left};

    #[test]
    fn a_bar_fills_and_never_overflows() {
        assert!(!bar(0, 4).contains('█'));
        assert!(!bar(4, 4).contains('░'));
        assert_eq!(bar(9, 4), bar(4, 4));
    }

    #[test]
    fn the_rest_is_told_in_seconds_and_then_minutes() {
        assert_eq!(left(10.0, 1, 3), "20 s left");
        assert_eq!(left(60.0, 1, 6), "5 min left");
    }
}
