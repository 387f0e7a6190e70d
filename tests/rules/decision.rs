use noren::config::{Config, Region};
use noren::consent::{Action, Choices, Context, Decision, Record, Source, decide};

use crate::fixtures::{context, on, resolved, shop, time};

const NOW: &str = "2026-11-22T06:00:00Z";

fn config(region: Region) -> Config {
    resolved(&shop()).with_region(region)
}

fn ids(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn accept(names: &[&str]) -> Action {
    Action::Accept(ids(names))
}

fn reject(names: &[&str]) -> Action {
    Action::Reject(ids(names))
}

fn set(categories: &[(&str, bool)], services: &[(&str, bool)]) -> Action {
    let answers = |list: &[(&str, bool)]| {
        list.iter()
            .map(|(id, on)| ((*id).to_owned(), *on))
            .collect()
    };
    Action::Set(Choices {
        categories: answers(categories),
        services: answers(services),
    })
}

/// A record made by accepting these, a day before.
fn before(names: &[&str], gpc: bool, config: &Config) -> Record {
    decide(
        &accept(names),
        None,
        config,
        &context(time("2026-11-21T06:00:00Z"), gpc),
    )
    .record
}

const MOST: [&str; 7] = [
    "functional",
    "analytics",
    "marketing",
    "posthog",
    "matomo",
    "meta-pixel",
    "tiktok-pixel",
];
const UNDER_SIGNAL: [&str; 4] = ["functional", "analytics", "posthog", "matomo"];

/// An action on an earlier answer (and whether the signal was on for it), the signal now, what is on
/// in the record afterwards.
type Row = (
    &'static str,
    Option<(&'static [&'static str], bool)>,
    Action,
    bool,
    &'static [&'static str],
);

