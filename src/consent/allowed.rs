//! What is allowed now.

use super::choices::Choices;
use super::record::Record;
use crate::config::{CROSS_BORDER, Category, Config, MARKETING, NECESSARY, Region, Service};

/// What is allowed now for elements: each category and each service of the config.
///
/// - A category is on only when all its services are; `necessary` is always on.
/// - What the record does not list is off. Without a record everything optional is off, except in the
///   region `us-optout`, where only separate categories are off, and in the region `uk`, where services
///   for the shop's own use are on.
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
        return derive_choices(config, &|_, _| false);
    }
    let answers = answers(config, record, gpc);
    if config.region != Region::Cn {
        return answers;
    }
    let cross_border = answers.category(CROSS_BORDER);
    derive_choices(config, &|category, service| match service {
        None => answers.category(&category.id) && cross_border,
        Some(service) => answers.service(&service.id) && (cross_border || !service.abroad),
    })
}

/// Whether an element needs `cross-border` besides its own category and service (an empty id where it
/// names no service): in the region `cn`, an element without a service, and one whose service is
/// abroad (PIPL 39).
#[must_use]
pub fn needs_cross_border(config: &Config, category: &str, service: &str) -> bool {
    config.region == Region::Cn
        && category != CROSS_BORDER
        && config.service(service).is_none_or(|service| service.abroad)
}

/// The visitor's own answers, before a region requires a second consent: what the switches show, and
/// what a decision starts from.
#[must_use]
pub fn answers(config: &Config, record: Option<&Record>, gpc: bool) -> Choices {
    let granted_under_signal = record.is_some_and(|record| record.gpc);
    derive_choices(config, &|category, service| {
        if gpc && category.id == MARKETING && !granted_under_signal {
            return false;
        }
        match record {
            Some(record) => record.choices.element(&category.id, service_id(service)),
            None => is_assumed(config, category, service),
        }
    })
}

/// The id of a service, if there is one.
pub(super) fn service_id(service: Option<&Service>) -> Option<&str> {
    service.map(|service| service.id.as_str())
}

/// Whether an answer that nobody has given counts as yes: in the region `us-optout`, and for services for
/// the shop's own use in the region `uk` (sources: [`Region`]). A separate consent is never assumed.
pub(super) fn is_assumed(config: &Config, category: &Category, service: Option<&Service>) -> bool {
    let opt_out = config.region == Region::UsOptout
        || service.is_some_and(|service| config.is_own_use(service));
    opt_out && !category.separate
}

/// Computes the choices for the whole config. `grants` answers for a category as a whole (without a
/// service) and for each service in its category. A category is on only when all its services are;
/// `necessary` is always on.
pub(super) fn derive_choices(
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
