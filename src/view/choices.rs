//! The visitor's own choices in the policy's section on cookies: every service with all that is said of
//! it, and a switch for each.

use super::button::control;
use super::category::category;
use super::part::{Part, part};
use super::settings::changed_elsewhere;
use super::words::{heading, own, paragraph};
use crate::locale::{Catalogue, key};
use crate::store::{Session, Store};

/// Each category as the settings show it, and their button to save.
pub fn choices(store: &Store, catalogue: &Catalogue, elsewhere: bool) -> Part {
    let state = store.session(|session| session.state(catalogue));
    let title = catalogue.text(key::CHOICES_TITLE);
    let mut parts = vec![heading(title)];
    parts.extend(changed_elsewhere(catalogue, elsewhere));
    parts.push(paragraph(own(state)));
    for listed in &store.session(Session::config).categories {
        parts.push(category(store, catalogue, listed));
    }
    parts.push(control("panel", "save", catalogue.text(key::SETTINGS_SAVE)));
    parts.push(control(
        "text",
        "choices",
        catalogue.text(key::RECEIPT_TITLE),
    ));
    part(parts)
}
