//! One language's messages, as the build compiled them, and how a message becomes text.

use super::marks;
use super::message::{Arg, Filled, Key};
use crate::scan;

/// The messages of one language.
///
/// A catalogue is one text: the hash of its messages, then each message after a
/// [`marks::MESSAGE`]. It is split once and then only sliced.
///
/// ```
/// use noren::locale::{Catalogue, marks};
///
/// let text = format!("00112233aabbccdd{0}Accept all{0}Reject all", marks::MESSAGE);
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
    /// Reads a catalogue file's text. A text that is not one gives an empty catalogue, whose messages
    /// are all empty.
    #[must_use]
    pub fn new(language: &str, text: &str) -> Self {
        let mut parts = scan::split(text, marks::MESSAGE as u8);
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

    /// 16 hexadecimal digits of the SHA-256 of the messages: what a record keeps as `text`.
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

    /// The message at a place in the file: for what a service is known by, and for tools that walk
    /// all of them.
    #[must_use]
    pub fn by_index(&self, index: u16) -> String {
        self.text(Key(index))
    }

    /// The message at a place in the file, with variables in their alphabetical order.
    #[must_use]
    pub fn format_index(&self, index: u16, args: &[Arg<'_>]) -> String {
        self.format(Key(index), args)
    }

    /// Puts a shop's own wording in a message's place. `{ $name }` is a variable if `variables` has
    /// it; every other character stands for itself.
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
                pattern.push(marks::VARIABLE);
                pattern.push(marks::letter(place));
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

/// A shop's text cannot hold marks.
fn push_plain(pattern: &mut String, text: &str) {
    for letter in text.chars() {
        if letter >= ' ' || letter == '\n' {
            pattern.push(letter);
        }
    }
}

/// Writes a pattern up to its end, or to a mark that ends a variant, and returns what follows.
fn write<'p>(pattern: &'p str, args: &[Arg<'_>], out: &mut String) -> &'p str {
    let mut rest = pattern;
    while let Some(at) = rest.bytes().position(|byte| byte < 6) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(marked) = scan::after(from, marks::VARIABLE as u8) {
            let (arg, after) = arg(marked, args);
            out.push_str(arg.text);
            rest = after;
        } else if let Some(marked) = scan::after(from, marks::SELECT as u8) {
            let (arg, variants) = arg(marked, args);
            rest = select(variants, arg, args, out);
        } else {
            return from;
        }
    }
    out.push_str(rest);
    ""
}

/// Writes the first variant that fits, or the default, and returns what follows the selection.
fn select<'p>(variants: &'p str, chosen: Arg<'_>, args: &[Arg<'_>], out: &mut String) -> &'p str {
    let mut rest = variants;
    let mut fitting = None;
    let mut default = "";
    while let Some(variant) = scan::after(rest, marks::VARIANT as u8) {
        let (name, pattern) =
            scan::split_once(variant, marks::NAMED as u8).unwrap_or((variant, ""));
        let plain = scan::after(name, marks::DEFAULT as u8);
        if plain.is_some() {
            default = pattern;
        }
        let name = plain.unwrap_or(name);
        if fitting.is_none() && (chosen.text == name || chosen.category == name) {
            fitting = Some(pattern);
        }
        // Patterns nest, so only writing one tells where it ends.
        rest = write(pattern, args, &mut String::new());
    }
    write(fitting.unwrap_or(default), args, out);
    scan::after(rest, marks::END as u8).unwrap_or(rest)
}

/// The argument whose letter is first in a text, and the rest of the text.
fn arg<'p, 'a>(marked: &'p str, args: &[Arg<'a>]) -> (Arg<'a>, &'p str) {
    let mut letters = marked.chars();
    let place = letters.next().map_or(usize::MAX, marks::place);
    let arg = args.get(place).copied().unwrap_or("".into());
    (arg, letters.as_str())
}
