//! Values as text in a fault.

use crate::config::nearest;
use crate::locale;

/// What a fault reports as found if a field is missing.
pub(super) const NOTHING: &str = "nothing";

/// A boolean as text.
pub(super) fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// The greatest number of characters of a text that a fault quotes.
const MAX_QUOTED: usize = 60;

/// A text in quotation marks, cut after [`MAX_QUOTED`] characters.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (count, letter) in text.chars().enumerate() {
        if count == MAX_QUOTED {
            out.push('…');
            break;
        }
        out.push(letter);
    }
    out.push('"');
    out
}

/// Names in quotation marks: `"a", "b" or "c"`.
pub(super) fn listed(names: &[&str]) -> String {
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

/// The built-in language that a tag most likely means: the one that matches it, or else the closest
/// spelling.
pub(super) fn nearest_language<'a>(tag: &str, built: &[&'a str]) -> Option<&'a str> {
    locale::nearest(tag, built).or_else(|| nearest(tag, built.iter().copied()))
}
