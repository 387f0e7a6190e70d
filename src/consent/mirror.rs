//! The mirror cookie: it repeats the record for servers, and for browsers that delete storage. The gate
//! reads it and decides whether to use it: `src/gate/mirror.ts` and `src/gate/prevailing-record.ts`.

use super::json::{push_bool, push_field, push_name};
use super::record::{Record, VERSION};
use crate::config::digits::push_whole;

/// The maximum length of the cookie's value in bytes. With its usual name the cookie stays within
/// 3 KB; browsers reject cookies above 4 KB.
pub const MAX_VALUE_BYTES: usize = 2_940;

/// The cookie's value: the record's answers as `{v, revision, updated, expires, gpc, id→1/0}`, with
/// characters that a cookie cannot hold percent-encoded, so that `decodeURIComponent` and any server
/// can read it.
///
/// If that is longer than [`MAX_VALUE_BYTES`], denied services are left out, and then, if necessary,
/// granted ones: a service that is not listed is denied.
#[must_use]
pub fn write(record: &Record) -> String {
    let mut services = record.choices.services.clone();
    let mut value = encode(&text(record, &services));
    if value.len() > MAX_VALUE_BYTES {
        services.retain(|(_, on)| *on);
        value = encode(&text(record, &services));
    }
    while value.len() > MAX_VALUE_BYTES && services.pop().is_some() {
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

/// Percent-encodes the bytes that a cookie's value cannot hold (RFC 6265, `cookie-octet`), and `%`.
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
