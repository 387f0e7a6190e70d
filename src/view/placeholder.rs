//! The placeholder in a blocked frame: what would load, from whom, and how to allow it.
//!
//! It is drawn in the frame's own empty page; `src/interface/placeholders.ts` opens that page and listens to
//! the controls.

use leptos::prelude::*;

use super::category;
use super::control::Control;
use super::group::Group;
use super::paragraph::Paragraph;
use super::text::localized;
use crate::config::{Category, Localized, Service};
use crate::locale::{Arg, Catalogue, key};
use crate::page::embed::{Embed, embed};

/// A frame that waits for consent.
#[derive(Debug, Clone, Copy)]
pub struct Blocked<'a> {
    /// The host of its address.
    pub host: &'a str,
    /// The path of its address.
    pub path: &'a str,
    /// The category it is marked with.
    pub category: Option<&'a Category>,
    /// The service it is marked with.
    pub service: Option<&'a Service>,
    /// Whether "always allow" grants transfer abroad too.
    pub abroad: bool,
}

/// The placeholder. It has no heading: the frame has a name, and the page's outline is the shop's.
#[component]
pub fn Placeholder<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The frame.
    blocked: Blocked<'a>,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    // A text that could not be loaded is empty.
    let loaded =
        |text: &Localized| Some(localized(text, catalogue).content).filter(|text| !text.is_empty());
    let service = blocked.service;
    let service_name = service.and_then(|service| loaded(&service.name));
    let recipient = service
        .and_then(|service| loaded(service.recipient.as_ref()?))
        .unwrap_or_else(|| blocked.host.to_owned());
    let name = service_name.as_deref().unwrap_or(blocked.host);
    let (class, title) = match embed(blocked.host, blocked.path) {
        Embed::Video(provider) => ("placeholder video", key::placeholder_video(provider.into())),
        Embed::Map(provider) => ("placeholder", key::placeholder_map(provider.into())),
        Embed::Other => ("placeholder", key::placeholder_other(name.into())),
    };
    let title = catalogue.fill(title);
    let allowed = service_name
        .or_else(|| Some(category::name(blocked.category?, catalogue).content))
        .unwrap_or_default();
    let body = catalogue.fill(key::placeholder_body(Arg::from(recipient.as_str())));
    let always = catalogue.fill(key::placeholder_always(allowed.as_str().into()));
    let abroad = blocked
        .abroad
        .then(|| view! { <Paragraph text=text(key::PLACEHOLDER_ABROAD) /> });
    view! {
        <Group class>
            <Paragraph text=title />
            <Paragraph text=body />
            {abroad}
            <Group class="answers">
                <Control class="panel" command="once" label=text(key::PLACEHOLDER_ONCE) />
                <Control class="panel" command="always" label=always />
            </Group>
            <Control class="text" command="settings" label=text(key::OPEN_SETTINGS) />
        </Group>
    }
}
