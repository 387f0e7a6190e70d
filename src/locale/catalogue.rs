//! One language's messages, as the build compiled them, and how a message becomes text.

use super::marks;
use super::message::{Arg, Filled, Key};

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
        let mut parts = text.split(marks::MESSAGE);
        Self {
            language: language.to_owned(),
            hash: parts.next().unwrap_or_default().to_owned(),
            patterns: parts.map(str::to_owned).collect(),
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

    /// The message at a place in the file, for tests and tools that walk all of them.
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
        while let Some(open) = rest.find('{') {
            let (before, from) = rest.split_at(open);
            push_plain(pattern, before);
            let close = from.find('}');
            let place = close.and_then(|end| {
                let name = from.get(1..end)?.trim_ascii().strip_prefix('$')?;
                variables.iter().position(|known| *known == name)
            });
            match (close, place) {
                (Some(end), Some(place)) => {
                    pattern.push(marks::VARIABLE);
                    pattern.push(marks::letter(place));
                    rest = from.get(end + 1..).unwrap_or_default();
                }
                _ => {
                    pattern.push('{');
                    rest = from.get(1..).unwrap_or_default();
                }
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
    pattern.extend(text.chars().filter(|it| *it >= ' ' || *it == '\n'));
}

/// Writes a pattern up to its end, or to a mark that ends a variant, and returns what follows.
fn write<'p>(pattern: &'p str, args: &[Arg<'_>], out: &mut String) -> &'p str {
    let mut rest = pattern;
    while let Some(at) = rest.find(|it| it < '\u{6}') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut characters = from.chars();
        match characters.next() {
            Some(marks::VARIABLE) => {
                if let Some(arg) = arg(characters.next(), args) {
                    out.push_str(arg.text);
                }
                rest = characters.as_str();
            }
            Some(marks::SELECT) => {
                let chosen = arg(characters.next(), args);
                rest = select(characters.as_str(), chosen, args, out);
            }
            _ => return from,
        }
    }
    out.push_str(rest);
    ""
}

/// Writes the first variant that fits, or the default, and returns what follows the selection.
fn select<'p>(
    variants: &'p str,
    chosen: Option<Arg<'_>>,
    args: &[Arg<'_>],
    out: &mut String,
) -> &'p str {
    let mut rest = variants;
    let mut fitting = None;
    let mut default = None;
    while let Some(variant) = rest.strip_prefix(marks::VARIANT) {
        let (name, pattern) = variant.split_once(marks::NAMED).unwrap_or((variant, ""));
        let plain = name.strip_prefix(marks::DEFAULT);
        if plain.is_some() {
            default = Some(pattern);
        }
        let name = plain.unwrap_or(name);
        if fitting.is_none() && chosen.is_some_and(|it| it.text == name || it.category == name) {
            fitting = Some(pattern);
        }
        // Patterns nest, so only writing one tells where it ends.
        rest = write(pattern, args, &mut String::new());
    }
    if let Some(pattern) = fitting.or(default) {
        write(pattern, args, out);
    }
    rest.strip_prefix(marks::END).unwrap_or(rest)
}

fn arg<'a>(letter: Option<char>, args: &[Arg<'a>]) -> Option<Arg<'a>> {
    args.get(marks::place(letter?)).copied()
}
