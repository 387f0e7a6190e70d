//! Messages are in the order of the English file, so that the two files can be compared side by side.

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The first message that is out of order.
pub fn check(pair: &Pair<'_>) -> Option<Finding> {
    let place = |id: &str| {
        let mut english = pair.english.entries.iter();
        english.position(|entry| entry.id == id)
    };
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
                    "`{}` is after `{}`, but before it in the English file",
                    second.id, first.id
                ),
                "move it to its place in the English order",
            )
        })
    })
}