#[test]
fn each_action_on_each_kind_of_answer() {
    let rows: Vec<Row> = vec![
        (
            "accept all leaves out what is separate",
            None,
            Action::AcceptAll,
            false,
            &MOST,
        ),
        (
            "accept all under the signal leaves marketing off",
            None,
            Action::AcceptAll,
            true,
            &UNDER_SIGNAL,
        ),
        (
            "accept all keeps a separate yes",
            Some((&["profiling", "cross-border"], false)),
            Action::AcceptAll,
            false,
            &[
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
            ],
        ),
        (
            "accept all under the signal keeps marketing granted under it",
            Some((&["marketing"], true)),
            Action::AcceptAll,
            true,
            &MOST,
        ),
        (
            "accept all under the signal does not keep marketing granted before it",
            Some((&["marketing"], false)),
            Action::AcceptAll,
            true,
            &UNDER_SIGNAL,
        ),
        ("reject all", None, Action::RejectAll, false, &[]),
        (
            "reject all after all",
            Some((
                &[
                    "functional",
                    "analytics",
                    "marketing",
                    "profiling",
                    "cross-border",
                ],
                true,
            )),
            Action::RejectAll,
            true,
            &[],
        ),
        (
            "a category takes its services along",
            None,
            accept(&["analytics"]),
            false,
            &["analytics", "posthog", "matomo"],
        ),
        (
            "a service alone leaves its category mixed",
            None,
            accept(&["posthog"]),
            false,
            &["posthog"],
        ),
        (
            "the last service completes its category",
            Some((&["posthog"], false)),
            accept(&["matomo"]),
            false,
            &["analytics", "posthog", "matomo"],
        ),
        (
            "the only service is its category",
            None,
            accept(&["profiler"]),
            false,
            &["profiling", "profiler"],
        ),
        (
            "a category without services",
            None,
            accept(&["functional"]),
            false,
            &["functional"],
        ),
        (
            "a separate category by name",
            None,
            accept(&["profiling"]),
            false,
            &["profiling", "profiler"],
        ),
        (
            "several ids",
            None,
            accept(&["functional", "matomo"]),
            false,
            &["functional", "matomo"],
        ),
        (
            "ids add to what is there",
            Some((&["functional"], false)),
            accept(&["posthog"]),
            false,
            &["functional", "posthog"],
        ),
        (
            "no ids change nothing",
            Some((&["functional"], false)),
            accept(&[]),
            false,
            &["functional"],
        ),
        (
            "no ids with no record yet grant nothing",
            None,
            accept(&[]),
            false,
            &[],
        ),
        (
            "unknown ids grant nothing",
            None,
            accept(&["anlaytics", ""]),
            false,
            &[],
        ),
        (
            "marketing by name under the signal",
            None,
            accept(&["marketing"]),
            true,
            &["marketing", "meta-pixel", "tiktok-pixel"],
        ),
        (
            "one marketing service by name under the signal",
            None,
            accept(&["meta-pixel"]),
            true,
            &["meta-pixel"],
        ),
        (
            "another decision under the signal does not carry marketing into it",
            Some((&["marketing", "functional"], false)),
            accept(&["matomo"]),
            true,
            &["functional", "matomo"],
        ),
        (
            "one service by name under the signal does not carry its sister into it",
            Some((&["tiktok-pixel"], false)),
            accept(&["meta-pixel"]),
            true,
            &["meta-pixel"],
        ),
        (
            "marketing granted under the signal is carried on",
            Some((&["marketing"], true)),
            accept(&["functional"]),
            true,
            &["functional", "marketing", "meta-pixel", "tiktok-pixel"],
        ),
        (
            "reject a category",
            Some((&["analytics", "functional"], false)),
            reject(&["analytics"]),
            false,
            &["functional"],
        ),
        (
            "reject a service: its category is no longer whole",
            Some((&["analytics"], false)),
            reject(&["posthog"]),
            false,
            &["matomo"],
        ),
        (
            "reject by id with no record yet",
            None,
            reject(&["analytics"]),
            false,
            &[],
        ),
        (
            "necessary cannot be rejected",
            Some((&["functional"], false)),
            reject(&["necessary", "cart"]),
            false,
            &["functional"],
        ),
        (
            "set services",
            None,
            set(&[], &[("posthog", true), ("matomo", false)]),
            false,
            &["posthog"],
        ),
        (
            "set a category",
            None,
            set(&[("analytics", true)], &[]),
            false,
            &["analytics", "posthog", "matomo"],
        ),
        (
            "set: a service's own answer goes before its category's",
            None,
            set(&[("analytics", true)], &[("posthog", false)]),
            false,
            &["matomo"],
        ),
        (
            "set: a category is not true on its own word",
            None,
            set(
                &[("analytics", true)],
                &[("posthog", false), ("matomo", false)],
            ),
            false,
            &[],
        ),
        (
            "set: what is not listed stays",
            Some((&["functional", "posthog"], false)),
            set(&[("functional", false)], &[]),
            false,
            &["posthog"],
        ),
        (
            "set: marketing under the signal",
            None,
            set(&[("marketing", true)], &[]),
            true,
            &["marketing", "meta-pixel", "tiktok-pixel"],
        ),
        (
            "set: a category without services",
            None,
            set(&[("functional", true)], &[]),
            false,
            &["functional"],
        ),
        (
            "set: what the config does not have",
            None,
            set(&[("old", true)], &[("older", true)]),
            false,
            &[],
        ),
        (
            "withdraw",
            Some((&["analytics", "marketing"], false)),
            Action::Withdraw,
            false,
            &[],
        ),
    ];
    let config = config(Region::Strict);
    for (name, earlier, action, gpc, expected) in rows {
        let current = earlier.map(|(names, gpc)| before(names, gpc, &config));
        let decision = decide(&action, current.as_ref(), &config, &context(time(NOW), gpc));
        assert_eq!(on(&decision.record.choices), expected, "{name}");
        assert!(
            decision.record.choices.category("necessary")
                && decision.record.choices.service("cart"),
            "{name}"
        );
        assert_eq!(decision.first, current.is_none(), "{name}");
        assert_eq!(decision.record.gpc, gpc, "{name}");
        assert_eq!(
            decision.record.choices.categories.len(),
            config.categories.len(),
            "{name}"
        );
        assert_eq!(
            decision.record.choices.services.len(),
            config.services.len(),
            "{name}"
        );
    }
}

#[test]
fn with_no_record_yet_only_what_is_named_is_granted_in_any_region() {
    for region in Region::ALL {
        let config = config(region);
        for action in [accept(&["functional"]), set(&[("functional", true)], &[])] {
            let decision = decide(&action, None, &config, &context(time(NOW), false));
            assert_eq!(on(&decision.record.choices), ["functional"], "{region:?}");
        }
    }
}

#[test]
fn a_record_says_who_when_and_on_what() {
    let config = config(Region::Jp);
    let first = before(&["functional"], false, &config);
    assert_eq!(
        (first.first, first.updated),
        (time("2026-11-21T06:00:00Z"), time("2026-11-21T06:00:00Z"))
    );
    assert_eq!(first.expires, time("2027-05-20T06:00:00Z"));
    let context = Context {
        id: "another".to_owned(),
        text: "0123456789abcdef".to_owned(),
        lang: "en".to_owned(),
        source: Source::Settings,
        ..context(time(NOW), true)
    };
    let next = decide(&Action::RejectAll, Some(&first), &config, &context).record;
    assert_eq!(next.id, first.id);
    assert_eq!(
        (next.first, next.updated, next.expires),
        (first.first, time(NOW), time("2027-05-21T06:00:00Z"))
    );
    assert_eq!(
        (next.text.as_str(), next.lang.as_str()),
        ("0123456789abcdef", "en")
    );
    assert_eq!(
        (next.source, next.region, next.revision, next.gpc),
        (Source::Settings, Region::Jp, 3, true)
    );
    let nameless = Record {
        id: String::new(),
        ..first
    };
    assert_eq!(
        decide(&Action::RejectAll, Some(&nameless), &config, &context)
            .record
            .id,
        "another"
    );
}

