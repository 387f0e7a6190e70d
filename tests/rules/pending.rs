use noren::consent::{Action, Answer, Pending, Source, decide};
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
        .complete(None, &config, &context)
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
        .complete(None, &config, &context)
        .unwrap();
    assert_eq!(on(&no.record.choices), Vec::<&str>::new());
}

#[test]
fn a_time_in_the_future_is_now() {
    let pending = Pending::read(&edited("t", json!("2027-11-22T05:59:30Z"))).unwrap();
    let decision = pending
        .complete(None, &resolved(&shop()), &context(time(NOW), false))
        .unwrap();
    assert_eq!(decision.record.updated, time(NOW));
}

#[test]
fn a_later_decision_stands() {
    let config = resolved(&shop());
    let later = decide(
        &Action::RejectAll,
        None,
        &config,
        &context(time("2026-11-22T05:59:31Z"), false),
    )
    .record;
    let context = context(time(NOW), false);
    assert_eq!(
        Pending::read(&stored())
            .unwrap()
            .complete(Some(&later), &config, &context),
        None
    );
    let earlier = noren::consent::Record {
        updated: time("2026-11-22T05:59:30Z"),
        ..later
    };
    assert!(
        Pending::read(&stored())
            .unwrap()
            .complete(Some(&earlier), &config, &context)
            .is_some()
    );
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
                .complete(None, &config, &context),
            None,
            "{stored}"
        );
        stored["a"] = json!("reject");
        let no = Pending::read(&stored)
            .unwrap()
            .complete(None, &config, &context)
            .unwrap();
        assert_eq!(Value::from(no.record.revision), stored["revision"]);
        assert_eq!(on(&no.record.choices), Vec::<&str>::new());
    }
}
