//! The built-in language that best matches a language tag, for "did you mean". The gate negotiates the
//! language of a page by the same rules; both implementations are tested with one table.
//!
//! It is a small function rather than `Intl.Locale`, which throws on several tags that browsers and
//! pages send, or a library with all of CLDR.

use crate::scan;

/// The built-in language that matches `tag`, or `None`.
///
/// Case, `_` instead of `-`, a POSIX suffix (`.UTF-8`, `@radical`), extensions and private-use subtags
/// are ignored. Chinese is matched by script; if the tag has none, it follows from region and language.
///
/// ```
/// use noren::locale::nearest;
///
/// let built = ["zh-Hans", "zh-Hant", "ja", "en"];
/// assert_eq!(nearest("zh-TW", &built), Some("zh-Hant"));
/// assert_eq!(nearest("en-GB", &built), Some("en"));
/// assert_eq!(nearest("und", &built), None);
/// ```
#[must_use]
pub fn nearest<'b>(tag: &str, built: &[&'b str]) -> Option<&'b str> {
    let mut plain = String::new();
    for letter in tag.chars() {
        match letter {
            '.' | '@' => break,
            '_' => plain.push('-'),
            _ => plain.push(letter.to_ascii_lowercase()),
        }
    }
    let mut subtags = scan::split(&plain, b'-');
    let language = subtags.next()?;
    let letters = language.bytes().all(|byte| byte.is_ascii_lowercase());
    let well_formed = subtags.all(|subtag| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if !letters || !matches!(language.len(), 2 | 3) || !well_formed {
        return None;
    }
    let wanted = if matches!(language, "zh" | "cmn" | "yue") {
        if is_traditional(&plain) {
            "zh-hant"
        } else {
            "zh-hans"
        }
    } else {
        language
    };
    built.iter().copied().find(|have| {
        have.eq_ignore_ascii_case(wanted)
            || scan::split_once(have, b'-').is_some_and(|(own, _)| own.eq_ignore_ascii_case(wanted))
    })
}

/// Regions where Chinese is written in Traditional script if the tag has no script (CLDR, likely
/// subtags).
const TRADITIONAL: [&str; 15] = [
    "tw", "hk", "mo", "au", "bn", "gb", "gf", "id", "pa", "pf", "ph", "sr", "th", "us", "vn",
];

/// Whether a well-formed lower-case tag of Chinese is written in Traditional script.
fn is_traditional(tag: &str) -> bool {
    // The default is Traditional for Cantonese and Southern Min, and Simplified for Mandarin.
    let mut traditional = false;
    for subtag in scan::split(tag, b'-') {
        match subtag {
            "hant" => return true,
            "hans" => return false,
            "yue" | "min" | "nan" => traditional = true,
            "cn" | "sg" | "my" => traditional = false,
            // A single letter starts an extension or private use, which does not affect the script.
            _ if subtag.len() == 1 => break,
            _ if TRADITIONAL.contains(&subtag) => traditional = true,
            _ => {}
        }
    }
    traditional
}
