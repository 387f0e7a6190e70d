//! What stands in a blocked frame: what would load, from whom, and the ways to let it.
//!
//! It is drawn in the frame's own empty page; `src/gate/placeholders.ts` opens that and hears the
//! controls.

use super::button::control;
use super::category;
use super::group::group;
use super::part::Part;
use super::words::{own, paragraph, said};
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
    /// Whether always to allow it grants transfer abroad besides.
    pub abroad: bool,
}

/// The placeholder.
pub fn placeholder(catalogue: &Catalogue, blocked: &Blocked<'_>) -> Part {
    let service = blocked.service;
    // A text that could not be loaded is empty.
    let there = |it: &Localized| Some(said(it, catalogue).0).filter(|it| !it.is_empty());
    let service_name = service.and_then(|it| there(&it.name));
    let recipient = service
        .and_then(|it| there(it.recipient.as_ref()?))
        .unwrap_or_else(|| blocked.host.to_owned());
    let name = service_name.as_deref().unwrap_or(blocked.host);
    let title = catalogue.fill(match embed(blocked.host, blocked.path) {
        Embed::Video(name) => key::placeholder_video(name.into()),
        Embed::Map(name) => key::placeholder_map(name.into()),
        Embed::Other => key::placeholder_other(name.into()),
    });
    let whole = service_name
        .or_else(|| Some(category::name(blocked.category?, catalogue).0))
        .unwrap_or_default();
    let body = catalogue.fill(key::placeholder_body(Arg::from(recipient.as_str())));
    // No heading: the frame has a name, and the page's outline is the shop's affair.
    let mut content = vec![paragraph(own(title)), paragraph(own(body))];
    if blocked.abroad {
        content.push(paragraph(own(catalogue.text(key::PLACEHOLDER_ABROAD))));
    }
    let always = catalogue.fill(key::placeholder_always(whole.as_str().into()));
    let ways = vec![
        control("panel", "once", catalogue.text(key::PLACEHOLDER_ONCE)),
        control("panel", "always", always),
    ];
    content.push(group("answers", ways));
    content.push(control(
        "text",
        "settings",
        catalogue.text(key::OPEN_SETTINGS),
    ));
    group("placeholder", content)
}
