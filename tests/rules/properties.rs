//! Properties: after any actions in any order, no consent is in force that was not given.

use std::collections::BTreeMap;

use noren::config::{Config, NECESSARY, Region};
use noren::consent::{
    Action, Answer, Choices, Decision, Pending, Record, Timestamp, allowed, answers, decide,
};
use proptest::prelude::*;

use crate::fixtures::{context, judged, resolved, shop, time};

const OPTIONAL: [&str; 11] = [
    "functional",
    "analytics",
    "marketing",
    "profiling",
    "cross-border",
    "posthog",
    "matomo",
    "meta-pixel",
    "tiktok-pixel",
    "profiler",
    "nobody",
];

#[derive(Debug, Clone)]
enum Step {
    Act(Action),
    /// An answer from before the interface was there, so many seconds old.
    Pend(Answer, i64),
    Wait(u32),
    ClockBack(u32),
    Revise(u32),
    Signal(bool),
    Move(Region),
    /// The shop drops, or takes up again, the service of this number.
    Toggle(usize),
    Store(String),
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        prop::sample::select(OPTIONAL.to_vec()).prop_map(str::to_owned),
        0..4,
    )
}

fn choices() -> impl Strategy<Value = Choices> {
    let answers = || {
        prop::collection::btree_map(prop::sample::select(OPTIONAL.to_vec()), any::<bool>(), 0..5)
            .prop_map(|map| {
                map.into_iter()
                    .map(|(id, on)| (id.to_owned(), on))
                    .collect()
            })
    };
    (answers(), answers()).prop_map(|(categories, services)| Choices {
        categories,
        services,
    })
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        2 => Just(Action::AcceptAll),
        2 => Just(Action::RejectAll),
        5 => ids().prop_map(Action::Accept),
        3 => ids().prop_map(Action::Reject),
        4 => choices().prop_map(Action::Set),
        1 => Just(Action::Withdraw),
    ]
}

fn region() -> impl Strategy<Value = Region> {
    prop::sample::select(Region::ALL.to_vec())
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => action().prop_map(Step::Act),
        1 => (prop::sample::select(vec![Answer::Accept, Answer::Reject]), 0_i64..100_000_000).prop_map(|(a, t)| Step::Pend(a, t)),
        2 => (0_u32..200).prop_map(Step::Wait),
        1 => (1_u32..100).prop_map(Step::ClockBack),
        1 => (0_u32..3).prop_map(Step::Revise),
        2 => any::<bool>().prop_map(Step::Signal),
        2 => region().prop_map(Step::Move),
        1 => (0_usize..6).prop_map(Step::Toggle),
        1 => ".{0,20}".prop_map(Step::Store),
    ]
}

/// A browser and a shop, and beside them who said yes to what: kept apart from the rules, and simple.
struct World {
    full: Config,
    dropped: Vec<usize>,
    config: Config,
    now: Timestamp,
    gpc: bool,
    stored: Option<String>,
    /// The last yes to each category and each service, and whether the signal was on for it.
    yes: BTreeMap<String, bool>,
    /// When, and at which revision, the last decision was made.
    last: Option<(Timestamp, u32)>,
}

impl World {
    fn new() -> Self {
        let full = resolved(&shop());
        Self {
            config: full.clone(),
            full,
            dropped: Vec::new(),
            now: time("2026-11-22T06:00:00Z"),
            gpc: false,
            stored: None,
            yes: BTreeMap::new(),
            last: None,
        }
    }

    fn current(&self) -> Option<Record> {
        judged(self.stored.as_deref(), &self.config, self.now)
            .record()
            .cloned()
    }

    /// Each id that answers for itself, with its category.
    fn subjects(&self) -> Vec<(String, String)> {
        let services = self
            .config
            .services
            .iter()
            .map(|service| (service.id.clone(), service.category.clone()));
        let alone = self
            .config
            .categories
            .iter()
            .filter(|it| self.config.services_of(&it.id).next().is_none());
        services
            .chain(alone.map(|it| (it.id.clone(), it.id.clone())))
            .collect()
    }

