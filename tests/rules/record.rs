use noren::config::Region;
use noren::consent::{Choices, Record, Source, Timestamp};
use proptest::prelude::*;
use serde_json::Value;

use crate::config::any_json;
use crate::fixtures::{cases, judged, resolved, shop, time};

fn answers() -> impl Strategy<Value = Vec<(String, bool)>> {
    // A JSON object has each name once.
    prop::collection::btree_map(".{0,12}", any::<bool>(), 0..8)
        .prop_map(|map| map.into_iter().collect())
}

fn moment() -> impl Strategy<Value = Timestamp> {
    (Timestamp::FIRST.seconds()..=Timestamp::LAST.seconds()).prop_map(Timestamp::from_seconds)
}

pub fn any_record() -> impl Strategy<Value = Record> {
    (
        (".*", any::<u32>(), ".*", ".*", any::<bool>()),
        (moment(), moment(), moment()),
        prop::sample::select(Source::ALL.to_vec()),
        prop::sample::select(Region::ALL.to_vec()),
        (answers(), answers()),
    )
        .prop_map(
            |(
                (id, revision, text, lang, gpc),
                (first, updated, expires),
                source,
                region,
                (categories, services),
            )| {
                let choices = Choices {
                    categories,
                    services,
                };
                Record {
                    id,
                    revision,
                    text,
                    first,
                    updated,
                    expires,
                    source,
                    region,
                    lang,
                    gpc,
                    choices,
                }
            },
        )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(record in any_record()) {
        let text = record.to_json();
        let value: Value = serde_json::from_str(&text).unwrap();
        let read = Record::read(&value).unwrap();
        prop_assert_eq!(&read, &record);
        prop_assert_eq!(read.to_json(), text);
    }

    #[test]
    fn serde_writes_and_reads_the_same(record in any_record()) {
        let ours: Value = serde_json::from_str(&record.to_json()).unwrap();
        let theirs = serde_json::to_value(&record).unwrap();
        let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        prop_assert_eq!(names(&ours), names(&theirs));
        prop_assert_eq!(ours, theirs);
        prop_assert_eq!(serde_json::from_str::<Record>(&record.to_json()).unwrap(), record);
    }

    #[test]
    fn any_text_is_no_decision_or_a_valid_record(text in ".*") {
        sound(&text);
    }

    #[test]
    fn any_bytes_are_no_decision_or_a_valid_record(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        sound(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_json_is_no_decision_or_a_valid_record(value in any_json()) {
        sound(&value.to_string());
    }

    #[test]
    fn any_broken_record_is_no_decision_or_a_valid_record(
        record in any_record(), field in any::<prop::sample::Index>(), value in any_json(), cut in any::<prop::sample::Index>(),
    ) {
        let mut broken = serde_json::to_value(&record).unwrap();
        let names: Vec<String> = broken.as_object().unwrap().keys().cloned().collect();
        broken[field.get(&names)] = value;
        sound(&broken.to_string());
        let whole = record.to_json();
        let end = (0..=cut.index(whole.len())).rev().find(|end| whole.is_char_boundary(*end)).unwrap();
        sound(&whole[..end]);
    }
}

/// Whatever is stored, what is taken as in force is a whole record, and what holds can be asked.
fn sound(text: &str) {
    let now = time("2026-11-22T06:00:00Z");
    for region in Region::ALL {
        let config = resolved(&shop()).with_region(region);
        let validity = judged(Some(text), &config, now);
        if let Some(record) = validity.record() {
            assert_eq!(
                serde_json::from_str::<Record>(&record.to_json()).unwrap(),
                *record
            );
        }
        let _ = validity.allowed(&config, true, false);
    }
}

#[test]
fn the_tables_in_force_are_read_as_written() {
    let mut read = 0;
    for case in cases("validity") {
        if case["validity"] == "in-force" && case["why"].is_null() {
            let stored: Value = serde_json::from_str(case["stored"].as_str().unwrap()).unwrap();
            let record = Record::read(&stored).unwrap();
            for field in [
                "id",
                "text",
                "first",
                "updated",
                "expires",
                "lang",
                "categories",
                "services",
            ] {
                let written: Value = serde_json::from_str(&record.to_json()).unwrap();
                assert_eq!(written[field], stored[field], "{field}");
            }
            read += 1;
        }
    }
    assert!(read > 10);
}

#[test]
fn errors_name_the_field() {
    let error = serde_json::from_str::<Record>(r#"{"v":1}"#).unwrap_err();
    assert!(error.to_string().contains("\"id\""), "{error}");
    let error = serde_json::from_str::<Record>("{}").unwrap_err();
    assert!(error.to_string().contains("not a record"), "{error}");
}
