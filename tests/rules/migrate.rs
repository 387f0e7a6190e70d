use noren::consent::{Source, Standing, Why};
use serde_json::{Value, json};

use crate::fixtures::{judged, on, resolved, shop, time};

fn upgraded(stored: Value) -> Standing {
    judged(
        Some(&stored.to_string()),
        &resolved(&shop()),
        time("2026-11-22T06:00:00Z"),
    )
}

fn record(consent: Value) -> Value {
    json!({ "v": 0, "consent": consent, "time": "2026-10-01T00:00:00Z", "revision": 3 })
}

#[test]
fn answers_are_taken_at_their_word_and_no_further() {
    for (consent, expected) in [
        (json!({}), vec![]),
        (json!({ "functional": true }), vec!["functional"]),
        (json!({ "functional": false }), vec![]),
        (json!({ "analytics": true }), vec![]),
        (
            json!({ "analytics": true, "posthog": true }),
            vec!["posthog"],
        ),
        (
            json!({ "analytics": true, "posthog": true, "matomo": true }),
            vec!["analytics", "posthog", "matomo"],
        ),
        (
            json!({ "posthog": true, "matomo": true }),
            vec!["posthog", "matomo"],
        ),
        (json!({ "nothing of ours": true }), vec![]),
    ] {
        let Standing::Migrate(upgraded) = upgraded(record(consent.clone())) else {
            panic!("{consent} is not migrated");
        };
        assert_eq!(on(&upgraded.choices), expected, "{consent}");
        assert!(upgraded.choices.category("necessary") && upgraded.choices.service("cart"));
        assert_eq!(upgraded.first, time("2026-10-01T00:00:00Z"));
        assert_eq!(upgraded.expires, time("2027-03-30T00:00:00Z"));
        assert_eq!(
            (upgraded.id.as_str(), upgraded.source, upgraded.gpc),
            ("", Source::Api, false)
        );
    }
}

#[test]
fn nothing_is_in_force_until_it_is_written() {
    let standing = upgraded(record(json!({ "functional": true })));
    assert_eq!(standing.record(), None);
    assert_eq!(
        on(&standing.allowed(&resolved(&shop()), false, false)),
        Vec::<&str>::new()
    );
}

#[test]
fn what_would_not_be_in_force_asks() {
    let edited = |field: &str, value: Value| {
        let mut stored = record(json!({ "functional": true }));
        stored[field] = value;
        stored
    };
    for (stored, why) in [
        (edited("revision", json!(2)), Why::Revision),
        (edited("time", json!("2024-01-01T00:00:00Z")), Why::Expired),
        (edited("time", json!("2027-01-01T00:00:00Z")), Why::Future),
        (edited("time", json!(1_790_000_000)), Why::Corrupt),
        (edited("consent", json!(["functional"])), Why::Corrupt),
        (edited("consent", json!({ "functional": 1 })), Why::Corrupt),
        (edited("revision", json!("3")), Why::Corrupt),
        (json!({ "v": 0 }), Why::Corrupt),
        // Without a revision it answered the first one.
        (
            json!({ "v": 0, "consent": {}, "time": "2026-10-01T00:00:00Z" }),
            Why::Revision,
        ),
    ] {
        assert_eq!(upgraded(stored.clone()), Standing::Ask(why), "{stored}");
    }
}
