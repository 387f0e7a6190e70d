//! Reads the fields of an object by name.
//!
//! Noren reads all fields by these functions, which are never inlined: each field adds only one call to
//! what visitors download.

use super::{Kind, Tree, whole};

/// A text, borrowed; `None` if the field is not one.
#[inline(never)]
pub fn text<'a, T: Tree>(value: &'a T, name: &str) -> Option<&'a str> {
    value.get(name)?.text()
}

/// A text, owned; `None` if the field is not one.
#[inline(never)]
pub fn string<T: Tree>(value: &T, name: &str) -> Option<String> {
    text(value, name).map(str::to_owned)
}

/// A whole number from 0 to `u32::MAX`; `None` if the field is not one.
#[inline(never)]
pub fn number<T: Tree>(value: &T, name: &str) -> Option<u32> {
    whole(value.get(name)?)
}

/// A boolean; `None` if the field is not one.
#[inline(never)]
pub fn boolean<T: Tree>(value: &T, name: &str) -> Option<bool> {
    value.get(name)?.boolean()
}

/// The items of a list; empty if the field is not one.
#[inline(never)]
pub fn items<'a, T: Tree>(value: &'a T, name: &str) -> &'a [T] {
    value.get(name).map_or(&[], T::items)
}

/// The entries of an object of booleans; `None` if the field is not an object or has any other value.
#[inline(never)]
pub fn answers<T: Tree>(value: &T, name: &str) -> Option<Vec<(String, bool)>> {
    let map = value.get(name).filter(|map| map.kind() == Kind::Map)?;
    let mut answers = Vec::new();
    for (id, answer) in map.entries() {
        answers.push((id.to_owned(), answer.boolean()?));
    }
    Some(answers)
}

/// The texts in a list; empty if the field is not a list. Items of another kind are skipped.
#[inline(never)]
pub fn strings<T: Tree>(value: &T, name: &str) -> Vec<String> {
    let texts = items(value, name).iter().filter_map(T::text);
    texts.map(str::to_owned).collect()
}
