//! Does each value have the shape that its field has in the schema?

use super::{Faults, listed, nearest_language, quoted};
use crate::config::digits::push_whole;
use crate::config::schema::{CONFIG, Field, RESERVED_IDS, Shape};
use crate::config::tree::{Kind, Tree, whole};
use crate::config::{link, nearest};

/// No id is longer, so that the records of many services stay small.
const LONGEST_ID: usize = 40;

pub(super) fn check_config<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    check(written, &Shape::Object(CONFIG), faults);
}

fn check<T: Tree>(value: &T, shape: &Shape, faults: &mut Faults<'_>) {
    match shape {
        Shape::Either(shapes) => match shapes.iter().find(|shape| kind(shape) == value.kind()) {
            Some(shape) => check(value, shape, faults),
            None => refuse(value, shape, faults),
        },
        _ if kind(shape) != value.kind() => refuse(value, shape, faults),
        Shape::List(item) => {
            for (index, value) in value.items().iter().enumerate() {
                let place = faults.enter_item(index);
                check(value, item, faults);
                faults.leave(place);
            }
        }
        Shape::Object(fields) => check_object(value, fields, faults),
        Shape::ByLanguage(item) => {
            for (tag, value) in value.entries() {
                let place = faults.enter(&tag);
                if check_language(&tag, faults) {
                    check(&value, item, faults);
                }
                faults.leave(place);
            }
        }
        Shape::ByName(item) => {
            for (name, value) in value.entries() {
                let place = faults.enter(&name);
                check(&value, item, faults);
                faults.leave(place);
            }
        }
        Shape::Bool => {}
        Shape::Whole(least, most) => {
            if !whole(value).is_some_and(|number| (*least..=*most).contains(&number)) {
                refuse(value, shape, faults);
            }
        }
        _ => check_text(&value.text().unwrap_or_default(), shape, faults),
    }
}

fn check_object<T: Tree>(value: &T, fields: &[Field], faults: &mut Faults<'_>) {
    for (name, value) in value.entries() {
        let place = faults.enter(&name);
        match fields.iter().find(|field| field.name == name) {
            Some(field) => check(&value, &field.shape, faults),
            None => {
                let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
                let mut expected = String::from("one of the fields ");
                expected.push_str(&listed(&names));
                faults.add(
                    "a field of this name".to_owned(),
                    &expected,
                    nearest(&name, names),
                );
            }
        }
        faults.leave(place);
    }
    for field in fields.iter().filter(|field| field.required) {
        if value.get(field.name).is_none() {
            let place = faults.enter(field.name);
            let expected = describe(&field.shape, faults);
            faults.add("nothing".to_owned(), &expected, None);
            faults.leave(place);
        }
    }
}

fn check_text(text: &str, shape: &Shape, faults: &mut Faults<'_>) {
    let (right, near) = match shape {
        Shape::Word(words) => (words.contains(&text), nearest(text, words.iter().copied())),
        Shape::Id => (is_id(text), None),
        Shape::CatalogueId => {
            let known = faults.catalogue;
            (known.contains(&text), nearest(text, known.iter().copied()))
        }
        Shape::Language => {
            check_language(text, faults);
            return;
        }
        Shape::Link => (link::is_safe(text), None),
        Shape::WebLink => (link::is_web(text), None),
        _ => (!text.trim().is_empty(), None),
    };
    if !right {
        let expected = describe(shape, faults);
        faults.add(quoted(text), &expected, near);
    }
}

fn check_language(tag: &str, faults: &mut Faults<'_>) -> bool {
    let built = faults.built;
    let right = built.contains(&tag);
    if !right {
        let expected = describe(&Shape::Language, faults);
        faults.add(quoted(tag), &expected, nearest_language(tag, built));
    }
    right
}

/// An id is also a name in the mirror cookie, and there some names are taken.
fn is_id(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    (1..=LONGEST_ID).contains(&text.len())
        && text.bytes().all(letter)
        && text
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_alphanumeric)
        && !RESERVED_IDS.contains(&text)
}

/// The kind of JSON value that a shape is.
fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Bool => Kind::Bool,
        Shape::Whole(..) => Kind::Number,
        Shape::List(_) => Kind::List,
        Shape::Object(_) | Shape::ByLanguage(_) | Shape::ByName(_) => Kind::Map,
        // Never asked of a choice itself, only of what it offers.
        Shape::Either(_) => Kind::Null,
        _ => Kind::Text,
    }
}

/// Notes that a value is not of its shape at all.
fn refuse<T: Tree>(value: &T, shape: &Shape, faults: &mut Faults<'_>) {
    let found = match value.kind() {
        Kind::Text => quoted(&value.text().unwrap_or_default()),
        Kind::Bool => if value.boolean() == Some(true) {
            "true"
        } else {
            "false"
        }
        .to_owned(),
        Kind::Number => match (whole(value), value.number()) {
            (Some(number), _) => {
                let mut out = String::from("the number ");
                push_whole(&mut out, number.into());
                out
            }
            (None, Some(number)) if number < 0.0 => "a negative number".to_owned(),
            (None, Some(number)) if number.fract() != 0.0 => {
                "a number that is not whole".to_owned()
            }
            _ => "a number that is too large".to_owned(),
        },
        kind => kind.words().to_owned(),
    };
    let expected = describe(shape, faults);
    faults.add(found, &expected, None);
}

/// A shape in words.
fn describe(shape: &Shape, faults: &Faults<'_>) -> String {
    let mut out = String::new();
    out.push_str(match shape {
        Shape::Bool => "true or false",
        Shape::Text => "a text that is not blank",
        Shape::Whole(..) => "a whole number from ",
        Shape::Word(_) => "",
        Shape::Id => "an id: up to 40 letters, digits, \"-\", \"_\" or \".\", other than \"v\", \"revision\", \"updated\", \"expires\" and \"gpc\"",
        Shape::CatalogueId if faults.catalogue.is_empty() => {
            "an object that describes the service (this version knows no service by its id alone)"
        }
        Shape::CatalogueId => "the id of a service in the catalogue",
        Shape::Language => "the tag of a language built in: ",
        Shape::Link => "an address that begins with https:, http:, mailto: or tel:, or a relative one",
        Shape::WebLink => "an address that begins with https: or http:, or a relative one",
        Shape::List(_) => "a list",
        Shape::Object(_) => "an object",
        Shape::ByLanguage(_) => "an object with a text for each language",
        Shape::ByName(_) => "an object of texts",
        Shape::Either(_) => "",
    });
    match shape {
        Shape::Whole(least, most) => {
            push_whole(&mut out, (*least).into());
            out.push_str(" to ");
            push_whole(&mut out, (*most).into());
        }
        Shape::Word(words) => out.push_str(&listed(words)),
        Shape::Language => out.push_str(&listed(faults.built)),
        Shape::Either(shapes) => {
            for (index, shape) in shapes.iter().enumerate() {
                if index > 0 {
                    out.push_str(", or ");
                }
                out.push_str(&describe(shape, faults));
            }
        }
        _ => {}
    }
    out
}
