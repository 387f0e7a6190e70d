//! The texts that one shop's visitors have decided under, and what changed since each.

use noren::config::Region;

use super::change::{Change, changes};
use super::{Day, Document, Published};

/// The texts of a shop's policy in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// From when today's text applies.
    pub current: Day,
    /// The texts before it, newest first.
    pub earlier: Vec<Version>,
}

/// An earlier text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From when it applied.
    pub day: Day,
    /// What differs between it and today's; nothing where that was taken back.
    pub changes: Vec<Change>,
}

impl Versions {
    /// The versions that a shop has had, of all texts that were published, oldest first; none where
    /// none was. Texts that follow one another and read alike to this shop's visitors are one version.
    #[must_use]
    pub fn new(published: &[Published], company: &str, region: Region) -> Option<Self> {
        let mut texts: Vec<(Day, Document)> = Vec::new();
        for text in published {
            let document = Document::new(&text.entries, company);
            let same = texts
                .last()
                .is_some_and(|(_, last)| changes(last, &document, region).is_empty());
            if !same {
                texts.push((text.day, document));
            }
        }
        let (current, newest) = texts.pop()?;
        let earlier = texts
            .into_iter()
            .rev()
            .map(|(day, document)| Version {
                day,
                changes: changes(&document, &newest, region),
            })
            .collect();
        Some(Self { current, earlier })
    }
}
