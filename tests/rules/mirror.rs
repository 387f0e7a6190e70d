use noren::config::Config;
use noren::consent::{Action, Record, decide, mirror};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixtures::{cases, context, name, resolved, shop, time};

fn decided(action: &Action, config: &Config, gpc: bool) -> Record {
    decide(
        action,
        None,
        config,
        &context(time("2026-11-22T06:00:00Z"), gpc),
    )
    .record
}

/// What `decodeURIComponent` and `JSON.parse` make of a cookie's value.
fn read(cookie: &str) -> Value {
    let mut bytes = Vec::new();
    let mut rest = cookie.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    serde_json::from_slice(&bytes).unwrap()
}

/// What a cookie grants.
fn grants(cookie: &str) -> Vec<String> {
    let value = read(cookie);
    let ids = value.as_object().unwrap().iter().skip(5);
    ids.filter(|(_, on)| **on == json!(1))
        .map(|(id, _)| id.clone())
        .collect()
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
    assert_eq!(
        read(&cookie),
        json!({
            "v": 1, "revision": 3, "updated": "2026-11-22T06:00:00Z", "expires": "2027-05-21T06:00:00Z", "gpc": true,
            "necessary": 1, "functional": 1, "analytics": 0, "marketing": 0, "profiling": 0, "cross-border": 0,
            "cart": 1, "posthog": 1, "matomo": 0, "meta-pixel": 0, "tiktok-pixel": 0, "profiler": 0,
        }),
    );
}

#[test]
fn the_gate_reads_what_is_written() {
    for case in cases("mirror") {
        let record = Record::read(&case["record"]).unwrap();
        assert_eq!(
            mirror::write(&record),
            case["cookie"].as_str().unwrap(),
            "{}",
            name(&case)
        );
    }
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
            let granted: Vec<String> = record
                .choices
                .categories
                .iter()
                .chain(&record.choices.services)
                .filter(|(_, on)| *on)
                .map(|(id, _)| id.clone())
                .collect();
            let again = grants(&cookie);
            assert!(again.iter().all(|id| granted.contains(id)));
            // What is granted is kept as long as there is room for it.
            if fits || action != Action::AcceptAll {
                assert_eq!(again, granted);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_value_holds_only_what_a_cookie_may(ids in prop::collection::vec((".{0,9}", any::<bool>()), 0..9)) {
        let config = resolved(&shop());
        let mut record = decided(&Action::RejectAll, &config, false);
        record.choices.services = ids;
        let cookie = mirror::write(&record);
        let allowed = |byte: u8| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e);
        prop_assert!(cookie.bytes().all(allowed), "{cookie}");
        prop_assert!(read(&cookie).is_object());
    }
}
