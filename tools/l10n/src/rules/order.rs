//! Messages stand in the order of the English file, so that two files can be read side by side.

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The first message that stands before one it should follow.
pub fn check(pair: &Pair<'_>) -> Option<Finding> {
    let place = |id: &str| pair.english.entries.iter().position(|it| it.id == id);
    let known: Vec<_> = pair
        .file
        .entries
        .iter()
        .filter_map(|entry| Some((place(&entry.id)?, entry)))
        .collect();
    known.windows(2).find_map(|two| {
        let [(before, first), (after, second)] = two else {
            return None;
        };
        (before > after).then(|| {
            Finding::new(
                Check::Order,
                &second.id,
                second.span.clone(),
                format!(
                    "`{}` stands after `{}`; in English it stands before it",
                    second.id, first.id
                ),
                "keep the English order",
            )
        })
    })
}
