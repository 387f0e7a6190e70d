//! One category: its switch, what it is for, and the services in it.

use leptos::prelude::*;

use super::part::{Part, part};
use super::service::{Said, said, service};
use super::switch::switch;
use crate::config::{Category, Localized, resolved::NECESSARY};
use crate::locale::{Catalogue, Key, key};
use crate::store::{Store, Subject};

/// A category's name.
#[must_use]
pub fn name(category: &Category, catalogue: &Catalogue) -> Said {
    worded(
        category.label.as_ref(),
        built_in(&category.id).map(|texts| texts.0),
        catalogue,
    )
    .unwrap_or_else(|| (category.id.clone(), None))
}

/// A category's description.
#[must_use]
pub fn description(category: &Category, catalogue: &Catalogue) -> Option<Said> {
    let texts = built_in(&category.id).map(|texts| texts.1);
    worded(category.description.as_ref(), texts, catalogue)
}

fn worded(own: Option<&Localized>, built_in: Option<Key>, catalogue: &Catalogue) -> Option<Said> {
    own.map(|text| said(text, catalogue))
        .or_else(|| built_in.map(|key| (catalogue.text(key), None)))
}

/// The texts of the categories that Noren has words for.
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

/// The category as the settings show it.
pub fn category(store: Store, catalogue: &Catalogue, category: &Category) -> Part {
    let (title, lang) = name(category, catalogue);
    let head = if category.id == NECESSARY {
        part(view! {
            <div class="switch">
                <span lang=lang>{title}</span>
                <span class="always">{catalogue.text(key::CATEGORY_ALWAYS_ON)}</span>
            </div>
        })
    } else {
        switch(store, Subject::Category(category.id.clone()), title, lang)
    };
    let description =
        description(category, catalogue).map(|(text, lang)| view! { <p lang=lang>{text}</p> });
    let separate = category
        .separate
        .then(|| view! { <p>{catalogue.text(key::CATEGORY_SEPARATE)}</p> });
    part(view! {
        <section class="category">
            {head}
            {description}
            {separate}
            {services(store, catalogue, &category.id)}
        </section>
    })
}

fn services(store: Store, catalogue: &Catalogue, category: &str) -> Option<Part> {
    store.session(|session| {
        let rows: Vec<Part> = session
            .config()
            .services_of(category)
            .map(|listed| service(store, catalogue, listed))
            .collect();
        (!rows.is_empty()).then(|| {
            let count = session.count(catalogue, rows.len());
            part(view! {
                <details class="services">
                    <summary class="text">{count}</summary>
                    {rows}
                </details>
            })
        })
    })
}
