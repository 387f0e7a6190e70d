//! The policy viewer: shows the `<article>` of the page that was rendered for this shop, so that there
//! is one text and one renderer.

use leptos::prelude::*;

use super::control::Control;
use super::details::Details;
use super::dialog::Dialog;
use super::language_menu::Offered;
use super::paragraph::Paragraph;
use super::part::part;
use crate::locale::{Catalogue, key};
use crate::store::Store;

/// The viewer before its text has loaded. `src/interface/policy-viewer.ts` fetches the text and replaces the line
/// that says so, or shows the line that says that loading failed.
///
/// To a visitor who has already chosen it can show what has changed since. The line for that stays
/// hidden, with the time of the choice below it, until the text has loaded and differs from the one at
/// that time.
#[component]
pub fn PolicyViewer<'a>(
    /// The store.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from.
    offered: &'a Offered,
    /// The address of the policy's page, for visitors who want to open it.
    url: String,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let changed =
        store
            .session(|session| session.last_chosen(catalogue))
            .map(|(since, summary)| {
                view! {
                    <Details class="news" summary>
                        <Paragraph text=since />
                    </Details>
                }
            });
    let foot = part(view! {
        <Control class="text" command="top" label=text(key::VIEWER_TOP) />
        <Control class="text" command="print" label=text(key::VIEWER_PRINT) />
        <a class="text" href=url target="_blank">{text(key::VIEWER_OPEN_PAGE)}</a>
    });
    view! {
        <Dialog catalogue offered name="policy" title=text(key::OPEN_POLICY) foot>
            {changed}
            <div id="noren-article" aria-live="polite">
                <p>{text(key::VIEWER_LOADING)}</p>
                <p hidden>{text(key::VIEWER_FAILED)}</p>
            </div>
        </Dialog>
    }
}
