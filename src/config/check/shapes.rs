//! Checks that each value has the shape that the schema gives its field.

use super::faults::Faults;
use super::text::{NOTHING, listed, nearest_language, quoted, truth};
use crate::config::digits::push_whole;
use crate::config::schema::{CONFIG, Field, RESERVED_IDS, Shape};
use crate::config::tree::{Kind, Tree, whole};
use crate::config::{link, nearest};

/// The greatest length of an id, in bytes, so that the records of many services stay small.
const LONGEST_ID: usize = 40;

pub(super) fn check_config<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    check(written, &Shape::Object(CONFIG), faults);
}

fn check<T: Tree>(value: &T, shape: &Shape, faults: &mut Faults<'_>) {
    if let Shape::Either(shapes) = shape {
        match shapes.iter().find(|shape| kind(shape) == value.kind()) {
            Some(shape) => check(value, shape, faults),
            None => refuse(value, shape, faults),
        }
        return;
    }
    if kind(shape) != value.kind() {
        refuse(value, shape, faults);
        return;
    }
    match shape {
        Shape::List(item) => {
            for (index, value) in value.items().iter().enumerate() {
                let place = faults.enter_item(index);
                check(value, item, faults);
                faults.leave(place);
            }
        }
        Shape::Object(fields) => check_object(value, fields, faults),
        Shape::ByLanguage(item) | Shape::ByName(item) => {
            let by_language = matches!(shape, Shape::ByLanguage(_));
            for (name, value) in value.entries() {
                let place = faults.enter(name);
                if !by_language || check_text(name, &Shape::Language, faults) {
                    check(value, item, faults);
                }
                faults.leave(place);
            }
        }
        Shape::Bool => {}
        Shape::Whole(least, most) => {
            if !whole(value).is_some_and(|number| (*least..=*most).contains(&number)) {
                refuse(value, shape, faults);
            }
        }
        _ => {
            check_text(value.text().unwrap_or_default(), shape, faults);
        }
    }
}

fn check_object<T: Tree>(value: &T, fields: &[Field], faults: &mut Faults<'_>) {
    for (name, value) in value.entries() {
        let place = faults.enter(name);
        match fields.iter().find(|field| field.name == name) {
            Some(field) => check(value, &field.shape, faults),
            None => {
                let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
                let mut expected = String::from("one of the fields ");
                expected.push_str(&listed(&names));
                let near = nearest(name, names);
                faults.add("a field of this name", &expected, near);
            }
        }
        faults.leave(place);
    }
    for field in fields {
        if field.required && value.get(field.name).is_none() {
            let place = faults.enter(field.name);
            expect(NOTHING, &field.shape, None, faults);
            faults.leave(place);
        }
    }
}

/// Whether a text matches its shape; adds a fault if it does not.
fn check_text(text: &str, shape: &Shape, faults: &mut Faults<'_>) -> bool {
    let names = match shape {
        Shape::Word(words) => words,
        Shape::CatalogueId => faults.known,
        Shape::Language => faults.built,
        _ => &[],
    };
    let right = match shape {
        Shape::Id => is_id(text),
        Shape::Country => is_country(text),
        Shape::Link => link::is_safe(text),
        Shape::WebLink => link::is_web(text),
        Shape::Colour => HAS_COLOURS && is_colour(text),
        Shape::Text => !text.chars().all(char::is_whitespace),
        _ => names.contains(&text),
    };
    if !right {
        let near = match shape {
            Shape::Language => nearest_language(text, names),
            _ => nearest(text, names.iter().copied()),
        };
        expect(&quoted(text), shape, near, faults);
    }
    right
}

/// Whether a text is a valid id. Ids are also names in the mirror cookie, in which some are reserved.
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

/// Whether colours can be checked here: a browser cannot, and an embed that has the shop's config is
/// built without its accent.
const HAS_COLOURS: bool = cfg!(feature = "tools");

/// Whether a text is `#rrggbb`.
fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// Whether a text has the form of a country's code. `Intl.DisplayNames` throws at any other form; of a
/// code that no country has, it returns the code.
fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The kind of JSON value that a shape accepts.
fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Bool => Kind::Bool,
        Shape::Whole(..) => Kind::Number,
        Shape::List(_) => Kind::List,
        Shape::Object(_) | Shape::ByLanguage(_) | Shape::ByName(_) => Kind::Map,
        // Not used: callers pass the alternatives instead.
        Shape::Either(_) => Kind::Null,
        _ => Kind::Text,
    }
}

/// Adds a fault for a value that does not match its shape.
fn refuse<T: Tree>(value: &T, shape: &Shape, faults: &mut Faults<'_>) {
    let mut found = String::new();
    match (value.text(), value.boolean(), value.number()) {
        (Some(text), ..) => found = quoted(text),
        (_, Some(value), _) => found.push_str(truth(value)),
        (.., Some(number)) => match whole(value) {
            Some(number) => {
                found.push_str("the number ");
                push_whole(&mut found, number.into());
            }
            None if number < 0.0 => found.push_str("a negative number"),
            None if number.fract() != 0.0 => found.push_str("a number that is not whole"),
            None => found.push_str("a number that is too large"),
        },
        _ => found.push_str(value.kind().words()),
    }
    expect(&found, shape, None, faults);
}

/// Adds a fault: what was found where a value of this shape was expected.
fn expect(found: &str, shape: &Shape, nearest: Option<&str>, faults: &mut Faults<'_>) {
    let mut expected = String::new();
    describe(shape, faults, &mut expected);
    faults.add(found, &expected, nearest);
}

/// Appends a description of a shape.
fn describe(shape: &Shape, faults: &Faults<'_>, out: &mut String) {
    out.push_str(match shape {
        Shape::Bool => "true or false",
        Shape::Text => "a text that is not blank",
        Shape::Whole(..) => "a whole number from ",
        Shape::Id => "an id: up to 40 letters, digits, \"-\", \"_\" or \".\", other than \"v\", \"revision\", \"updated\", \"expires\" and \"gpc\"",
        Shape::CatalogueId if faults.known.is_empty() => {
            "an object that describes the service (no service is known by its id alone)"
        }
        Shape::CatalogueId => "the id of a service in the catalogue",
        Shape::Language => "the tag of a language built in: ",
        Shape::Country => "a country in two capital letters",
        Shape::Link => "an address that begins with https:, http:, mailto: or tel:, or a relative one",
        Shape::WebLink => "an address that begins with https: or http:, or a relative one",
        Shape::Colour if HAS_COLOURS => "a colour as \"#\" and six hexadecimal digits",
        Shape::Colour => "none: an accent needs a build with this config in it",
        Shape::List(_) => "a list",
        Shape::Object(_) => "an object",
        Shape::ByLanguage(_) => "an object with a text for each language",
        Shape::ByName(_) => "an object of texts",
        Shape::Word(_) | Shape::Either(_) => "",
    });
    match shape {
        Shape::Whole(least, most) => {
            push_whole(out, (*least).into());
            out.push_str(" to ");
            push_whole(out, (*most).into());
        }
        Shape::Word(words) => out.push_str(&listed(words)),
        Shape::Language => out.push_str(&listed(faults.built)),
        Shape::Either(shapes) => {
            for (index, shape) in shapes.iter().enumerate() {
                if index > 0 {
                    out.push_str(", or ");
                }
                describe(shape, faults, out);
            }
        }
        _ => {}
    }
}