    fn note(&mut self, action: &Action) {
        for (id, category) in self.subjects() {
            let separate = self.config.category(&category).unwrap().separate;
            let said = match action {
                Action::AcceptAll => {
                    let left_out = separate || (self.gpc && category == "marketing");
                    (!left_out).then_some(true)
                }
                Action::RejectAll | Action::Withdraw => Some(false),
                Action::Accept(ids) => {
                    (ids.contains(&id) || ids.contains(&category)).then_some(true)
                }
                Action::Reject(ids) => {
                    (ids.contains(&id) || ids.contains(&category)).then_some(false)
                }
                Action::Set(choices) => {
                    let listed = |answers: &[(String, bool)], id: &str| {
                        answers
                            .iter()
                            .find(|(name, _)| name == id)
                            .map(|(_, on)| *on)
                    };
                    let own = listed(&choices.services, &id).filter(|_| id != category);
                    own.or_else(|| listed(&choices.categories, &category))
                }
            };
            match said {
                Some(true) => self.yes.insert(id, self.gpc),
                Some(false) => self.yes.remove(&id),
                None => continue,
            };
            // Who says yes to the last service of a category has said yes to all of it.
            let each: Option<Vec<bool>> = self
                .config
                .services_of(&category)
                .map(|it| self.yes.get(&it.id).copied())
                .collect();
            match each {
                Some(each) if !each.is_empty() => {
                    self.yes.insert(category, each.iter().all(|signal| *signal));
                }
                Some(_) => {}
                None => {
                    self.yes.remove(&category);
                }
            }
        }
    }

    fn keep(&mut self, decision: Decision) {
        self.last = Some((decision.record.updated, decision.record.revision));
        self.stored = (!decision.remove).then(|| decision.record.to_json());
    }

    fn take(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match step {
            Step::Act(action) => {
                let current = self.current();
                let context = context(self.now, self.gpc);
                let decision = decide(action, current.as_ref(), &self.config, &context);
                self.whole(&decision.record.choices, action, current.as_ref())?;
                self.again(action, &decision)?;
                self.note(action);
                self.keep(decision);
            }
            Step::Pend(answer, age) => {
                let pending = Pending {
                    answer: *answer,
                    time: Some(Timestamp::from_seconds(self.now.seconds() - age)),
                    lang: "ja".to_owned(),
                    text: String::new(),
                    revision: Some(3),
                    gpc: None,
                    after: None,
                };
                let context = context(self.now, self.gpc);
                let current = self.current();
                let decided = current.as_ref().map(|record| record.updated);
                if let Some(decision) =
                    pending.complete(current.as_ref(), decided, &self.config, &context)
                {
                    self.note(&match answer {
                        Answer::Accept => Action::AcceptAll,
                        Answer::Reject => Action::RejectAll,
                    });
                    self.keep(decision);
                }
            }
            Step::Wait(days) => self.now = self.now.plus_days(*days),
            Step::ClockBack(days) => {
                self.now = Timestamp::from_seconds(self.now.seconds() - i64::from(*days) * 86_400);
            }
            Step::Revise(by) => self.config.revision += by,
            Step::Signal(on) => self.gpc = *on,
            Step::Move(region) => self.config.region = *region,
            Step::Toggle(number) => {
                match self.dropped.iter().position(|it| it == number) {
                    Some(at) => drop(self.dropped.remove(at)),
                    None => self.dropped.push(*number),
                }
                let kept = self.full.services.iter().enumerate();
                self.config.services = kept
                    .filter(|(it, _)| !self.dropped.contains(it))
                    .map(|(_, service)| service.clone())
                    .collect();
            }
            Step::Store(text) => self.stored = Some(text.clone()),
        }
        self.look()
    }

    /// Every category and service by name, and a category true exactly if all its services are; one
    /// that the action does not touch may be less, where the shop has dropped a service of it.
    fn whole(
        &self,
        choices: &Choices,
        action: &Action,
        current: Option<&Record>,
    ) -> Result<(), TestCaseError> {
        let ids = |answers: &[(String, bool)]| {
            answers.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()
        };
        prop_assert_eq!(
            ids(&choices.categories),
            self.config
                .categories
                .iter()
                .map(|it| it.id.clone())
                .collect::<Vec<_>>()
        );
        prop_assert_eq!(
            ids(&choices.services),
            self.config
                .services
                .iter()
                .map(|it| it.id.clone())
                .collect::<Vec<_>>()
        );
        for (id, on) in &choices.categories {
            let mut services = self.config.services_of(id).peekable();
            if services.peek().is_none() {
                continue;
            }
            let all = services.all(|service| choices.service(&service.id));
            prop_assert!(!on || all, "{id} is on without all its services");
            let untouched = current.is_some_and(|record| {
                !record.choices.category(id)
                    && self
                        .config
                        .services_of(id)
                        .all(|it| record.choices.service(&it.id))
            });
            prop_assert!(
                *on || !all || untouched,
                "{id} is off with all its services after {action:?}"
            );
        }
        Ok(())
    }

