//! What holds now.

use super::choices::{Choices, find};
use super::record::Record;
use crate::config::{CROSS_BORDER, Category, Config, MARKETING, NECESSARY, Region, Service};

/// What holds now for elements: each category and each service of the config.
///
/// - A category is on only when all its services are; `necessary` always is.
/// - What the record lacks is off. Without a record everything optional is off, except in the region
///   `us-optout`, where only separate categories are.
/// - While Global Privacy Control is on, marketing is off unless it was granted while it was on
///   (W3C GPC; California §7025(c)(6)).
/// - In the region `cn`, services abroad, and categories as a whole, need `cross-border` too
///   (PIPL 39).
/// - A pending reject overrides everything.
#[must_use]
pub fn allowed(
    config: &Config,
    record: Option<&Record>,
    gpc: bool,
    pending_reject: bool,
) -> Choices {
    if pending_reject {
        return derive(config, |_| false, |_| false);
    }
    let answers = answers(config, record, gpc);
    if config.region != Region::Cn {
        return answers;
    }
    let crosses = answers.category(CROSS_BORDER);
    derive(
        config,
        |category| answers.category(&category.id) && crosses,
        |service| answers.service(&service.id) && (crosses || !service.abroad),
    )
}

/// What the visitor's own answers are, before a region asks for a second one: what the switches show,
/// and what a decision builds on.
#[must_use]
pub fn answers(config: &Config, record: Option<&Record>, gpc: bool) -> Choices {
    let undecided = config.region == Region::UsOptout;
    let grant = |category: &Category, stored: fn(&Choices) -> &[(String, bool)], id: &str| {
        let granted_under_signal = record.is_some_and(|record| record.gpc);
        if gpc && category.id == MARKETING && !granted_under_signal {
            return false;
        }
        match record {
            Some(record) => find(stored(&record.choices), id).unwrap_or(false),
            None => undecided && !category.separate,
        }
    };
    derive(
        config,
        |category| grant(category, |choices| &choices.categories, &category.id),
        |service| {
            config
                .category(&service.category)
                .is_some_and(|category| grant(category, |choices| &choices.services, &service.id))
        },
    )
}

/// Choices for the whole config from a rule for each category and each service, such that a category
/// is on only when all its services are, and `necessary` always.
pub(super) fn derive(
    config: &Config,
    category_on: impl Fn(&Category) -> bool,
    service_on: impl Fn(&Service) -> bool,
) -> Choices {
    let services: Vec<(String, bool)> = config
        .services
        .iter()
        .map(|service| {
            (
                service.id.clone(),
                service.category == NECESSARY || service_on(service),
            )
        })
        .collect();
    let whole = |category: &Category| {
        config
            .services_of(&category.id)
            .all(|service| find(&services, &service.id) == Some(true))
    };
    let categories = config
        .categories
        .iter()
        .map(|category| {
            let on = category.id == NECESSARY || (category_on(category) && whole(category));
            (category.id.clone(), on)
        })
        .collect();
    Choices {
        categories,
        services,
    }
}
