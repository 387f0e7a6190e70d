//! What a visitor has answered, from the mirror cookie of a request.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::macros::format_description;

/// The cookie to read.
pub struct Mirror<'a> {
    /// `storage.cookie.name` of the config.
    pub name: &'a str,
    /// `revision` of the config.
    pub revision: u64,
}

/// An answer in force. It is a hint, not proof: use it to send less.
pub struct Consent {
    granted: BTreeSet<String>,
    /// Whether Global Privacy Control is on, and was not when the visitor answered.
    objects: bool,
}

impl Consent {
    /// Whether a category, or one service of it, is allowed. What the cookie does not list is not.
    #[must_use]
    pub fn allows(&self, category: &str, service: Option<&str>) -> bool {
        let objects = self.objects && category == "marketing";
        !objects && self.granted.contains(service.unwrap_or(category))
    }
}

/// Reads the answer that is in force at a time; `None` if there is none.
#[must_use]
pub fn read(headers: &HeaderMap, mirror: &Mirror<'_>, now: OffsetDateTime) -> Option<Consent> {
    let gpc = headers.get("sec-gpc").is_some_and(|value| value == "1");
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split("; "))
        .filter_map(|cookie| cookie.split_once('='))
        .filter(|(name, _)| *name == mirror.name);
    let mut consent: Option<Consent> = None;
    for (_, value) in cookies {
        let mut next = answer(value, mirror.revision, gpc, now)?;
        // Another host of the domain can set a cookie of the same name: only what all of them grant is granted.
        if let Some(earlier) = consent {
            next.granted.retain(|id| earlier.granted.contains(id));
            next.objects |= earlier.objects;
        }
        consent = Some(next);
    }
    consent
}

/// One cookie's answer; `None` unless it is in force.
fn answer(value: &str, revision: u64, gpc: bool, now: OffsetDateTime) -> Option<Consent> {
    let text = percent_decode_str(value).decode_utf8().ok()?;
    let mut fields: Map<String, Value> = serde_json::from_str(&text).ok()?;
    let mut field = |name| fields.remove(name);
    let (version, answered) = (field("v")?, field("revision")?);
    let (updated, expires) = (time(&field("updated")?)?, time(&field("expires")?)?);
    let under_gpc = field("gpc")?.as_bool()?;
    if version != 1 || answered.as_u64() != Some(revision) || updated > now || expires <= now {
        return None;
    }
    let granted = fields.into_iter().filter(|(_, value)| *value == 1);
    Some(Consent {
        granted: granted.map(|(id, _)| id).collect(),
        objects: gpc && !under_gpc,
    })
}

fn time(value: &Value) -> Option<OffsetDateTime> {
    let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    let time = time::PrimitiveDateTime::parse(value.as_str()?, form).ok()?;
    Some(time.assume_utc())
}
