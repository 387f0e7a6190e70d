//! The marks that stand for placeables in a compiled pattern: control characters that no text holds.
//!
//! ```text
//! MESSAGE pattern MESSAGE pattern …            a catalogue, after the hash of its messages
//! VARIABLE letter                              the variable at that place, `a` the first
//! SELECT letter (VARIANT [*]name NAMED pattern)… END
//! ```

/// Begins each message of a catalogue.
pub const MESSAGE: char = '\u{1e}';
/// A variable's letter follows.
pub const VARIABLE: char = '\u{1}';
/// A selector's letter and its variants follow.
pub const SELECT: char = '\u{2}';
/// A variant's name follows.
pub const VARIANT: char = '\u{3}';
/// A variant's name has ended; its pattern follows.
pub const NAMED: char = '\u{4}';
/// The variants have ended.
pub const END: char = '\u{5}';
/// Stands before the name of the variant that serves where no other does.
pub const DEFAULT: char = '*';

/// The letter of the variable at `place`.
#[must_use]
pub const fn letter(place: usize) -> char {
    (b'a' + place as u8) as char
}

/// The place of the variable with this letter.
#[must_use]
pub const fn place(letter: char) -> usize {
    (letter as usize).wrapping_sub('a' as usize)
}

/// A pattern whose variables have moved: the one at place `n` is now at `places[n]`.
#[must_use]
pub fn renumber(pattern: &str, places: &[usize]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        out.push(character);
        if (character == VARIABLE || character == SELECT)
            && let Some(old) = characters.next()
        {
            out.push(places.get(place(old)).map_or(old, |new| letter(*new)));
        }
    }
    out
}

/// A pattern as a person reads it: variables as `{$name}`, of a selection the last variant.
#[must_use]
pub fn shown(pattern: &str, variables: &[String]) -> String {
    let mut out = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            VARIABLE => {
                let name = characters.next().and_then(|it| variables.get(place(it)));
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
