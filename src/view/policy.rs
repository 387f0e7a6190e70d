//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that
//! there is one text and one renderer.

use leptos::prelude::*;

use super::button::control;
use super::dialog::dialog;
use super::fold::fold;
use super::languages::{Offered, languages};
use super::part::{Part, part};
use super::words::{own, paragraph};
use crate::locale::{Catalogue, key};
use crate::store::Store;

/// The viewer before its text is there: `src/gate/viewer.ts` fetches it, and puts it in place of the
/// line that says so, or shows the line that says that it failed. `url` is the page itself, for those
/// who want it so.
///
/// To a visitor who has chosen before it can say what has changed since. The line for that waits unseen,
/// with the moment of the choice under it, until the text is there and proves to have been another one
/// then.
pub fn policy(store: &Store, catalogue: &Catalogue, offered: &Offered, url: String) -> Part {
    let text = |key| catalogue.text(key);
    let changed = store.session(|session| session.chose(catalogue));
    let changed = changed.map(|(since, line)| fold("news", line, vec![paragraph(own(since))]));
    let article = part(view! {
        <div id="noren-article" aria-live="polite">
            <p>{text(key::VIEWER_LOADING)}</p>
            <p hidden>{text(key::VIEWER_FAILED)}</p>
        </div>
    });
    let mut foot = vec![
        control("text", "top", text(key::VIEWER_TOP)),
        control("text", "print", text(key::VIEWER_PRINT)),
        part(view! { <a class="text" href=url target="_blank">{text(key::VIEWER_OPEN_PAGE)}</a> }),
    ];
    foot.extend(languages(catalogue, offered));
    let title = text(key::OPEN_POLICY);
    let body = changed.into_iter().chain([article]).collect();
    dialog(catalogue, "policy", title, body, foot)
}
