//! A shop's own English policy, whose sentences are its own to choose, has every message of the page around them.

use noren_messages::POLICY_FILES;
use noren_render::policy::missing_of_page;

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The messages that it lacks.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    if !POLICY_FILES.contains(&pair.file.name.as_str()) {
        return Vec::new();
    }
    let missing = missing_of_page(&pair.file.entries, &pair.translations.built_in_policy);
    let missing = missing.into_iter().map(|message| {
        Finding::new(
            Check::Missing,
            &message.id,
            0..0,
            format!(
                "`{}` is missing, which the page around the text needs",
                message.id
            ),
            "write it as in Noren's English file",
        )
    });
    missing.collect()
}
