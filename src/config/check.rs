//! Every fault of a config, found in one walk along the [`schema`](super::schema).

mod rules;
mod shapes;
mod wording;

use super::tree::Tree;
use super::{ConfigError, nearest};
pub use wording::check_wording;

/// Every fault of a config as written; none if it is in order.
///
/// `built` are the tags of the languages built in. `known` are the services that a shop may name
/// without describing them: an object of facts by id, or anything else if there are none.
#[must_use]
pub fn check<T: Tree>(written: &T, built: &[&str], known: &T) -> Vec<ConfigError> {
    let ids: Vec<&str> = known.entries().map(|(id, _)| id).collect();
    let mut faults = Faults {
        path: String::new(),
        found: Vec::new(),
        built,
        known: &ids,
    };
    shapes::check_config(written, &mut faults);
    // What goes beyond one value is only asked of a config that is well formed: on any other it
    // would repeat the same faults in other words.
    if faults.found.is_empty() {
        rules::check(written, known, &mut faults);
    }
    faults.found
}

/// The faults found so far, and where the walk is.
struct Faults<'a> {
    path: String,
    found: Vec<ConfigError>,
    built: &'a [&'a str],
    known: &'a [&'a str],
}

impl Faults<'_> {
    /// Notes a fault at the present place.
    fn add(&mut self, found: &str, expected: &str, nearest: Option<&str>) {
        self.found.push(ConfigError {
            path: self.path.clone(),
            found: found.to_owned(),
            expected: expected.to_owned(),
            nearest: nearest.map(str::to_owned),
        });
    }

    /// Steps into a field, and says how long the path was, for [`Faults::leave`].
    fn enter(&mut self, name: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        length
    }

    /// Steps into an item of a list.
    fn enter_item(&mut self, index: usize) -> usize {
        let length = self.path.len();
        self.path.push('[');
        super::digits::push_whole(&mut self.path, index as u64);
        self.path.push(']');
        length
    }

    /// Steps back out.
    fn leave(&mut self, length: usize) {
        self.path.truncate(length);
    }
}

/// What is found where a field is missing.
const NOTHING: &str = "nothing";

/// A boolean in words.
fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// A text in quotation marks, cut where it grows long.
fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let mut out = String::from("\"");
    for (count, letter) in text.chars().enumerate() {
        if count == MOST {
            out.push('…');
            break;
        }
        out.push(letter);
    }
    out.push('"');
    out
}

/// Names in quotation marks: `"a", "b" or "c"`.
fn listed(names: &[&str]) -> String {
    let mut out = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            let last = index + 1 == names.len();
            out.push_str(if last { " or " } else { ", " });
        }
        out.push_str(&quoted(name));
    }
    out
}

/// The language built in that a tag most likely means: by what its readers read, or by its letters.
fn nearest_language<'a>(tag: &str, built: &[&'a str]) -> Option<&'a str> {
    crate::locale::nearest(tag, built).or_else(|| nearest(tag, built.iter().copied()))
}
