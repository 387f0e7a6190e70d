//! What a visitor is told of one service: what is sent, to whom, for what, how long, how to object.

use leptos::prelude::*;

use super::part::{Part, part};
use super::switch::switch;
use crate::config::{Localized, Service};
use crate::locale::{Arg, Catalogue, Key, key};
use crate::store::{Store, Subject};

/// A text and, where it fell back, the language it is in.
pub type Said = (String, Option<String>);

/// A shop's text for readers of the catalogue's language.
#[must_use]
pub fn said(text: &Localized, catalogue: &Catalogue) -> Said {
    let language = catalogue.language();
    (
        text.pick(language).unwrap_or_default().to_owned(),
        text.fell_back(language).map(str::to_owned),
    )
}

/// A service with its switch and its disclosure.
pub fn service(store: Store, catalogue: &Catalogue, service: &Service) -> Part {
    let (name, lang) = said(&service.name, catalogue);
    part(view! {
        <div class="service">
            {switch(store, Subject::Service(service.id.clone()), name, lang)}
            <details>
                <summary class="text">{catalogue.text(key::SERVICE_DETAILS)}</summary>
                {disclosure(catalogue, service)}
            </details>
        </div>
    })
}

/// The disclosure, as a list of terms. What the shop does not say is said to be so.
pub fn disclosure(catalogue: &Catalogue, service: &Service) -> Part {
    let one = |text: &Option<Localized>| -> Vec<Said> {
        text.iter().map(|text| said(text, catalogue)).collect()
    };
    let mut rows: Vec<Part> = Vec::new();
    let mut row = |key: Key, said: Vec<Said>| {
        if !said.is_empty() {
            rows.push(term(catalogue.text(key), said));
        }
    };
    row(key::SERVICE_PURPOSE, one(&service.purpose));
    row(key::SERVICE_RECIPIENT, one(&service.recipient));
    row(
        key::SERVICE_RECIPIENT_PURPOSE,
        one(&service.recipient_purpose),
    );
    row(
        key::SERVICE_SENDS,
        service
            .sends
            .iter()
            .map(|text| said(text, catalogue))
            .collect(),
    );
    row(
        key::SERVICE_COOKIES,
        service
            .cookies
            .iter()
            .map(|cookie| kept(catalogue, &cookie.name, cookie.retention.as_ref()))
            .collect(),
    );
    row(
        key::SERVICE_STORAGE,
        service
            .storage
            .iter()
            .map(|name| (name.clone(), None))
            .collect(),
    );
    if service.abroad {
        row(
            key::SERVICE_ABROAD,
            vec![(catalogue.text(key::SERVICE_ABROAD), None)],
        );
    }
    let (name, _) = said(&service.name, catalogue);
    let name = Arg::from(name.as_str());
    let links: Vec<Part> = [
        (&service.policy_url, key::service_policy_link(name)),
        (&service.opt_out_url, key::service_opt_out(name)),
    ]
    .into_iter()
    .filter_map(|(url, label)| {
        let url = url.as_ref()?.clone();
        Some(link(url, catalogue.fill(label)))
    })
    .collect();
    part(view! { <dl>{rows}</dl> <p>{links}</p> })
}

/// A stored entry's name and how long it stays.
fn kept(catalogue: &Catalogue, name: &str, retention: Option<&Localized>) -> Said {
    let mut text = name.to_owned();
    let mut lang = None;
    if let Some((period, fell_back)) = retention.map(|text| said(text, catalogue)) {
        text.push_str(" · ");
        text.push_str(&period);
        lang = fell_back;
    }
    (text, lang)
}

fn term(label: String, said: Vec<Said>) -> Part {
    let texts: Vec<_> = said
        .into_iter()
        .map(|(text, lang)| view! { <dd lang=lang>{text}</dd> })
        .collect();
    part(view! { <dt>{label}</dt> {texts} })
}

fn link(url: String, label: String) -> Part {
    part(view! { <a class="text" href=url target="_blank" rel="noopener noreferrer">{label}</a> })
}
