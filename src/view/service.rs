//! A service in the settings: its switch and its disclosure.

use leptos::prelude::*;

use super::details::Details;
use super::disclosure::Disclosure;
use super::part::part;
use super::switch::Switch;
use super::text::localized;
use crate::config::Service;
use crate::locale::{Catalogue, key};
use crate::store::{Store, Subject};

/// A service with its switch and its disclosure.
#[component]
pub fn ServiceRow<'a>(
    /// The store, whose draft the switch shows.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The service.
    service: &'a Service,
) -> impl IntoView {
    let subject = Subject::Service(service.id.clone());
    let country = store.session(|session| session.country(service, catalogue.language()));
    part(view! {
        <div class="service">
            <Switch store subject label=localized(&service.name, catalogue) />
            <Details class="details" summary=catalogue.text(key::SERVICE_DETAILS)>
                <Disclosure catalogue service country />
            </Details>
        </div>
    })
}
