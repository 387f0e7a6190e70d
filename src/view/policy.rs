//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that
//! there is one text and one renderer.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::button::button;
use super::dialog::dialog;
use super::languages::{Offered, languages};
use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// Where the article is put; until then it says that it is loading.
pub const ARTICLE: &str = "noren-article";

/// What the viewer's controls do.
#[derive(Clone, Copy)]
pub struct Acts {
    /// The browser has closed the dialog.
    pub closed: fn(),
    /// Back to the beginning.
    pub top: fn(),
    /// Prints the page.
    pub print: fn(),
    /// A click in the article, perhaps on a link to a section.
    pub follow: fn(MouseEvent),
}

/// The viewer before its text is there. `url` is the page itself, for those who want it so.
pub fn policy(catalogue: &Catalogue, offered: &Offered, url: String, acts: Acts) -> Part {
    let text = |key| catalogue.text(key);
    let article = part(view! {
        <div id=ARTICLE aria-live="polite" on:click=acts.follow>{text(key::VIEWER_LOADING)}</div>
    });
    let mut foot = vec![
        button("text", "top", text(key::VIEWER_TOP), acts.top),
        button("text", "print", text(key::VIEWER_PRINT), acts.print),
        part(view! { <a class="text" href=url target="_blank">{text(key::VIEWER_OPEN_PAGE)}</a> }),
    ];
    foot.extend(languages(catalogue, offered));
    let title = text(key::OPEN_POLICY);
    dialog(catalogue, "policy", title, vec![article], foot, acts.closed)
}
