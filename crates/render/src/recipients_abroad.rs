//! The recipients outside China, in the policy's notice for visitors there.
//!
//! A separate consent to a transfer requires that visitors be told each recipient's name, contact, purpose,
//! method and kinds of information, and how to exercise rights against it (Personal Information Protection
//! Law, article 39).

use leptos::prelude::*;
use noren::config::{Localized, Region, Service};
use noren::locale::{Catalogue, key};
use noren::view::disclosure::{link, stated};
use noren::view::part::{Part, part};
use noren::view::term::Term;
use noren::view::text::{localized, with_detail};

use crate::Shop;
use crate::country_name::country_name;
use crate::policy::Document;

/// The recipients with a heading; nothing if no service sends anything abroad.
pub fn recipients_abroad(shop: &Shop, catalogue: &Catalogue, document: &Document) -> Option<Part> {
    // With `auto` the page has no region yet, and on it depends whether a known service is abroad.
    let config = shop.config.clone().with_region(Region::Cn);
    let abroad = config.services.iter().filter(|service| service.abroad);
    let recipients: Vec<Part> = abroad
        .map(|service| {
            let contact = shop.recipient_contacts.get(&service.id);
            recipient(service, contact, catalogue, document)
        })
        .collect();
    if recipients.is_empty() {
        return None;
    }
    let title = document.text("notice-cn-recipients");
    Some(part(view! { <h3>{title}</h3> {recipients} }))
}

fn recipient(
    service: &Service,
    contact: Option<&Localized>,
    catalogue: &Catalogue,
    document: &Document,
) -> Part {
    let label = |key| catalogue.text(key);
    let told = |id| document.text(id);
    let texts = |known: &[Localized]| stated(known, catalogue);
    let name = localized(&service.name, catalogue);
    let mut recipient = texts(service.recipient.as_slice());
    if let (Some(text), Some(code)) = (recipient.first_mut(), &service.country) {
        let country = country_name(code, catalogue.language());
        text.content = with_detail(&text.content, &country, catalogue);
    }
    let contact: Part = match (contact, &service.policy_url) {
        (None, Some(url)) => {
            let policy = key::service_policy_link(name.content.as_str().into());
            part(view! { <dd>{link(url, catalogue.fill(policy))}</dd> })
        }
        (contact, _) => {
            let stated = contact.map_or_else(
                || label(key::BY_SHOP).into(),
                |text| localized(text, catalogue),
            );
            part(view! { <dd lang=stated.lang>{stated.content}</dd> })
        }
    };
    part(view! {
        <h4 lang=name.lang>{name.content.clone()}</h4>
        <dl>
            <Term name=label(key::SERVICE_RECIPIENT) texts=recipient />
            <div><dt>{told("notice-cn-recipient-contact")}</dt>{contact}</div>
            <Term
                name=label(key::SERVICE_RECIPIENT_PURPOSE)
                texts=texts(service.recipient_purpose.as_slice())
            />
            <Term
                name=told("notice-cn-recipient-method")
                texts=vec![told("notice-cn-recipient-means").into()]
            />
            <Term name=label(key::SERVICE_SENDS) texts=texts(&service.sends) />
            <Term
                name=told("notice-cn-recipient-rights")
                texts=vec![told("notice-cn-recipient-requests").into()]
            />
        </dl>
    })
}
