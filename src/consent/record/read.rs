//! Reading a record that somebody, perhaps not us, has stored.

use std::fmt;

use super::{Choices, Record, Source, Timestamp, VERSION};
use crate::config::Region;
use crate::config::tree::fields::Fields;
use crate::config::tree::{Tree, field};

/// Why a stored value is not a record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// It has no version: something else's value.
    Foreign,
    /// A newer Noren wrote it.
    Newer,
    /// It says that it is a record, but this field of it is missing or not as it should be.
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
    /// Reads a record of this version. Whether it is in force is another question, which
    /// [`standing`](crate::consent::standing()) answers.
    ///
    /// A `source` or `region` of an unknown name is read as `api` and `strict`: neither changes what
    /// was chosen. Fields that nobody knows are passed over.
    ///
    /// # Errors
    /// [`RecordError`], if it is not a whole record of this version.
    pub fn read<T: Tree>(value: &T) -> Result<Self, RecordError> {
        match field::number(value, "v") {
            None => return Err(RecordError::Foreign),
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(RecordError::Newer),
            // There never was a version before the first.
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

/// A moment; the epoch if the field is not one.
#[inline(never)]
fn time<T: Tree>(fields: &mut Fields<'_, T>, name: &'static str) -> Timestamp {
    let moment = Timestamp::parse(fields.text(name));
    fields.need(name, moment)
}
