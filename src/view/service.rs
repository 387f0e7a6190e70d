//! What a visitor is told of one service: what is sent, to whom, for what, how long, how to object.

use leptos::prelude::*;

use super::fold::fold;
use super::part::{Part, part};
use super::switch::switch;
use super::words::{Said, own, said};
use crate::config::{Localized, Service};
use crate::locale::{Arg, Catalogue, Key, key};
use crate::store::{Store, Subject};

/// A service with its switch and its disclosure.
pub fn service(store: &Store, catalogue: &Catalogue, service: &Service) -> Part {
    let name = said(&service.name, catalogue);
    part(view! {
        <div class="service">
            {switch(store, &Subject::Service(service.id.clone()), name)}
            {fold("details", catalogue.text(key::SERVICE_DETAILS), vec![disclosure(catalogue, service)])}
        </div>
    })
}

/// The disclosure, as a list of terms. What the config does not say is said to be with the shop, or
/// with the provider: an empty line would read as "nothing".
pub fn disclosure(catalogue: &Catalogue, service: &Service) -> Part {
    let mut rows: Vec<Part> = Vec::new();
    let mut row = |key: Key, texts: &[Localized]| {
        let mut said: Vec<Said> = texts.iter().map(|text| said(text, catalogue)).collect();
        if said.is_empty() {
            said.push(own(catalogue.text(key::BY_SHOP)));
        }
        rows.extend(term(catalogue, key, said));
    };
    row(key::SERVICE_PURPOSE, service.purpose.as_slice());
    row(key::SERVICE_RECIPIENT, service.recipient.as_slice());
    row(
        key::SERVICE_RECIPIENT_PURPOSE,
        service.recipient_purpose.as_slice(),
    );
    row(key::SERVICE_SENDS, &service.sends);
    let cookies = service
        .cookies
        .iter()
        .map(|it| kept(catalogue, &it.name, it.retention.as_ref()));
    rows.extend(term(catalogue, key::SERVICE_COOKIES, cookies.collect()));
    let entries = service.storage.iter().map(|name| own(name.clone()));
    rows.extend(term(catalogue, key::SERVICE_STORAGE, entries.collect()));
    let name = said(&service.name, catalogue).0;
    let name = Arg::from(name.as_str());
    let mut links: Vec<Part> = Vec::new();
    if service.abroad {
        links.push(super::words::paragraph(own(
            catalogue.text(key::SERVICE_ABROAD)
        )));
    }
    if let Some(url) = &service.policy_url {
        links.push(link(url, catalogue.fill(key::service_policy_link(name))));
    }
    if let Some(url) = &service.opt_out_url {
        links.push(link(url, catalogue.fill(key::service_opt_out(name))));
    }
    part(view! { <dl>{rows}</dl> <div class="links">{links}</div> })
}

/// A stored entry's name and how long it stays.
fn kept(catalogue: &Catalogue, name: &str, retention: Option<&Localized>) -> Said {
    let (period, lang) = match retention {
        Some(text) => said(text, catalogue),
        None => own(catalogue.text(key::BY_PROVIDER)),
    };
    let mut text = name.to_owned();
    text.push_str(" · ");
    text.push_str(&period);
    (text, lang)
}

/// A term with all that is said of it; no term where nothing is.
pub(super) fn term(catalogue: &Catalogue, key: Key, said: Vec<Said>) -> Option<Part> {
    if said.is_empty() {
        return None;
    }
    let texts: Vec<Part> = said.into_iter().map(definition).collect();
    Some(part(view! { <dt>{catalogue.text(key)}</dt> {texts} }))
}

fn definition((text, lang): Said) -> Part {
    part(view! { <dd lang=lang>{text}</dd> })
}

/// A link that leads to the provider, in a page of its own.
fn link(url: &str, label: String) -> Part {
    part(view! {
        <a class="text" href=url.to_owned() target="_blank" rel="noopener noreferrer">{label}</a>
    })
}