    /// The same action at the same moment once more changes nothing.
    fn again(&self, action: &Action, decision: &Decision) -> Result<(), TestCaseError> {
        let context = context(self.now, self.gpc);
        let again = decide(action, Some(&decision.record), &self.config, &context);
        prop_assert_eq!(&again.record, &decision.record);
        prop_assert_eq!(again.changed, Default::default());
        prop_assert_eq!(&again.denied_services, &decision.denied_services);
        Ok(())
    }

    /// What holds now against who said yes.
    fn look(&self) -> Result<(), TestCaseError> {
        let validity = judged(self.stored.as_deref(), &self.config, self.now);
        let holds = validity.allowed(&self.config, self.gpc, false);
        let opt_out = self.config.region == Region::UsOptout;
        let undecided = opt_out && validity.record().is_none();
        let over = self.last.is_none_or(|(time, revision)| {
            time > self.now || time.plus_days(180) <= self.now || revision != self.config.revision
        });
        for (id, category) in self.subjects() {
            let on = if id == category {
                holds.category(&id)
            } else {
                holds.service(&id)
            };
            if !on || category == NECESSARY {
                continue;
            }
            let separate = self.config.category(&category).unwrap().separate;
            let yes = self.yes.get(&id);
            if self.gpc && category == "marketing" {
                prop_assert_eq!(yes, Some(&true), "{} holds under the signal", id);
                prop_assert!(!over, "{id} holds under the signal, but the answer is over");
            }
            if undecided {
                prop_assert!(!separate, "{id} needs a yes of its own");
                continue;
            }
            prop_assert!(yes.is_some(), "nobody granted {id}");
            prop_assert!(
                !over || (opt_out && !separate),
                "{id} holds, but the answer is over"
            );
            if self.config.region == Region::Cn {
                let abroad = self
                    .config
                    .service(&id)
                    .is_none_or(|service| service.abroad);
                prop_assert!(
                    !abroad || self.yes.contains_key("cross-border"),
                    "{id} crosses the border"
                );
            }
        }
        for category in self
            .config
            .categories
            .iter()
            .filter(|it| it.id != NECESSARY && holds.category(&it.id))
        {
            for service in self.config.services_of(&category.id) {
                prop_assert!(
                    holds.service(&service.id),
                    "{} without {}",
                    category.id,
                    service.id
                );
            }
        }
        prop_assert!(holds.category(NECESSARY));
        // A pending reject leaves nothing.
        let refused = validity.allowed(&self.config, self.gpc, true);
        prop_assert!(crate::fixtures::on(&refused).is_empty());
        // What holds is never more than what was answered.
        let said = answers(&self.config, validity.record(), self.gpc);
        for (id, on) in holds.categories.iter().chain(&holds.services) {
            prop_assert!(
                !on || said.category(id) || said.service(id),
                "{id} holds without an answer"
            );
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn nothing_holds_that_nobody_granted(steps in prop::collection::vec(step(), 1..24)) {
        let mut world = World::new();
        for step in &steps {
            world.take(step)?;
        }
    }

    #[test]
    fn an_opt_out_is_never_turned_back_on(
        first in action(), days in 0_u32..3_000, revisions in 0_u32..5, back in any::<bool>(), gpc in any::<bool>(),
    ) {
        let config = resolved(&shop()).with_region(Region::UsOptout);
        let now = time("2026-11-22T06:00:00Z");
        let record = decide(&first, None, &config, &context(now, gpc)).record;
        let text = record.to_json();
        let mut later = config.clone();
        later.revision += revisions;
        let then = if back { Timestamp::from_seconds(now.seconds() - i64::from(days) * 86_400) } else { now.plus_days(days) };
        let before = allowed(&config, Some(&record), gpc, false);
        let after = judged(Some(&text), &later, then).allowed(&later, gpc, false);
        for (id, on) in after.categories.iter().chain(&after.services) {
            prop_assert!(!on || before.category(id) || before.service(id), "{id} was turned on");
        }
    }
}
