//! What holds now.

use super::choices::Choices;
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
        return derive(config, &|_, _| false);
    }
    let answers = answers(config, record, gpc);
    if config.region != Region::Cn {
        return answers;
    }
    let crosses = answers.category(CROSS_BORDER);
    derive(config, &|category, service| match service {
        None => answers.category(&category.id) && crosses,
        Some(service) => answers.service(&service.id) && (crosses || !service.abroad),
    })
}

/// Whether an element that is marked with a category, and a service or an empty id, needs `cross-border`
/// too: in the region `cn` one without a service, and one whose service is abroad (PIPL 39).
#[must_use]
pub fn crosses_border(config: &Config, category: &str, service: &str) -> bool {
    config.region == Region::Cn
        && category != CROSS_BORDER
        && config.service(service).is_none_or(|service| service.abroad)
}

/// What the visitor's own answers are, before a region asks for a second one: what the switches show,
/// and what a decision builds on.
#[must_use]
pub fn answers(config: &Config, record: Option<&Record>, gpc: bool) -> Choices {
    let granted_under_signal = record.is_some_and(|record| record.gpc);
    derive(config, &|category, service| {
        if gpc && category.id == MARKETING && !granted_under_signal {
            return false;
        }
        match record {
            Some(record) => record.choices.element(&category.id, id(service)),
            None => config.region == Region::UsOptout && !category.separate,
        }
    })
}

/// A service's id.
pub(super) fn id(service: Option<&Service>) -> Option<&str> {
    service.map(|service| service.id.as_str())
}

/// Choices for the whole config from a rule for each category as such, and for each service in its
/// category, such that a category is on only when all its services are, and `necessary` always.
pub(super) fn derive(
    config: &Config,
    grants: &dyn Fn(&Category, Option<&Service>) -> bool,
) -> Choices {
    let mut choices = Choices::default();
    for service in &config.services {
        let on = config
            .category(&service.category)
            .is_some_and(|category| category.id == NECESSARY || grants(category, Some(service)));
        choices.services.push((service.id.clone(), on));
    }
    for category in &config.categories {
        let on = category.id == NECESSARY
            || (grants(category, None)
                && config
                    .services_of(&category.id)
                    .all(|service| choices.service(&service.id)));
        choices.categories.push((category.id.clone(), on));
    }
    choices
}
