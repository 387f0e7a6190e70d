//! Pseudo-localization: texts that test a layout, with accents or as long as their place allows.

use crate::placeholder_codes as codes;

/// How the preview shows a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PseudoLocale {
    /// No change.
    #[default]
    None,
    /// Every letter with an accent, in brackets, and about a third longer, as German or Finnish is. A
    /// text without accents is not translatable; a text without its closing bracket is cut off.
    Accented,
    /// As long as its place allows; half as long again if the message declares no greatest width.
    Longest,
}

impl PseudoLocale {
    /// The pseudo-locale of this name; none for any other name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "accented" => Self::Accented,
            "longest" => Self::Longest,
            _ => Self::None,
        }
    }

    /// Applies it to a compiled pattern. `max_width` is in the unit of
    /// [`MessageComment::max_width`](crate::MessageComment::max_width).
    #[must_use]
    pub fn apply(self, pattern: &str, max_width: Option<usize>) -> String {
        match self {
            Self::None => pattern.to_owned(),
            Self::Accented => format!("[{}]", map_text(pattern, accented)),
            Self::Longest => match max_width.filter(|_| !pattern.contains(is_code)) {
                Some(width) => fill(pattern, width),
                None => map_text(pattern, |text| fill(text, width(text) * 3 / 2)),
            },
        }
    }
}

fn is_code(character: char) -> bool {
    character < ' ' && character != '\n'
}

/// Changes the text of a pattern, but neither variables nor the keys of variants.
fn map_text(pattern: &str, change: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut text = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        if !is_code(character) {
            text.push(character);
            continue;
        }
        out.push_str(&change(&std::mem::take(&mut text)));
        out.push(character);
        match character {
            codes::VARIABLE | codes::SELECT => out.extend(characters.next()),
            codes::VARIANT => {
                for letter in characters.by_ref() {
                    out.push(letter);
                    if letter == codes::NAMED {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    out.push_str(&change(&text));
    out
}

fn accented(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        let accented = PLAIN.chars().position(|plain| plain == letter);
        let shown = accented
            .and_then(|at| ACCENTED.chars().nth(at))
            .unwrap_or(letter);
        out.push(shown);
        // Vowels, about one letter in three, are doubled. Every third wide character, which has no
        // doubled form, is followed by a prolonged sound mark.
        if "aeiouAEIOU".contains(letter) {
            out.push(shown);
        } else if letter >= FIRST_WIDE && out.chars().count().is_multiple_of(3) {
            out.push('ー');
        }
    }
    out
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/// The first character that is as wide as it is high: Hangul, kana and Han follow.
const FIRST_WIDE: char = '\u{1100}';

fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| if letter >= FIRST_WIDE { 2 } else { 1 })
        .sum()
}

/// Repeats a text until it fills a width.
fn fill(text: &str, wanted: usize) -> String {
    let mut out = text.to_owned();
    let spaced = text.contains(' ') || text.is_ascii();
    let repeated: Vec<char> = match spaced {
        true => std::iter::once(' ').chain(text.chars()).collect(),
        false => text.chars().collect(),
    };
    for letter in repeated.iter().cycle() {
        if text.is_empty() || width(&out) + width(letter.encode_utf8(&mut [0; 4])) > wanted {
            break;
        }
        out.push(*letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_leave_variables_and_variants_alone() {
        let pattern = "\u{2}a\u{3}one\u{4}a \u{1}a\u{3}*other\u{4}b\u{5}.";
        assert_eq!(
            PseudoLocale::Accented.apply(pattern, None),
            "[\u{2}a\u{3}one\u{4}åå \u{1}a\u{3}*other\u{4}ƀ\u{5}.]"
        );
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
    }

    #[test]
    fn the_longest_text_fills_its_place() {
        assert_eq!(
            PseudoLocale::Longest.apply("Accept", Some(12)),
            "Accept Accep"
        );
        assert_eq!(PseudoLocale::Longest.apply("設定", Some(7)), "設定設");
        assert_eq!(PseudoLocale::Longest.apply("abcd", None), "abcd a");
        assert_eq!(PseudoLocale::None.apply("abcd", Some(9)), "abcd");
    }
}
