//! Pseudo-localization: accented or lengthened texts, which test the layout.

use crate::placeholder_codes as codes;

/// How the preview shows a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PseudoLocale {
    /// No change.
    #[default]
    None,
    /// Every letter with an accent, in brackets, and about a third longer, as German or Finnish is. In
    /// the preview, a text without accents is not translatable, and one without its closing bracket is
    /// cut off.
    Accented,
    /// As wide as the message's declared greatest width; 1.5 times as wide as its text if it declares
    /// none.
    Longest,
}

impl PseudoLocale {
    /// The pseudo-locale with this name; [`PseudoLocale::None`] for any other name.
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

/// Applies `change` to the text of a pattern, but not to variables or the keys of variants.
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
        // Vowels, about one letter in three, are doubled. Wide characters have no doubled form, so a
        // prolonged sound mark follows every third one.
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

/// The first full-width character; Hangul, kana and Han are above it.
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
