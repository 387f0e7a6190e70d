//! Every text fits its place.
//!
//! The English comment declares the greatest width (`# Max: 12`), in the units of East Asian Width
//! (UAX #11): a Latin letter is 1, a Chinese, Japanese or Korean character 2. A unit is about half an em
//! in any font, does not depend on the machine, and can be counted by a translator. A limit in
//! characters would be too high for one script or too low for the other.

use noren::locale::Arg;
use noren::locale::catalogue::format_pattern;
use noren_messages::Message;
use unicode_width::UnicodeWidthStr;

use super::pair::Pair;
use super::plurals::CATEGORIES;
use crate::finding::{Check, Finding};

/// Texts wider than the English comment allows.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    let wide = matches!(
        pair.language.tag.split('-').next(),
        Some("zh" | "ja" | "ko")
    );
    let long = pair.file.entries.iter().filter_map(|entry| {
        let max = pair.translations.comment(&entry.id).max_width?;
        let width = width(entry, wide);
        (width > max).then(|| {
            let message = format!("`{}` is {width} wide; its place is {max} wide", entry.id);
            let help = "find a shorter wording (a Latin letter is 1 wide, a Han character 2)";
            Finding::new(Check::Length, &entry.id, entry.span.clone(), message, help)
        })
    });
    long.collect()
}

/// The greatest width of a message in any plural form, without its variables. In Chinese, Japanese and
/// Korean text (`wide`) punctuation such as “…” is as wide as a character.
fn width(entry: &Message, wide: bool) -> usize {
    let texts = CATEGORIES.map(|category| {
        let arg = Arg { text: "", category };
        format_pattern(&entry.pattern, &vec![arg; entry.variables.len()])
    });
    let widths = texts.iter().map(|text| match wide {
        true => text.width_cjk(),
        false => text.width(),
    });
    widths.max().unwrap_or_default()
}
