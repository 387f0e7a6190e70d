//! Reads a record from a stored value, which other code may have written.

use std::fmt;

use super::{Choices, Record, Source, Timestamp, VERSION};
use crate::config::Region;
use crate::config::tree::fields::Fields;
use crate::config::tree::{Tree, field};

/// Why a stored value is not a record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// It has no version: another program's value.
    Foreign,
    /// A newer Noren wrote it.
    Newer,
    /// It has the version of a record, but this field is missing or malformed.
    Corrupt(&'static str),
}

impl RecordError {
    /// The error as a sentence.
    #[must_use]
    pub fn message(self) -> String {
        let mut out = String::from("the stored value ");
        match self {
            Self::Foreign => out.push_str("is not a record of Noren's"),
            Self::Newer => out.push_str("is a record of a newer version"),
            Self::Corrupt(field) => {
                out.push_str("is a record whose field \"");
                out.push_str(field);
                out.push_str("\" is missing or malformed");
            }
        }
        out
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl std::error::Error for RecordError {}

impl Record {
    /// Reads a record of this version. Whether it is in force is checked by
    /// [`validity`](crate::consent::validity()).
    ///
    /// An unknown `source` or `region` is read as `api` or `strict`: neither changes what was chosen.
    /// Unknown fields are ignored.
    ///
    /// # Errors
    /// [`RecordError`], if it is not a complete record of this version.
    pub fn read<T: Tree>(value: &T) -> Result<Self, RecordError> {
        match field::number(value, "v") {
            None => return Err(RecordError::Foreign),
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(RecordError::Newer),
            // No version precedes the first.
            Some(_) => return Err(RecordError::Corrupt("v")),
        }
        let mut fields = Fields::of(value);
        let record = Self {
            id: fields.text("id").to_owned(),
            revision: fields.number("revision"),
            text: fields.text("text").to_owned(),
            first: time(&mut fields, "first"),
            updated: time(&mut fields, "updated"),
            expires: time(&mut fields, "expires"),
            source: Source::named(fields.text("source")),
            region: Region::named(fields.text("region")),
            lang: fields.text("lang").to_owned(),
            gpc: fields.boolean("gpc"),
            choices: Choices {
                categories: fields.answers("categories"),
                services: fields.answers("services"),
            },
        };
        match fields.wrong() {
            None => Ok(record),
            Some(field) => Err(RecordError::Corrupt(field)),
        }
    }
}

/// Reads a time; the epoch if the field is not one, which makes the record corrupt.
#[inline(never)]
fn time<T: Tree>(fields: &mut Fields<'_, T>, name: &'static str) -> Timestamp {
    let moment = Timestamp::parse(fields.text(name));
    fields.need(name, moment)
}
