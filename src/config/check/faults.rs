//! Collects the faults of a config, each with its path.

use crate::config::ConfigError;
use crate::config::digits::push_whole;

/// The faults found so far, and the path of the value that is being checked.
pub(super) struct Faults<'a> {
    pub(super) path: String,
    pub(super) found: Vec<ConfigError>,
    pub(super) built: &'a [&'a str],
    pub(super) known: &'a [&'a str],
}

impl<'a> Faults<'a> {
    /// No faults yet, at the root of a config. The parameters are those of
    /// [`check`](crate::config::check()).
    pub(super) fn new(built: &'a [&'a str], known: &'a [&'a str]) -> Self {
        Self {
            path: String::new(),
            found: Vec::new(),
            built,
            known,
        }
    }

    /// Adds a fault at the current path.
    pub(super) fn add(&mut self, found: &str, expected: &str, nearest: Option<&str>) {
        self.found.push(ConfigError {
            path: self.path.clone(),
            found: found.to_owned(),
            expected: expected.to_owned(),
            nearest: nearest.map(str::to_owned),
        });
    }

    /// Enters a field, and returns the previous length of the path, for [`Faults::leave`].
    pub(super) fn enter(&mut self, name: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        length
    }

    /// Enters an item of a list, like [`Faults::enter`].
    pub(super) fn enter_item(&mut self, index: usize) -> usize {
        let length = self.path.len();
        self.path.push('[');
        push_whole(&mut self.path, index as u64);
        self.path.push(']');
        length
    }

    /// Leaves a field or an item.
    pub(super) fn leave(&mut self, length: usize) {
        self.path.truncate(length);
    }
}
