//! A category in the settings: its switch, its description, and its services.

use leptos::prelude::*;

use super::details::Details;
use super::paragraph::Paragraph;
use super::part::{Part, part};
use super::service::ServiceRow;
use super::switch::Switch;
use super::text::{Text, localized};
use crate::config::{Category, Localized, NECESSARY};
use crate::locale::{Catalogue, Key, key};
use crate::store::{Session, Store, Subject};

/// A category's name.
#[must_use]
pub fn name(category: &Category, catalogue: &Catalogue) -> Text {
    let built_in = built_in(&category.id).map(|(name, _)| name);
    localized_or(category.label.as_ref(), built_in, catalogue)
        .unwrap_or_else(|| category.id.clone().into())
}

/// A category's description.
#[must_use]
pub fn description(category: &Category, catalogue: &Catalogue) -> Option<Text> {
    let built_in = built_in(&category.id).map(|(_, description)| description);
    localized_or(category.description.as_ref(), built_in, catalogue)
}

fn localized_or(
    shop: Option<&Localized>,
    built_in: Option<Key>,
    catalogue: &Catalogue,
) -> Option<Text> {
    match shop {
        Some(text) => Some(localized(text, catalogue)),
        None => built_in.map(|key| catalogue.text(key).into()),
    }
}

/// The name and the description of a category that Noren has texts for.
fn built_in(id: &str) -> Option<(Key, Key)> {
    Some(match id {
        "necessary" => (key::CATEGORY_NECESSARY, key::CATEGORY_NECESSARY_DESCRIPTION),
        "functional" => (
            key::CATEGORY_FUNCTIONAL,
            key::CATEGORY_FUNCTIONAL_DESCRIPTION,
        ),
        "analytics" => (key::CATEGORY_ANALYTICS, key::CATEGORY_ANALYTICS_DESCRIPTION),
        "marketing" => (key::CATEGORY_MARKETING, key::CATEGORY_MARKETING_DESCRIPTION),
        "cross-border" => (
            key::CATEGORY_CROSS_BORDER,
            key::CATEGORY_CROSS_BORDER_DESCRIPTION,
        ),
        _ => return None,
    })
}

/// Every category of the config, as the settings and the policy's section on cookies show it.
#[component]
pub fn Categories<'a>(
    /// The store, whose draft the switches show.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
) -> impl IntoView {
    store
        .session(Session::config)
        .categories
        .iter()
        .map(|category| view! { <CategorySection store catalogue category /> })
        .collect::<Vec<_>>()
}

/// A category with its switch, its description, and its services.
#[component]
fn CategorySection<'a>(
    /// The store, whose draft the switches show.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The category.
    category: &'a Category,
) -> impl IntoView {
    let name = name(category, catalogue);
    let description = description(category, catalogue).map(|text| view! { <Paragraph text /> });
    let separate = category
        .separate
        .then(|| view! { <Paragraph text=catalogue.text(key::CATEGORY_SEPARATE) /> });
    let head = if category.id == NECESSARY {
        always_on(name, catalogue.text(key::CATEGORY_ALWAYS_ON))
    } else {
        let subject = Subject::Category(category.id.clone());
        part(view! { <Switch store subject label=name /> })
    };
    part(view! {
        <section class="category">
            {head}
            {description}
            {separate}
            {services(store, catalogue, &category.id)}
        </section>
    })
}

fn always_on(name: Text, always_on: String) -> Part {
    part(view! {
        <div class="switch">
            <span lang=name.lang>{name.content}</span>
            <span class="always">{always_on}</span>
        </div>
    })
}

/// The services of a category; nothing if it has none.
fn services(store: &Store, catalogue: &Catalogue, category: &str) -> Option<Part> {
    let rows: Vec<_> = store
        .session(|session| session.config())
        .services_of(category)
        .map(|service| view! { <ServiceRow store catalogue service /> })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let summary = store.session(|session| session.service_count(catalogue, rows.len()));
    Some(part(
        view! { <Details class="services" summary>{rows}</Details> },
    ))
}
