use noren::consent::{Answer, Pending, Source};
use serde_json::{Value, json};

use crate::fixtures::{context, on, resolved, shop, time};

fn stored() -> Value {
    json!({ "a": "accept", "t": "2026-11-22T05:59:30Z", "lang": "zh-Hant", "text": "0123456789abcdef", "revision": 3 })
}

fn edited(field: &str, value: Value) -> Value {
    let mut stored = stored();
    stored[field] = value;
    stored
}

const NOW: &str = "2026-11-22T06:00:00Z";
/// What "accept all" grants in the shop.
const MOST: [&str; 7] = [
    "functional",
    "analytics",
    "marketing",
    "posthog",
    "matomo",
    "meta-pixel",
    "tiktok-pixel",
];

#[test]
fn what_is_broken_is_no_answer() {
    assert_eq!(Pending::read(&stored()).unwrap().answer, Answer::Accept);
    for broken in [
        json!(null),
        json!([]),
        edited("a", json!("maybe")),
        edited("a", json!(true)),
        json!({ "a": "accept" }),
        edited("t", json!("today")),
        edited("t", json!(1_790_000_000)),
        edited("lang", json!(null)),
        edited("text", json!(7)),
        edited("revision", json!("3")),
        edited("revision", json!(-1)),
    ] {
        assert_eq!(Pending::read(&broken), None, "{broken}");
    }
}

#[test]
fn an_answer_is_dated_and_worded_as_it_was_given() {
    let config = resolved(&shop());
    let context = context(time(NOW), false);
    let decision = Pending::read(&stored())
        .unwrap()
        .complete(None, None, &config, &context)
        .unwrap();
    assert_eq!(on(&decision.record.choices), MOST);
    assert_eq!(decision.record.updated, time("2026-11-22T05:59:30Z"));
    assert_eq!(decision.record.first, decision.record.updated);
    assert_eq!(decision.record.lang, "zh-Hant");
    assert_eq!(decision.record.text, "0123456789abcdef");
    assert_eq!(
        (decision.record.source, decision.record.revision),
        (Source::Banner, 3)
    );
    let no = Pending::read(&edited("a", json!("reject")))
        .unwrap()
        .complete(None, None, &config, &context)
        .unwrap();
    assert_eq!(on(&no.record.choices), Vec::<&str>::new());
}

#[test]
fn a_time_in_the_future_is_now() {
    let pending = Pending::read(&edited("t", json!("2027-11-22T05:59:30Z"))).unwrap();
    let decision = pending
        .complete(None, None, &resolved(&shop()), &context(time(NOW), false))
        .unwrap();
    assert_eq!(decision.record.updated, time(NOW));
}

#[test]
fn a_refusal_is_believed_by_its_answer_alone() {
    let config = resolved(&shop());
    let context = context(time(NOW), false);
    for damaged in [
        json!({ "a": "reject" }),
        json!({ "a": "reject", "t": 5, "lang": null, "text": [], "revision": "x" }),
    ] {
        let decision = Pending::read(&damaged)
            .unwrap()
            .complete(None, None, &config, &context)
            .unwrap();
        assert_eq!(on(&decision.record.choices), Vec::<&str>::new());
        assert_eq!(decision.record.updated, context.now);
        assert_eq!(decision.record.revision, config.revision);
        assert_eq!(
            (decision.record.lang, decision.record.text),
            (context.lang.clone(), context.text.clone())
        );
    }
}

#[test]
fn a_later_decision_stands_against_a_yes_and_never_against_a_no() {
    let config = resolved(&shop());
    let moment = |text| Some(time(text));
    let (later, same) = (
        moment("2026-11-22T05:59:31Z"),
        moment("2026-11-22T05:59:30Z"),
    );
    let context = context(time(NOW), false);
    let complete = |answer, decided| {
        Pending::read(&edited("a", json!(answer)))
            .unwrap()
            .complete(None, decided, &config, &context)
    };
    assert_eq!(complete("accept", later), None);
    assert!(complete("accept", same).is_some());
    assert!(complete("reject", later).is_some());
}

#[test]
fn a_yes_replaces_the_decision_that_it_followed_even_one_that_a_fast_clock_dated_later() {
    let config = resolved(&shop());
    let context = context(time(NOW), false);
    let fast = "2026-11-24T06:00:00Z";
    let complete = |after| {
        let mut stored = edited("a", json!("accept"));
        stored["after"] = json!(after);
        Pending::read(&stored)
            .unwrap()
            .complete(None, Some(time(fast)), &config, &context)
    };
    assert!(complete(fast).is_some());
    assert_eq!(complete("2026-11-23T06:00:00Z"), None);
    assert_eq!(complete(""), None);
}

#[test]
fn a_yes_to_another_question_or_long_ago_is_none_but_a_no_counts() {
    let config = resolved(&shop());
    let context = context(time(NOW), false);
    for edit in [("revision", json!(2)), ("t", json!("2026-05-26T06:00:00Z"))] {
        let mut stored = edited(edit.0, edit.1);
        assert_eq!(
            Pending::read(&stored)
                .unwrap()
                .complete(None, None, &config, &context),
            None,
            "{stored}"
        );
        stored["a"] = json!("reject");
        let no = Pending::read(&stored)
            .unwrap()
            .complete(None, None, &config, &context)
            .unwrap();
        assert_eq!(Value::from(no.record.revision), stored["revision"]);
        assert_eq!(on(&no.record.choices), Vec::<&str>::new());
    }
}
