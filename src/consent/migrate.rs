//! Records of older versions.

use super::Source;
use super::choices::find;
use super::record::{Record, time};
use crate::config::tree::fields::Fields;
use crate::config::tree::{Tree, field, whole};
use crate::config::{Config, Region};

use super::allowed::{derive, id};

/// Upgrades a record of version 0, or nothing if it is broken.
///
/// Version 0 was `{v: 0, consent: {id: true|false}, time, revision?}`: one flat list of answers, for
/// categories and services alike; without `revision` it answered revision 0. It is taken at its word
/// and no further: a category is granted if it was, and all its services were, each by name. It
/// lasts from its own time for as long as an answer lasts now. It kept no id (the writer gives it a
/// new one), no language and no text.
#[must_use]
pub fn upgrade<T: Tree>(value: &T, config: &Config) -> Option<Record> {
    if field::number(value, "v")? != 0 {
        return None;
    }
    let revision = match value.get("revision") {
        None => 0,
        Some(revision) => whole(revision)?,
    };
    let mut fields = Fields::of(value);
    let time = time(&mut fields, "time");
    let answers = fields.answers("consent");
    if fields.wrong().is_some() {
        return None;
    }
    Some(Record {
        id: String::new(),
        revision,
        text: String::new(),
        first: time,
        updated: time,
        expires: time.plus_days(config.expires_after_days),
        source: Source::Api,
        region: Region::Strict,
        lang: String::new(),
        gpc: false,
        choices: derive(config, &|category, service| {
            find(&answers, id(service).unwrap_or(&category.id)) == Some(true)
        }),
    })
}
