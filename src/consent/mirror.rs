//! The cookie that repeats the record, for servers and for browsers that forget storage.

use super::Source;
use super::choices::{Choices, find};
use super::json::{push_bool, push_field, push_name};
use super::record::{Record, VERSION, time};
use crate::config::digits::push_whole;
use crate::config::tree::fields::Fields;
use crate::config::tree::{Tree, field};
use crate::config::{Config, Region};

/// The most bytes that the cookie's value may have, so that with its usual name the cookie stays
/// within 3 KB; browsers refuse one of more than 4.
pub const MOST_BYTES: usize = 2_940;

/// The cookie's value: the record's answers as `{v, revision, updated, expires, gpc, id→1/0}`, with
/// what a cookie cannot hold percent-encoded, so that `decodeURIComponent` and any server read it.
///
/// If that were more than [`MOST_BYTES`], services that are denied are left out, and then, should it
/// ever be needed, services that are granted: what is not there is denied.
#[must_use]
pub fn write(record: &Record) -> String {
    let mut services = record.choices.services.clone();
    let mut value = encode(&text(record, &services));
    if value.len() > MOST_BYTES {
        services.retain(|(_, on)| *on);
        value = encode(&text(record, &services));
    }
    while value.len() > MOST_BYTES && services.pop().is_some() {
        value = encode(&text(record, &services));
    }
    value
}

fn text(record: &Record, services: &[(String, bool)]) -> String {
    let mut out = String::from("{\"v\":");
    push_whole(&mut out, VERSION.into());
    push_name(&mut out, "revision");
    push_whole(&mut out, record.revision.into());
    push_field(&mut out, "updated", &record.updated.to_iso());
    push_field(&mut out, "expires", &record.expires.to_iso());
    push_name(&mut out, "gpc");
    push_bool(&mut out, record.gpc);
    for (id, on) in record.choices.categories.iter().chain(services) {
        push_name(&mut out, id);
        out.push(if *on { '1' } else { '0' });
    }
    out.push('}');
    out
}

/// Percent-encodes what a cookie's value cannot hold (RFC 6265, `cookie-octet`), and `%` itself.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'"' | b',' | b';' | b'\\' | b'%' | 0..=b' ' | 0x7f.. => {
                out.push('%');
                for digit in [byte / 16, byte % 16] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
            _ => out.push(char::from(byte)),
        }
    }
    out
}

/// Decodes a cookie's value to its JSON text; nothing if the encoding is broken. Ids are ASCII: what
/// is not can be none of them, and comes back as U+FFFD, one for each byte.
#[must_use]
pub fn decode(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = value.bytes();
    while let Some(mut byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            byte = (high * 16 + low) as u8;
        }
        out.push(if byte.is_ascii() {
            char::from(byte)
        } else {
            char::REPLACEMENT_CHARACTER
        });
    }
    Some(out)
}

/// Reads the cookie's decoded JSON as a record. Whether it is in force is for
/// [`judge`](crate::consent::standing::judge) to say.
///
/// The cookie holds no `id`, `text` and `lang` (they are empty, and the writer gives an `id`), no
/// `first` (taken from `updated`) and no region. Only `1` is a yes.
#[must_use]
pub fn read<T: Tree>(value: &T, config: &Config) -> Option<Record> {
    if field::number(value, "v")? != VERSION {
        return None;
    }
    let mut fields = Fields::of(value);
    let updated = time(&mut fields, "updated");
    let mut choices = Choices::default();
    for category in &config.categories {
        answer(value, &category.id, &mut choices.categories);
    }
    for service in &config.services {
        answer(value, &service.id, &mut choices.services);
    }
    let record = Record {
        id: String::new(),
        revision: fields.number("revision"),
        text: String::new(),
        first: updated,
        updated,
        expires: time(&mut fields, "expires"),
        source: Source::Api,
        region: Region::Strict,
        lang: String::new(),
        gpc: fields.boolean("gpc"),
        choices,
    };
    fields.wrong().is_none().then_some(record)
}

fn answer<T: Tree>(value: &T, id: &str, answers: &mut Vec<(String, bool)>) {
    if let Some(answer) = value.get(id).and_then(Tree::number) {
        answers.push((id.to_owned(), answer == 1.0));
    }
}

/// What has to be repaired so that cookie and storage agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// Nothing: they agree.
    Nothing,
    /// The cookie has to be written anew.
    Cookie,
    /// The stored record has to be written anew, from the cookie.
    Storage,
}

/// Which of the two is to be believed, and which repaired. Both are given only if they are in force;
/// the newer `updated` wins, and at the same second the stored record, which holds more.
#[must_use]
pub fn reconcile(stored: Option<&Record>, mirrored: Option<&Record>) -> Repair {
    match (stored, mirrored) {
        (None, None) => Repair::Nothing,
        (Some(_), None) => Repair::Cookie,
        (None, Some(_)) => Repair::Storage,
        (Some(stored), Some(mirrored)) if mirrored.updated > stored.updated => Repair::Storage,
        (Some(stored), Some(mirrored)) if agree(stored, mirrored) => Repair::Nothing,
        (Some(_), Some(_)) => Repair::Cookie,
    }
}

/// Whether the cookie says what the record says; what it leaves out it denies.
fn agree(stored: &Record, mirrored: &Record) -> bool {
    let same = |stored: &[(String, bool)], mirrored: &[(String, bool)]| {
        mirrored
            .iter()
            .all(|(id, on)| find(stored, id).unwrap_or(false) == *on)
            && stored
                .iter()
                .all(|(id, on)| find(mirrored, id).is_some() || !on)
    };
    stored.updated == mirrored.updated
        && stored.expires == mirrored.expires
        && stored.revision == mirrored.revision
        && stored.gpc == mirrored.gpc
        && same(&stored.choices.categories, &mirrored.choices.categories)
        && same(&stored.choices.services, &mirrored.choices.services)
}
