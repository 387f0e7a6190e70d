//! From an action to the next record.

use super::allowed::{allowed, answers, derive, id};
use super::choices::{Choices, find};
use super::record::Record;
use super::{Source, Timestamp};
use crate::config::{Category, Config, MARKETING, NECESSARY, Region, Service, nearest};

/// What a visitor, or the shop's code for them, does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Yes to all but the separate categories and, under Global Privacy Control, marketing: those
    /// stay as they are.
    AcceptAll,
    /// No to all.
    RejectAll,
    /// Yes to these categories and services alone; the rest stays as it is.
    Accept(Vec<String>),
    /// No to these categories and services alone; the rest stays as it is.
    Reject(Vec<String>),
    /// Exactly these answers. A service that is not listed follows its category, if that is listed;
    /// all else stays as it is.
    Set(Choices),
    /// Takes everything back, so that the visitor is asked again.
    Withdraw,
}

/// What surrounds a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// When it is made.
    pub now: Timestamp,
    /// A new version 4 UUID, used if there is no record yet.
    pub id: String,
    /// The hash of the texts shown.
    pub text: String,
    /// The language shown.
    pub lang: String,
    /// Whether Global Privacy Control is on.
    pub gpc: bool,
    /// How the decision is made.
    pub source: Source,
}

/// Which categories and services a decision switched, by what holds for elements.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changed {
    /// Category ids.
    pub categories: Vec<String>,
    /// Service ids.
    pub services: Vec<String>,
}

impl Changed {
    /// What differs between two moments; what was not listed before was off.
    #[must_use]
    pub fn between(before: &Choices, after: &Choices) -> Self {
        Self {
            categories: switched(&before.categories, &after.categories),
            services: switched(&before.services, &after.services),
        }
    }
}

/// What came of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The record of it.
    pub record: Record,
    /// What it switched.
    pub changed: Changed,
    /// Whether no record was in force before.
    pub first: bool,
    /// The services that are denied now: what they left in the browser has to go.
    pub denied_services: Vec<String>,
    /// Whether the record goes to the history alone and nothing is in force afterwards: a withdrawal,
    /// save where an opt-out never lapses.
    pub remove: bool,
}

/// Turns an action into the next record. `current` is the record in force.
///
/// Ids that the config does not have are passed over; [`unknown`] names them.
#[must_use]
pub fn decide(
    action: &Action,
    current: Option<&Record>,
    config: &Config,
    context: &Context,
) -> Decision {
    let choices = choose(action, current, config, context.gpc);
    let withdrawal = *action == Action::Withdraw;
    let record = Record {
        id: current
            .map(|record| record.id.as_str())
            .filter(|id| !id.is_empty())
            .unwrap_or(&context.id)
            .to_owned(),
        revision: config.revision,
        text: context.text.clone(),
        first: current.map_or(context.now, |record| record.first.min(context.now)),
        updated: context.now,
        expires: context.now.plus_days(config.expires_after_days),
        source: if withdrawal {
            Source::Withdrawal
        } else {
            context.source
        },
        region: config.region,
        lang: context.lang.clone(),
        gpc: context.gpc,
        choices,
    };
    let before = allowed(config, current, context.gpc, false);
    let after = allowed(config, Some(&record), context.gpc, false);
    let mut denied_services = Vec::new();
    for (id, on) in &after.services {
        if !on {
            denied_services.push(id.clone());
        }
    }
    Decision {
        changed: Changed::between(&before, &after),
        first: current.is_none(),
        denied_services,
        remove: withdrawal && config.region != Region::UsOptout,
        record,
    }
}

fn choose(action: &Action, current: Option<&Record>, config: &Config, gpc: bool) -> Choices {
    // With no record yet, nothing that the action does not name is granted, in any region.
    let base = match current {
        Some(_) => answers(config, current, gpc),
        None => Choices::default(),
    };
    // What the action says of a service, or of a category as a whole, if anything. A service may be
    // named by itself or by its category.
    let says = |category: &Category, service: Option<&Service>| match action {
        Action::AcceptAll => {
            let left_out = category.separate || (gpc && category.id == MARKETING);
            (!left_out).then_some(true)
        }
        Action::RejectAll | Action::Withdraw => Some(false),
        Action::Accept(ids) => names(ids, category, service).then_some(true),
        Action::Reject(ids) => names(ids, category, service).then_some(false),
        Action::Set(choices) => service
            .and_then(|service| find(&choices.services, &service.id))
            .or_else(|| find(&choices.categories, &category.id)),
    };
    derive(config, &|category, service| {
        // A category is what its services are, but only an action upon them makes it so: that a
        // shop dropped the one that was denied grants nothing.
        if service.is_none() {
            let mut services = config.services_of(&category.id);
            if services.any(|service| says(category, Some(service)).is_some()) {
                return true;
            }
        }
        says(category, service).unwrap_or_else(|| base.element(&category.id, id(service)))
    })
}

fn names(ids: &[String], category: &Category, service: Option<&Service>) -> bool {
    ids.iter()
        .any(|named| *named == category.id || Some(named.as_str()) == id(service))
}

fn switched(before: &[(String, bool)], after: &[(String, bool)]) -> Vec<String> {
    let mut ids = Vec::new();
    for (id, on) in after {
        if find(before, id).unwrap_or(false) != *on {
            ids.push(id.clone());
        }
    }
    ids
}

/// The ids that are neither a category nor a service of the config, each with the nearest one that is.
#[must_use]
pub fn unknown(ids: &[String], config: &Config) -> Vec<(String, Option<String>)> {
    let known = || {
        let categories = config
            .categories
            .iter()
            .map(|category| category.id.as_str());
        categories.chain(config.services.iter().map(|service| service.id.as_str()))
    };
    ids.iter()
        .filter(|id| known().all(|name| name != id.as_str()))
        .map(|id| {
            (
                id.clone(),
                nearest(id, known().filter(|name| *name != NECESSARY)).map(str::to_owned),
            )
        })
        .collect()
}
