//! The progress of a long measurement: a bar on a terminal, a few lines in a log.

use indicatif::{HumanDuration, ProgressBar, ProgressStyle};

use crate::log;

/// A log, where indicatif prints nothing, gets so many lines in all.
const LINES: u64 = 10;

/// The progress of a measurement in so many steps.
pub struct Progress(ProgressBar);

impl Progress {
    /// Starts with nothing done.
    pub fn new(steps: usize) -> Self {
        let bar = ProgressBar::new(steps.max(1) as u64);
        let style = ProgressStyle::with_template("{bar:28} {percent:>3} % · {eta} left · {msg}");
        // Only a wrong template is an error; the default style is legible, too.
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// Another step is done.
    pub fn step(&self, name: &str) {
        self.0.set_message(name.to_owned());
        self.0.inc(1);
        let (done, all) = (self.0.position(), self.0.length().unwrap_or(1));
        if self.0.is_hidden() && done * LINES / all > (done - 1) * LINES / all {
            let percent = (done * 100 / all).min(100);
            let left = HumanDuration(self.0.eta());
            log::info(&format!("{percent:>3} % · {left:#} left · {name}"));
        }
    }

    /// Leaves the bar as it is, and goes on below it.
    pub fn end(&self) {
        self.0.abandon();
    }
}