#[test]
fn a_refusal_lasts_as_long_as_a_consent() {
    let config = config(Region::Strict);
    let context = context(time(NOW), false);
    let yes = decide(&Action::AcceptAll, None, &config, &context).record;
    let no = decide(&Action::RejectAll, None, &config, &context).record;
    assert_eq!(yes.expires, no.expires);
}

#[test]
fn changes_are_those_of_what_holds() {
    let changed = |decision: &Decision| {
        (
            decision.changed.categories.clone(),
            decision.changed.services.clone(),
        )
    };
    let now = context(time(NOW), false);
    let strict = config(Region::Strict);
    let refused = decide(&Action::RejectAll, None, &strict, &now);
    assert_eq!(changed(&refused), (vec![], vec![]));
    let some = decide(
        &accept(&["posthog", "functional"]),
        Some(&refused.record),
        &strict,
        &now,
    );
    assert_eq!(changed(&some), (ids(&["functional"]), ids(&["posthog"])));
    let other = decide(&reject(&["posthog"]), Some(&some.record), &strict, &now);
    assert_eq!(changed(&other), (vec![], ids(&["posthog"])));
    // In China the second consent switches what had only the first.
    let china = config(Region::Cn);
    let first = decide(&accept(&["posthog"]), None, &china, &now);
    assert_eq!(changed(&first), (vec![], vec![]));
    let second = decide(
        &accept(&["cross-border"]),
        Some(&first.record),
        &china,
        &now,
    );
    assert_eq!(
        changed(&second),
        (ids(&["cross-border"]), ids(&["posthog"]))
    );
    // Where undecided means allowed, the first refusal switches off.
    let states = config(Region::UsOptout);
    let out = decide(&Action::RejectAll, None, &states, &now);
    assert_eq!(
        changed(&out),
        (
            ids(&["functional", "analytics", "marketing"]),
            ids(&["posthog", "matomo", "meta-pixel", "tiktok-pixel"])
        )
    );
}

#[test]
fn every_decision_names_the_services_to_clear_up_after() {
    let now = context(time(NOW), false);
    let strict = config(Region::Strict);
    let all = [
        "posthog",
        "matomo",
        "meta-pixel",
        "tiktok-pixel",
        "profiler",
    ];
    for action in [Action::RejectAll, Action::Withdraw, accept(&["functional"])] {
        assert_eq!(
            decide(&action, None, &strict, &now).denied_services,
            all,
            "{action:?}"
        );
    }
    assert_eq!(
        decide(&accept(&["analytics"]), None, &strict, &now).denied_services,
        all[2..]
    );
    let china = config(Region::Cn);
    assert_eq!(
        decide(&Action::AcceptAll, None, &china, &now).denied_services,
        ["posthog", "meta-pixel", "tiktok-pixel", "profiler"]
    );
    assert_eq!(
        decide(&Action::AcceptAll, None, &strict, &context(time(NOW), true)).denied_services,
        all[2..]
    );
}

#[test]
fn a_withdrawal_removes_the_record_but_not_an_opt_out() {
    let now = context(time(NOW), false);
    for region in Region::ALL {
        let config = config(region);
        let current = before(&["analytics"], false, &config);
        let decision = decide(&Action::Withdraw, Some(&current), &config, &now);
        assert_eq!(decision.record.source, Source::Withdrawal);
        assert_eq!(decision.remove, region != Region::UsOptout, "{region:?}");
        assert!(!decide(&Action::RejectAll, Some(&current), &config, &now).remove);
    }
}

#[test]
fn that_the_shop_drops_a_denied_service_grants_nothing() {
    let full = config(Region::Strict);
    let current = before(&["posthog"], false, &full);
    let mut less = full;
    less.services.retain(|service| service.id != "matomo");
    let now = context(time(NOW), false);
    let decision = decide(&accept(&["functional"]), Some(&current), &less, &now);
    assert_eq!(on(&decision.record.choices), ["functional", "posthog"]);
    let decision = decide(&accept(&["posthog"]), Some(&current), &less, &now);
    assert_eq!(on(&decision.record.choices), ["analytics", "posthog"]);
}
