use noren::config::Config;
use noren::consent::mirror::{self, Repair, reconcile};
use noren::consent::{Action, Choices, Record, decide};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixtures::{context, resolved, shop, time};

fn decided(action: &Action, config: &Config, gpc: bool) -> Record {
    decide(
        action,
        None,
        config,
        &context(time("2026-11-22T06:00:00Z"), gpc),
    )
    .record
}

fn read(cookie: &str, config: &Config) -> Option<Record> {
    let value: Value = serde_json::from_str(&mirror::decode(cookie)?).ok()?;
    mirror::read(&value, config)
}

fn many(count: usize, length: usize) -> Config {
    let mut written = shop();
    written["services"] = (0..count)
        .map(|number| json!({ "id": format!("{number:0length$}"), "category": "analytics", "name": "A" }))
        .collect();
    resolved(&written)
}

#[test]
fn the_cookie_says_what_the_record_says() {
    let config = resolved(&shop());
    let record = decided(
        &Action::Accept(vec!["posthog".to_owned(), "functional".to_owned()]),
        &config,
        true,
    );
    let cookie = mirror::write(&record);
    let text = mirror::decode(&cookie).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        value,
        json!({
            "v": 1, "revision": 3, "updated": "2026-11-22T06:00:00Z", "expires": "2027-05-21T06:00:00Z", "gpc": true,
            "necessary": 1, "functional": 1, "analytics": 0, "marketing": 0, "profiling": 0, "cross-border": 0,
            "cart": 1, "posthog": 1, "matomo": 0, "meta-pixel": 0, "tiktok-pixel": 0, "profiler": 0,
        }),
    );
    let again = read(&cookie, &config).unwrap();
    assert_eq!(again.choices, record.choices);
    assert_eq!(
        (again.updated, again.expires, again.gpc),
        (record.updated, record.expires, true)
    );
    assert_eq!(reconcile(Some(&record), Some(&again)), Repair::Nothing);
}

#[test]
fn sixty_services_fit_whole_and_more_never_grant_more() {
    for (count, length, fits) in [
        (60, 12, true),
        (60, 32, true),
        (60, 40, false),
        (300, 40, false),
    ] {
        let config = many(count, length);
        for action in [
            Action::AcceptAll,
            Action::RejectAll,
            Action::Accept(vec![config.services[7].id.clone()]),
        ] {
            let record = decided(&action, &config, false);
            let cookie = mirror::write(&record);
            assert!(
                "noren=".len() + cookie.len() <= 3_000,
                "{} bytes",
                cookie.len()
            );
            let again = read(&cookie, &config).unwrap();
            let more = |stored: &[(String, bool)], read: &[(String, bool)]| {
                read.iter()
                    .any(|(id, on)| *on && !stored.contains(&(id.clone(), true)))
            };
            assert!(!more(&record.choices.services, &again.choices.services));
            assert!(!more(&record.choices.categories, &again.choices.categories));
            if fits {
                assert_eq!(again.choices, record.choices);
            }
            if action != Action::AcceptAll {
                // What is granted is kept as long as there is room for it.
                assert_eq!(reconcile(Some(&record), Some(&again)), Repair::Nothing);
            }
        }
    }
}

#[test]
fn the_newer_is_believed_and_the_other_repaired() {
    let config = resolved(&shop());
    let old = decided(&Action::AcceptAll, &config, false);
    let new = Record {
        updated: time("2026-11-22T06:00:01Z"),
        ..decided(&Action::RejectAll, &config, false)
    };
    let other = Record {
        choices: Choices::default(),
        ..old.clone()
    };
    for (stored, mirrored, repair) in [
        (None, None, Repair::Nothing),
        (Some(&old), None, Repair::Cookie),
        (None, Some(&old), Repair::Storage),
        (Some(&old), Some(&new), Repair::Storage),
        (Some(&new), Some(&old), Repair::Cookie),
        (Some(&old), Some(&old), Repair::Nothing),
        (Some(&old), Some(&other), Repair::Cookie),
        (Some(&other), Some(&old), Repair::Cookie),
    ] {
        assert_eq!(reconcile(stored, mirrored), repair);
    }
}

#[test]
fn only_a_one_is_a_yes() {
    let config = resolved(&shop());
    let good = json!({ "v": 1, "revision": 3, "updated": "2026-11-22T06:00:00Z", "expires": "2027-05-21T06:00:00Z", "gpc": false });
    for value in [json!(true), json!("1"), json!(2), json!(null), json!([1])] {
        let mut cookie = good.clone();
        cookie["functional"] = value;
        assert!(
            !mirror::read(&cookie, &config)
                .unwrap()
                .choices
                .category("functional"),
            "{cookie}"
        );
    }
    for (field, value) in [
        ("v", json!(2)),
        ("v", json!("1")),
        ("revision", json!(null)),
        ("updated", json!("x")),
        ("expires", json!(1)),
        ("gpc", json!(1)),
    ] {
        let mut cookie = good.clone();
        cookie[field] = value;
        assert_eq!(mirror::read(&cookie, &config), None, "{cookie}");
    }
}

proptest! {
    #[test]
    fn any_cookie_is_read_or_not(value in ".*") {
        let _ = read(&value, &resolved(&shop()));
    }

    #[test]
    fn a_value_holds_only_what_a_cookie_may(ids in prop::collection::vec((".{0,9}", any::<bool>()), 0..9)) {
        let config = resolved(&shop());
        let mut record = decided(&Action::RejectAll, &config, false);
        record.choices.services = ids;
        let cookie = mirror::write(&record);
        let allowed = |byte: u8| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e);
        prop_assert!(cookie.bytes().all(allowed), "{cookie}");
        prop_assert!(mirror::decode(&cookie).is_some_and(|text| serde_json::from_str::<Value>(&text).is_ok()));
    }
}
