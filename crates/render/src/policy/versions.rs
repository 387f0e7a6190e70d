//! The versions of one shop's policy, and the changes since each.

use noren::config::Region;

use super::change::{Change, changes};
use super::{Day, Document, Published};

/// The texts of a shop's policy in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// The day from which the current text applies.
    pub current: Day,
    /// The texts before it, newest first.
    pub earlier: Vec<Version>,
}

/// An earlier text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The day from which it applied.
    pub day: Day,
    /// The differences from the current text; empty if later changes were reverted.
    pub changes: Vec<Change>,
}

impl Versions {
    /// The versions of a shop's policy. `published` are all published texts, oldest first; `None` if
    /// there are none. Consecutive texts without a difference for this shop's visitors are one version.
    #[must_use]
    pub fn new(published: &[Published], company: &str, region: Region) -> Option<Self> {
        let mut texts: Vec<(Day, Document)> = Vec::new();
        for text in published {
            let document = Document::new(&text.messages, company);
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
