//! One category: its switch, what it is for, and the services in it.

use leptos::prelude::*;

use super::fold::fold;
use super::part::{Part, part};
use super::service::service;
use super::switch::switch;
use super::words::{Said, own, paragraph, said};
use crate::config::{Category, Localized, NECESSARY};
use crate::locale::{Catalogue, Key, key};
use crate::store::{Store, Subject};

/// A category's name.
#[must_use]
pub fn name(category: &Category, catalogue: &Catalogue) -> Said {
    let built_in = built_in(&category.id).map(|texts| texts.0);
    worded(category.label.as_ref(), built_in, catalogue).unwrap_or_else(|| own(category.id.clone()))
}

/// A category's description.
#[must_use]
pub fn description(category: &Category, catalogue: &Catalogue) -> Option<Said> {
    let built_in = built_in(&category.id).map(|texts| texts.1);
    worded(category.description.as_ref(), built_in, catalogue)
}

fn worded(shop: Option<&Localized>, built_in: Option<Key>, catalogue: &Catalogue) -> Option<Said> {
    match shop {
        Some(text) => Some(said(text, catalogue)),
        None => built_in.map(|key| own(catalogue.text(key))),
    }
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
pub fn category(store: &Store, catalogue: &Catalogue, category: &Category) -> Part {
    let title = name(category, catalogue);
    let head = if category.id == NECESSARY {
        always_on(title, catalogue.text(key::CATEGORY_ALWAYS_ON))
    } else {
        switch(store, &Subject::Category(category.id.clone()), title)
    };
    let separate = category
        .separate
        .then(|| own(catalogue.text(key::CATEGORY_SEPARATE)));
    let about: Vec<Part> = description(category, catalogue)
        .into_iter()
        .chain(separate)
        .map(paragraph)
        .collect();
    part(view! {
        <section class="category">
            {head}
            {about}
            {services(store, catalogue, &category.id)}
        </section>
    })
}

fn always_on((title, lang): Said, always: String) -> Part {
    part(view! {
        <div class="switch">
            <span lang=lang>{title}</span>
            <span class="always">{always}</span>
        </div>
    })
}

fn services(store: &Store, catalogue: &Catalogue, category: &str) -> Option<Part> {
    store.session(|session| {
        let rows: Vec<Part> = session
            .config()
            .services_of(category)
            .map(|listed| service(store, catalogue, listed))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let count = session.count(catalogue, rows.len());
        Some(fold("services", count, rows))
    })
}
