//! Validates a config against the [`schema`](super::schema) and reports every fault.

mod faults;
mod rules;
mod shapes;
mod text;
mod wording;

use super::ConfigError;
use super::tree::Tree;
use faults::Faults;
pub use wording::check_wording;

/// Every fault of a config as the shop wrote it; empty if it is valid.
///
/// `built` are the tags of the built-in languages. `known` are the services that a shop may list by
/// their ids alone: an object of facts by id, or a value of any other kind if there are none.
#[must_use]
pub fn check<T: Tree>(written: &T, built: &[&str], known: &T) -> Vec<ConfigError> {
    let ids: Vec<&str> = known.entries().map(|(id, _)| id).collect();
    let mut faults = Faults::new(built, &ids);
    shapes::check_config(written, &mut faults);
    // Rules about several values are only checked if each value is well formed. Otherwise they would
    // report the same faults again.
    if faults.found.is_empty() {
        rules::check(written, known, &mut faults);
    }
    faults.found
}
