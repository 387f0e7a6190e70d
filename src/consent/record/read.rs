//! Reading a record that somebody, perhaps not us, has stored.

use std::fmt;

use super::{Choices, Record, Source, Timestamp, VERSION};
use crate::config::Region;
use crate::config::tree::{Tree, field};

/// Why a stored value is not a record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// It has no version: something else's value.
    Foreign,
    /// A newer Noren wrote it.
    Newer,
    /// An older Noren wrote it.
    Older,
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
            Self::Older => out.push_str("is a record of an older version"),
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
            Some(_) => return Err(RecordError::Older),
        }
        let text = |name| field::text(value, name).ok_or(RecordError::Corrupt(name));
        let time = |name| time(value, name).ok_or(RecordError::Corrupt(name));
        let answers = |name| field::answers(value, name).ok_or(RecordError::Corrupt(name));
        // What is only borrowed is read first: until then there is nothing to take back.
        let (id, hash, lang) = (text("id")?, text("text")?, text("lang")?);
        let (source, region) = (text("source")?, text("region")?);
        let (first, updated, expires) = (time("first")?, time("updated")?, time("expires")?);
        let revision = field::number(value, "revision").ok_or(RecordError::Corrupt("revision"))?;
        let gpc = field::boolean(value, "gpc").ok_or(RecordError::Corrupt("gpc"))?;
        Ok(Self {
            choices: Choices {
                categories: answers("categories")?,
                services: answers("services")?,
            },
            id: id.to_owned(),
            revision,
            text: hash.to_owned(),
            first,
            updated,
            expires,
            source: Source::named(source),
            region: Region::named(region),
            lang: lang.to_owned(),
            gpc,
        })
    }
}

/// A moment, if the field is one.
#[inline(never)]
pub(in crate::consent) fn time<T: Tree>(value: &T, name: &str) -> Option<Timestamp> {
    Timestamp::parse(field::text(value, name)?)
}
