//! One language's compiled messages, and their formatting.

use super::message::{Arg, Filled, Key};
use super::placeholder_codes as codes;
use crate::scan;

/// The messages of one language.
///
/// A catalogue file is one text: the hash of its messages, then each message after the code
/// [`MESSAGE`](codes::MESSAGE). It is split once, when it is read.
///
/// ```
/// use noren::locale::{Catalogue, placeholder_codes as codes};
///
/// let text = format!("00112233aabbccdd{0}Accept all{0}Reject all", codes::MESSAGE);
/// let catalogue = Catalogue::new("en", &text);
/// assert_eq!(catalogue.hash(), "00112233aabbccdd");
/// assert_eq!(catalogue.by_index(1), "Reject all");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    language: String,
    hash: String,
    patterns: Vec<String>,
}

impl Catalogue {
    /// Reads the content of a catalogue file. Any other content gives an empty catalogue, whose
    /// messages are all empty.
    #[must_use]
    pub fn new(language: &str, text: &str) -> Self {
        let mut parts = scan::split(text, codes::MESSAGE as u8);
        let hash = parts.next().unwrap_or_default().to_owned();
        let mut patterns = Vec::new();
        for pattern in parts {
            patterns.push(pattern.to_owned());
        }
        Self {
            language: language.to_owned(),
            hash,
            patterns,
        }
    }

    /// The BCP 47 tag of the language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// 16 hexadecimal digits of the SHA-256 of the messages. A record stores it as `text`.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// A message without variables.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        self.format(key, &[])
    }

    /// A message with its variables.
    #[must_use]
    pub fn fill<const N: usize>(&self, filled: Filled<'_, N>) -> String {
        self.format(filled.key, &filled.args)
    }

    /// The message with this index in the file: for the texts about services, and for tools that
    /// iterate over all messages.
    #[must_use]
    pub fn by_index(&self, index: u16) -> String {
        self.text(Key(index))
    }

    /// The message with this index in the file, with its variables in alphabetical order.
    #[must_use]
    pub fn format_index(&self, index: u16, args: &[Arg<'_>]) -> String {
        self.format(Key(index), args)
    }

    /// Replaces a message with a shop's own text. `{ $name }` is a variable if `variables` contains the
    /// name; all other text is literal.
    pub fn replace(&mut self, index: usize, wording: &str, variables: &[&str]) {
        let Some(pattern) = self.patterns.get_mut(index) else {
            return;
        };
        pattern.clear();
        let mut rest = wording;
        while let Some((before, from)) = scan::split_once(rest, b'{') {
            push_plain(pattern, before);
            let variable = scan::split_once(from, b'}').and_then(|(name, after)| {
                let name = scan::after(name.trim_ascii(), b'$')?;
                let place = variables.iter().position(|known| *known == name)?;
                Some((place, after))
            });
            if let Some((place, after)) = variable {
                pattern.push(codes::VARIABLE);
                pattern.push(letter(place));
                rest = after;
            } else {
                pattern.push('{');
                rest = from;
            }
        }
        push_plain(pattern, rest);
    }

    fn format(&self, key: Key, args: &[Arg<'_>]) -> String {
        self.patterns
            .get(key.0 as usize)
            .map(|pattern| format_pattern(pattern, args))
            .unwrap_or_default()
    }
}

/// A compiled pattern with its variables filled in.
#[must_use]
pub fn format_pattern(pattern: &str, args: &[Arg<'_>]) -> String {
    let mut out = String::new();
    write(pattern, args, &mut out);
    out
}

/// The letter of the variable with this index.
const fn letter(index: usize) -> char {
    (codes::FIRST_VARIABLE as u8 + index as u8) as char
}

/// The index of the variable with this letter.
const fn index(letter: char) -> usize {
    (letter as usize).wrapping_sub(codes::FIRST_VARIABLE as usize)
}

/// Appends a shop's text without control characters, which could be placeholder codes.
fn push_plain(pattern: &mut String, text: &str) {
    for letter in text.chars() {
        if letter >= ' ' || letter == '\n' {
            pattern.push(letter);
        }
    }
}

/// Writes a pattern up to its end, or up to a code that ends a variant, and returns the rest.
fn write<'p>(pattern: &'p str, args: &[Arg<'_>], out: &mut String) -> &'p str {
    let mut rest = pattern;
    while let Some(at) = rest.bytes().position(|byte| byte <= codes::END as u8) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(marked) = scan::after(from, codes::VARIABLE as u8) {
            let (arg, after) = arg(marked, args);
            rest = insert(arg.text, after, out);
        } else if let Some(marked) = scan::after(from, codes::SELECT as u8) {
            let (arg, variants) = arg(marked, args);
            rest = select(variants, arg, args, out);
        } else {
            return from;
        }
    }
    out.push_str(rest);
    ""
}

/// Writes a value, and returns what follows it. Chinese sets a space between its own characters and a Latin name, so
/// that patterns have one, and none beside a name in its own characters.
fn insert<'p>(value: &str, after: &'p str, out: &mut String) -> &'p str {
    let ends = |text: &str| text.chars().next_back().is_some_and(is_ideograph);
    let starts = |text: &str| text.chars().next().is_some_and(is_ideograph);
    if starts(value) && out.strip_suffix(' ').is_some_and(ends) {
        out.pop();
    }
    out.push_str(value);
    match after.strip_prefix(' ') {
        Some(rest) if ends(value) && starts(rest) => rest,
        _ => after,
    }
}

/// Whether this is a Chinese character; kana, beside which Japanese may set a space, are none.
const fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Writes the first variant that matches, or the default variant, and returns what follows the
/// select expression.
fn select<'p>(variants: &'p str, chosen: Arg<'_>, args: &[Arg<'_>], out: &mut String) -> &'p str {
    let mut rest = variants;
    let mut matching = None;
    let mut default = "";
    while let Some(variant) = scan::after(rest, codes::VARIANT as u8) {
        let (name, pattern) =
            scan::split_once(variant, codes::NAMED as u8).unwrap_or((variant, ""));
        let plain = scan::after(name, codes::DEFAULT as u8);
        if plain.is_some() {
            default = pattern;
        }
        let name = plain.unwrap_or(name);
        if matching.is_none() && (chosen.text == name || chosen.category == name) {
            matching = Some(pattern);
        }
        // Patterns nest, so the end of one is only known after writing it.
        rest = write(pattern, args, &mut String::new());
    }
    write(matching.unwrap_or(default), args, out);
    scan::after(rest, codes::END as u8).unwrap_or(rest)
}

/// The argument whose letter starts a text, and the rest of the text.
fn arg<'p, 'a>(marked: &'p str, args: &[Arg<'a>]) -> (Arg<'a>, &'p str) {
    let mut letters = marked.chars();
    let place = letters.next().map_or(usize::MAX, index);
    let arg = args.get(place).copied().unwrap_or("".into());
    (arg, letters.as_str())
}
