//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that
//! there is one text and one renderer.

use leptos::prelude::*;

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
    let body =
        view! { <div id=ARTICLE aria-live="polite">{catalogue.text(key::VIEWER_LOADING)}</div> };
    let foot = view! {
        <button class="text" part="top" on:click=move |_| top()>{catalogue.text(key::VIEWER_TOP)}</button>
        <button class="text" part="print" on:click=move |_| print()>{catalogue.text(key::VIEWER_PRINT)}</button>
        <a class="text" href=url target="_blank">{catalogue.text(key::VIEWER_OPEN_PAGE)}</a>
        {languages(catalogue, offered)}
    };
    let title = catalogue.text(key::OPEN_POLICY);
    dialog(catalogue, "policy", title, part(body), part(foot), closed)
}
