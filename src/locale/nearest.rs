//! The built-in language that is nearest to a language tag, for "did you mean". The gate decides which
//! language a page is shown in, by the same function; both are tested with one table.
//!
//! A small function rather than `Intl.Locale`, which throws on several tags that browsers and pages
//! send, and rather than a library with the whole of CLDR.

use crate::scan;

/// The language built in that a reader of `tag` reads, or none.
///
/// Upper and lower case, `_` for `-`, a POSIX tail (`.UTF-8`, `@radical`), extensions and private
/// use make no difference. For Chinese the script decides; where it is not written, region and
/// language tell it.
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

/// Regions where Chinese is written in Traditional script unless the tag says otherwise (CLDR,
/// likely subtags).
const TRADITIONAL: [&str; 15] = [
    "tw", "hk", "mo", "au", "bn", "gb", "gf", "id", "pa", "pf", "ph", "sr", "th", "us", "vn",
];

/// Whether a well-formed lower-case tag of Chinese is written in Traditional script.
fn is_traditional(tag: &str) -> bool {
    // Cantonese and Southern Min are, by themselves; Mandarin is not.
    let mut traditional = false;
    for subtag in scan::split(tag, b'-') {
        match subtag {
            "hant" => return true,
            "hans" => return false,
            "yue" | "min" | "nan" => traditional = true,
            "cn" | "sg" | "my" => traditional = false,
            // A single letter opens an extension or private use, which says nothing here.
            _ if subtag.len() == 1 => break,
            _ if TRADITIONAL.contains(&subtag) => traditional = true,
            _ => {}
        }
    }
    traditional
}
