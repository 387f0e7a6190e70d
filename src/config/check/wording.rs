//! Checks that every message that a shop overrides exists.

use super::faults::Faults;
use super::text::quoted;
use crate::config::tree::Tree;
use crate::config::{ConfigError, nearest};

/// The expected value. The policy's messages are not among these files: they are rendered at build
/// time.
const EXPECTED: &str =
    "the id of a message in locales/en: banner.ftl, settings.ftl, services.ftl or catalogue.ftl";

/// A fault for every id in `messages` that no message has. `ids` is an object with an entry for each
/// message: the table that the build writes for the interface.
///
/// It is separate from [`check`](super::check()) because the table is only loaded if a config has
/// `messages`.
#[must_use]
pub fn check_wording<T: Tree>(written: &T, ids: &T) -> Vec<ConfigError> {
    let mut faults = Faults::new(&[], &[]);
    let list = faults.enter("messages");
    for (tag, wording) in written.get("messages").into_iter().flat_map(Tree::entries) {
        let language = faults.enter(tag);
        for (id, _) in wording.entries() {
            if ids.get(id).is_none() {
                let place = faults.enter(id);
                let near = nearest(id, ids.entries().map(|(known, _)| known));
                faults.add(&quoted(id), EXPECTED, near);
                faults.leave(place);
            }
        }
        faults.leave(language);
    }
    faults.leave(list);
    faults.found
}
