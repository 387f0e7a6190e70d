//! The settings: refuse or allow everything in one step, or choose for each category and service.

use leptos::prelude::*;

use super::category::{self, Categories};
use super::control::Control;
use super::dialog::Dialog;
use super::group::Group;
use super::hint::{ChangedElsewhere, Hint};
use super::language_menu::Offered;
use super::list::List;
use super::paragraph::Paragraph;
use super::part::part;
use super::text::{Text, localized};
use crate::locale::{Catalogue, key};
use crate::store::{News, Session, Store};

/// The settings. "Reject all" is the first control: to withdraw takes no more steps than to grant.
#[component]
pub fn Settings<'a>(
    /// The store, whose draft the switches show.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from.
    offered: &'a Offered,
    /// Whether the choices were changed in another tab or window while the settings were open here.
    #[prop(optional)]
    changed_elsewhere: bool,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let gpc = store.session(Session::gpc).then(|| {
        view! {
            <Hint>
                <Paragraph text=text(key::SETTINGS_GPC) />
            </Hint>
        }
    });
    let news = store.session(|session| {
        let news = session.news(catalogue)?;
        Some(part(view! { <Additions news=&news catalogue /> }))
    });
    let actions = part(view! {
        <Group class="answers">
            <Control class="panel" command="reject" label=text(key::SETTINGS_REJECT_ALL) />
            <Control class="panel" command="accept" label=text(key::SETTINGS_ACCEPT_ALL) />
        </Group>
    });
    let foot = part(view! {
        <Control class="panel" command="save" label=text(key::SETTINGS_SAVE) />
        <Paragraph text=store.state(catalogue) />
        <Control class="text" command="choices" label=text(key::RECEIPT_TITLE) />
    });
    view! {
        <Dialog catalogue offered name="settings" title=text(key::SETTINGS_TITLE) actions foot>
            <ChangedElsewhere catalogue shown=changed_elsewhere />
            <Paragraph text=text(key::SETTINGS_INTRO) />
            {gpc}
            {news}
            <Categories store catalogue />
        </Dialog>
    }
}

/// What the shop has added since the visitor's last decision; each addition is off until allowed.
#[component]
fn Additions<'a>(
    /// The additions.
    news: &'a News<'a>,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
) -> impl IntoView {
    let categories = news
        .categories
        .iter()
        .map(|category| category::name(category, catalogue));
    let services = news
        .services
        .iter()
        .map(|service| localized(&service.name, catalogue));
    let items: Vec<Text> = categories.chain(services).collect();
    let intro = catalogue.fill(key::changed_intro(news.since.as_str().into()));
    view! {
        <Hint>
            <Paragraph text=intro />
            <List items />
        </Hint>
    }
}
