//! The disclosure of a service: what it sends, to whom, for what, how long, and how to object.

use leptos::prelude::*;

use super::paragraph::Paragraph;
use super::part::{Part, part};
use super::term::Term;
use super::text::{Text, localized, with_detail};
use crate::config::{Localized, Service};
use crate::locale::{Arg, Catalogue, key};

/// The disclosure as a list of terms. A term that the config leaves out refers to the shop or to the
/// provider: an empty line would read as "nothing".
#[component]
pub fn Disclosure<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The service.
    service: &'a Service,
    /// The name of the recipient's country, if it is known.
    country: Option<String>,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let known = |texts: &[Localized]| stated(texts, catalogue);
    let cookies = service
        .cookies
        .iter()
        .map(|cookie| retained(catalogue, &cookie.name, cookie.retention.as_ref()))
        .collect();
    let storage = service
        .storage
        .iter()
        .map(|name| name.clone().into())
        .collect();
    // Consent to a transfer requires that the country be named (Japan: Act on the Protection of Personal
    // Information, article 28, and the rules for its enforcement, article 17).
    let abroad = service.abroad.then(|| match &country {
        Some(country) => catalogue.fill(key::service_abroad_to(country.as_str().into())),
        None => text(key::SERVICE_ABROAD),
    });
    let abroad = abroad.map(|text| view! { <Paragraph text /> });
    let name = localized(&service.name, catalogue).content;
    let name = Arg::from(name.as_str());
    let policy = service
        .policy_url
        .as_ref()
        .map(|url| link(url, catalogue.fill(key::service_policy_link(name))));
    let opt_out = service
        .opt_out_url
        .as_ref()
        .map(|url| link(url, catalogue.fill(key::service_opt_out(name))));
    part(view! {
        <dl>
            <Term name=text(key::SERVICE_PURPOSE) texts=known(service.purpose.as_slice()) />
            <Term name=text(key::SERVICE_RECIPIENT) texts=known(service.recipient.as_slice()) />
            <Term
                name=text(key::SERVICE_RECIPIENT_PURPOSE)
                texts=known(service.recipient_purpose.as_slice())
            />
            <Term name=text(key::SERVICE_SENDS) texts=known(&service.sends) />
            <Term name=text(key::SERVICE_COOKIES) texts=cookies />
            <Term name=text(key::SERVICE_STORAGE) texts=storage />
        </dl>
        <div class="links">
            {abroad}
            {policy}
            {opt_out}
        </div>
    })
}

/// The texts of a fact for readers of the catalogue's language; where the config states none, whom to ask.
#[must_use]
pub fn stated(texts: &[Localized], catalogue: &Catalogue) -> Vec<Text> {
    let mut stated: Vec<Text> = texts
        .iter()
        .map(|text| localized(text, catalogue))
        .collect();
    if stated.is_empty() {
        stated.push(catalogue.text(key::BY_SHOP).into());
    }
    stated
}

/// A cookie's name and how long it is kept.
fn retained(catalogue: &Catalogue, name: &str, retention: Option<&Localized>) -> Text {
    let period = match retention {
        Some(text) => localized(text, catalogue),
        None => catalogue.text(key::BY_PROVIDER).into(),
    };
    Text {
        content: with_detail(name, &period.content, catalogue),
        lang: period.lang,
    }
}

/// A link to the provider, which opens in a new tab.
#[must_use]
pub fn link(url: &str, label: String) -> Part {
    part(view! {
        <a class="text" href=url.to_owned() target="_blank" rel="noopener noreferrer">{label}</a>
    })
}
