//! The codes that stand for placeables in a compiled pattern: control characters, which no text
//! contains.
//!
//! ```text
//! MESSAGE pattern MESSAGE pattern …            a catalogue, after the hash of its messages
//! VARIABLE letter                              the variable with that index, `a` the first
//! SELECT letter (VARIANT [*]name NAMED pattern)… END
//! ```
//!
//! This is their only definition. [`typed_keys`](crate::typed_keys::placeholder_codes) writes them as
//! Rust constants for the reader of the catalogues.

/// Defines the codes, and the list from which their copies are generated.
macro_rules! codes {
    ($(#[doc = $about:literal] $name:ident = $code:literal;)*) => {
        $(#[doc = $about] pub const $name: char = $code;)*

        /// Every code with its name and its documentation.
        pub(crate) const CODES: &[(&str, &str, char)] =
            &[$((stringify!($name), $about, $code)),*];
    };
}

codes! {
    /// Starts each message of a catalogue.
    MESSAGE = '\u{1e}';
    /// The letter of a variable follows.
    VARIABLE = '\u{1}';
    /// The letter of a selector and its variants follow.
    SELECT = '\u{2}';
    /// The key of a variant follows.
    VARIANT = '\u{3}';
    /// Ends the key of a variant; its pattern follows.
    NAMED = '\u{4}';
    /// Ends the variants.
    END = '\u{5}';
    /// Precedes the key of the default variant.
    DEFAULT = '*';
    /// The letter of the first variable.
    FIRST_VARIABLE = 'a';
}

/// The letter of the variable with this index.
#[must_use]
pub const fn letter(index: usize) -> char {
    (FIRST_VARIABLE as u8 + index as u8) as char
}

/// The index of the variable with this letter.
#[must_use]
pub const fn index(letter: char) -> usize {
    (letter as usize).wrapping_sub(FIRST_VARIABLE as usize)
}

/// A pattern with its variables renumbered: the variable with index `n` gets index `indices[n]`.
#[must_use]
pub fn renumber(pattern: &str, indices: &[usize]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        out.push(character);
        if (character == VARIABLE || character == SELECT)
            && let Some(old) = characters.next()
        {
            out.push(indices.get(index(old)).map_or(old, |new| letter(*new)));
        }
    }
    out
}

/// A pattern for a person to read: variables as `{$name}`, variants as `{[one]…[*other]…}`.
#[must_use]
pub fn readable(pattern: &str, variables: &[String]) -> String {
    let mut out = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            VARIABLE => {
                let name = characters
                    .next()
                    .and_then(|letter| variables.get(index(letter)));
                out.push_str("{$");
                out.push_str(name.map_or("?", String::as_str));
                out.push('}');
            }
            SELECT => {
                characters.next();
                out.push('{');
            }
            VARIANT => out.push('['),
            NAMED => out.push(']'),
            END => out.push('}'),
            other => out.push(other),
        }
    }
    out
}
