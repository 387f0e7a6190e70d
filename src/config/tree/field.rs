//! An object's fields, each read by its name.
//!
//! Everything that Noren reads is read through these, and so each field costs visitors one call.

use super::{Kind, Tree, whole};

/// A text, if the field is one.
#[inline(never)]
pub fn text<'a, T: Tree>(value: &'a T, name: &str) -> Option<&'a str> {
    value.get(name)?.text()
}

/// A text to keep, if the field is one.
#[inline(never)]
pub fn string<T: Tree>(value: &T, name: &str) -> Option<String> {
    text(value, name).map(str::to_owned)
}

/// A whole number, if the field is one.
#[inline(never)]
pub fn number<T: Tree>(value: &T, name: &str) -> Option<u32> {
    whole(value.get(name)?)
}

/// Yes or no, if the field says either.
#[inline(never)]
pub fn boolean<T: Tree>(value: &T, name: &str) -> Option<bool> {
    value.get(name)?.boolean()
}

/// The items of a list; none if the field is not one.
#[inline(never)]
pub fn items<'a, T: Tree>(value: &'a T, name: &str) -> &'a [T] {
    value.get(name).map_or(&[], T::items)
}

/// Yes or no for each name; nothing if the field is not an object of nothing else.
#[inline(never)]
pub fn answers<T: Tree>(value: &T, name: &str) -> Option<Vec<(String, bool)>> {
    let map = value.get(name).filter(|map| map.kind() == Kind::Map)?;
    let mut answers = Vec::new();
    for (id, answer) in map.entries() {
        answers.push((id.to_owned(), answer.boolean()?));
    }
    Some(answers)
}

/// The texts of a list; none if the field is not one.
#[inline(never)]
pub fn strings<T: Tree>(value: &T, name: &str) -> Vec<String> {
    let texts = items(value, name).iter().filter_map(T::text);
    texts.map(str::to_owned).collect()
}
