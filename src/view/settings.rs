//! The settings: everything refused or allowed in one step, or each category and service by itself.

use super::button::control;
use super::category::{self, category};
use super::dialog::dialog;
use super::group::group;
use super::part::Part;
use super::words::{list, own, paragraph, said};
use crate::locale::{Catalogue, key};
use crate::store::{News, Store};

/// What the visitor should know before choosing.
const HINT: &str = "hint";

/// The settings. "Reject all" is the first control: withdrawing takes no more steps than granting.
/// `elsewhere` says that they were changed in another tab or window while they were open here.
pub fn settings(store: &Store, catalogue: &Catalogue, elsewhere: bool) -> Part {
    let mut body: Vec<Part> = changed_elsewhere(catalogue, elsewhere);
    body.extend([
        paragraph(own(catalogue.text(key::SETTINGS_INTRO))),
        group(
            "answers",
            vec![
                control("panel", "reject", catalogue.text(key::SETTINGS_REJECT_ALL)),
                control("panel", "accept", catalogue.text(key::SETTINGS_ACCEPT_ALL)),
            ],
        ),
    ]);
    store.session(|session| {
        if session.gpc() {
            body.push(group(
                HINT,
                vec![paragraph(own(catalogue.text(key::SETTINGS_GPC)))],
            ));
        }
        body.extend(
            session
                .news(catalogue)
                .map(|new| group(HINT, news(&new, catalogue))),
        );
        let categories = session.config().categories.iter();
        body.extend(categories.map(|it| category(store, catalogue, it)));
    });
    let state = store.session(|session| session.state(catalogue));
    let foot = vec![
        control("panel", "save", catalogue.text(key::SETTINGS_SAVE)),
        paragraph(own(state)),
        control("text", "choices", catalogue.text(key::RECEIPT_TITLE)),
    ];
    let title = catalogue.text(key::SETTINGS_TITLE);
    dialog(catalogue, "settings", title, body, foot)
}

/// Why the switches are not where they were a moment ago, if that is so.
pub fn changed_elsewhere(catalogue: &Catalogue, elsewhere: bool) -> Vec<Part> {
    if !elsewhere {
        return Vec::new();
    }
    let text = paragraph(own(catalogue.text(key::CHANGED_ELSEWHERE)));
    vec![group(HINT, vec![text])]
}

/// What the shop added since the visitor's last decision; each addition is off until allowed.
fn news(news: &News<'_>, catalogue: &Catalogue) -> Vec<Part> {
    let added = news
        .categories
        .iter()
        .map(|it| category::name(it, catalogue))
        .chain(news.services.iter().map(|it| said(&it.name, catalogue)));
    let intro = catalogue.fill(key::changed_intro(news.since.as_str().into()));
    vec![paragraph(own(intro)), list(added)]
}
