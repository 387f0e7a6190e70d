//! Texts as they are not, to see what becomes of a layout: a pseudo-language, and texts as long as
//! their place allows.

use super::marks;

/// How a message is shown to its translator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stretch {
    /// As it is written.
    #[default]
    None,
    /// A pseudo-language: every letter with an accent, in brackets, and about a third longer, as German
    /// or Finnish is. What stays plain was not translated; a bracket that is not seen was cut off.
    Accented,
    /// As long as its place allows; half as long again where no place is declared.
    Longest,
}

impl Stretch {
    /// The stretch of this name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "accented" => Self::Accented,
            "longest" => Self::Longest,
            _ => Self::None,
        }
    }

    /// A compiled pattern, stretched; `max` is the width of its place.
    #[must_use]
    pub fn apply(self, pattern: &str, max: Option<usize>) -> String {
        match self {
            Self::None => pattern.to_owned(),
            Self::Accented => format!("[{}]", texts(pattern, accented)),
            Self::Longest => match max.filter(|_| !pattern.contains(is_mark)) {
                Some(max) => filled(pattern, max),
                None => texts(pattern, |text| filled(text, width(text) * 3 / 2)),
            },
        }
    }
}

fn is_mark(character: char) -> bool {
    character < ' ' && character != '\n'
}

/// Changes what is text in a pattern, and leaves variables and the names of variants alone.
fn texts(pattern: &str, change: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut text = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        if !is_mark(character) {
            text.push(character);
            continue;
        }
        out.push_str(&change(&std::mem::take(&mut text)));
        out.push(character);
        match character {
            marks::VARIABLE | marks::SELECT => out.extend(characters.next()),
            marks::VARIANT => {
                for letter in characters.by_ref() {
                    out.push(letter);
                    if letter == marks::NAMED {
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
        let accented = PLAIN.chars().position(|it| it == letter);
        let shown = accented
            .and_then(|at| ACCENTED.chars().nth(at))
            .unwrap_or(letter);
        out.push(shown);
        // One letter in three is long; a Han character is no letter, and is followed by a dash.
        if "aeiouAEIOU".contains(letter) {
            out.push(shown);
        } else if letter >= WIDE && out.chars().count().is_multiple_of(3) {
            out.push('ー');
        }
    }
    out
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/// From here on characters are as wide as they are high: Hangul, kana, Han.
const WIDE: char = '\u{1100}';

fn width(text: &str) -> usize {
    text.chars().map(|it| if it >= WIDE { 2 } else { 1 }).sum()
}

/// A text repeated until it fills a width.
fn filled(text: &str, wanted: usize) -> String {
    let mut out = text.to_owned();
    let spaced = text.contains(' ') || text.is_ascii();
    let again: Vec<char> = match spaced {
        true => std::iter::once(' ').chain(text.chars()).collect(),
        false => text.chars().collect(),
    };
    for letter in again.iter().cycle() {
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
            Stretch::Accented.apply(pattern, None),
            "[\u{2}a\u{3}one\u{4}åå \u{1}a\u{3}*other\u{4}ƀ\u{5}.]"
        );
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
    }

    #[test]
    fn the_longest_text_fills_its_place() {
        assert_eq!(Stretch::Longest.apply("Accept", Some(12)), "Accept Accep");
        assert_eq!(Stretch::Longest.apply("設定", Some(7)), "設定設");
        assert_eq!(Stretch::Longest.apply("abcd", None), "abcd a");
        assert_eq!(Stretch::None.apply("abcd", Some(9)), "abcd");
    }
}
