//! Finds every fault of a config, in one walk along the [`schema`](super::schema).

mod faults;
mod rules;
mod shapes;
mod text;
mod wording;

use super::ConfigError;
use super::tree::Tree;
use faults::Faults;
pub use wording::check_wording;

/// Every fault of a config as written; empty if it has none.
///
/// `built` are the tags of the languages built in. `known` are the services that a shop may name
/// without describing them: an object of facts by id, or anything else if there are none.
#[must_use]
pub fn check<T: Tree>(written: &T, built: &[&str], known: &T) -> Vec<ConfigError> {
    let ids: Vec<&str> = known.entries().map(|(id, _)| id).collect();
    let mut faults = Faults::new(built, &ids);
    shapes::check_config(written, &mut faults);
    // Rules about several values are only checked if each value is well formed: otherwise they would
    // report the same faults in other words.
    if faults.found.is_empty() {
        rules::check(written, known, &mut faults);
    }
    faults.found
}
