//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that
//! there is one text and one renderer.

use leptos::prelude::*;

use super::button::control;
use super::dialog::dialog;
use super::languages::{Offered, languages};
use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The viewer before its text is there: `src/gate/viewer.ts` fetches it, and puts it in place of the
/// line that says so, or shows the line that says that it failed. `url` is the page itself, for those
/// who want it so.
pub fn policy(catalogue: &Catalogue, offered: &Offered, url: String) -> Part {
    let text = |key| catalogue.text(key);
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
    dialog(catalogue, "policy", title, vec![article], foot)
}
