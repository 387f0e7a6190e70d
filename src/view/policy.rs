//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that
//! there is one text and one renderer.

use leptos::prelude::*;

use super::button::button;
use super::dialog::dialog;
use super::languages::{Offered, languages};
use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// Where the article is put; until then it says that it is loading.
pub const ARTICLE: &str = "noren-article";

/// The viewer before its text is there. `url` is the page itself, for those who want it so.
pub fn policy(
    catalogue: &Catalogue,
    offered: &Offered,
    url: String,
    closed: fn(),
    top: fn(),
    print: fn(),
) -> Part {
    let text = |key| catalogue.text(key);
    let article =
        part(view! { <div id=ARTICLE aria-live="polite">{text(key::VIEWER_LOADING)}</div> });
    let mut foot = vec![
        button("text", "top", text(key::VIEWER_TOP), top),
        button("text", "print", text(key::VIEWER_PRINT), print),
        part(view! { <a class="text" href=url target="_blank">{text(key::VIEWER_OPEN_PAGE)}</a> }),
    ];
    foot.extend(languages(catalogue, offered));
    dialog(
        catalogue,
        "policy",
        text(key::OPEN_POLICY),
        vec![article],
        foot,
        closed,
    )
}
