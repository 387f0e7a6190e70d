//! Turns an action into the next record.

use super::allowed::{allowed, answers, derive_choices, service_id};
use super::choices::{Choices, find};
use super::record::Record;
use super::{Source, Timestamp};
use crate::config::{Category, Config, MARKETING, Region, Service};

/// What a visitor does, or the shop's code on their behalf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Yes to all except the separate categories and, under Global Privacy Control, marketing: those
    /// keep their answers.
    AcceptAll,
    /// No to all.
    RejectAll,
    /// Yes to these categories and services only; the others keep their answers.
    Accept(Vec<String>),
    /// No to these categories and services only; the others keep their answers.
    Reject(Vec<String>),
    /// Exactly these answers. A service that is not listed follows its category, if that is listed;
    /// everything else keeps its answer.
    Set(Choices),
    /// Withdraws every answer, so that the visitor is asked again.
    Withdraw,
}

/// The circumstances of a decision.
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

/// Which categories and services a decision changed, by what is allowed for elements.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changed {
    /// Category ids.
    pub categories: Vec<String>,
    /// Service ids.
    pub services: Vec<String>,
}

impl Changed {
    /// The difference between two choices; an id that was not listed before was off.
    #[must_use]
    pub fn between(before: &Choices, after: &Choices) -> Self {
        Self {
            categories: changed_ids(&before.categories, &after.categories),
            services: changed_ids(&before.services, &after.services),
        }
    }
}

/// The result of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The new record.
    pub record: Record,
    /// What it changed.
    pub changed: Changed,
    /// Whether no record was in force before.
    pub first: bool,
    /// The services that are denied now: their cookies and storage have to be deleted.
    pub denied_services: Vec<String>,
    /// Whether the record goes to the history only and none is stored afterwards: true for a withdrawal,
    /// except where something runs unless the visitor objects. There an objection never lapses: in
    /// `us-optout` the record stays in force, in `uk` it has expired, so that the visitor is asked again.
    pub remove: bool,
}

/// Turns an action into the next record. `current` is the record in force.
///
/// Ids that the config does not have are ignored; `src/interface/commands.ts` reports them.
#[must_use]
pub fn decide(
    action: &Action,
    current: Option<&Record>,
    config: &Config,
    context: &Context,
) -> Decision {
    let choices = next_choices(action, current, config, context.gpc);
    let withdrawal = *action == Action::Withdraw;
    let objects = config.has_own_use();
    let days = if withdrawal && objects {
        0
    } else {
        config.expires_after_days
    };
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
        expires: context.now.plus_days(days),
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
        remove: withdrawal && config.region != Region::UsOptout && !objects,
        record,
    }
}

fn next_choices(action: &Action, current: Option<&Record>, config: &Config, gpc: bool) -> Choices {
    // With no record yet, nothing that the action does not name is granted, in any region.
    let base = match current {
        Some(_) => answers(config, current, gpc),
        None => Choices::default(),
    };
    // The action's answer for a service, or for a category as a whole, if it has one. A service may be
    // named directly or through its category.
    let answer_for = |category: &Category, service: Option<&Service>| match action {
        Action::AcceptAll => {
            let left_out = category.separate || (gpc && category.id == MARKETING);
            (!left_out).then_some(true)
        }
        Action::RejectAll | Action::Withdraw => Some(false),
        Action::Accept(ids) => includes(ids, category, service).then_some(true),
        Action::Reject(ids) => includes(ids, category, service).then_some(false),
        Action::Set(choices) => service
            .and_then(|service| find(&choices.services, &service.id))
            .or_else(|| find(&choices.categories, &category.id)),
    };
    derive_choices(config, &|category, service| {
        // A category follows its services only if the action answers for them: when a shop removes the
        // one service that was denied, that must not grant the category.
        if service.is_none() {
            let mut services = config.services_of(&category.id);
            if services.any(|service| answer_for(category, Some(service)).is_some()) {
                return true;
            }
        }
        answer_for(category, service)
            .unwrap_or_else(|| base.element(&category.id, service_id(service)))
    })
}

fn includes(ids: &[String], category: &Category, service: Option<&Service>) -> bool {
    ids.iter()
        .any(|named| *named == category.id || Some(named.as_str()) == service_id(service))
}

fn changed_ids(before: &[(String, bool)], after: &[(String, bool)]) -> Vec<String> {
    let mut ids = Vec::new();
    for (id, on) in after {
        if find(before, id).unwrap_or(false) != *on {
            ids.push(id.clone());
        }
    }
    ids
}
