use noren::consent::{Timestamp, history};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::record::any_record;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn the_last_twenty_are_kept_in_order(record in any_record(), count in 0_usize..45) {
        let mut kept = Vec::new();
        for second in 0..count {
            let mut record = record.clone();
            record.updated = Timestamp::from_seconds(second as i64);
            history::push(&mut kept, record);
        }
        let seconds: Vec<i64> = kept.iter().map(|record| record.updated.seconds()).collect();
        let expected: Vec<i64> = (count.saturating_sub(20)..count).map(|second| second as i64).collect();
        prop_assert_eq!(seconds, expected);
        let value: Value = serde_json::from_str(&history::to_json(&kept)).unwrap();
        prop_assert_eq!(history::read(&value), kept);
    }

    #[test]
    fn the_same_record_is_kept_once(record in any_record()) {
        let mut kept = vec![record.clone()];
        history::push(&mut kept, record);
        prop_assert_eq!(kept.len(), 1);
    }
}

#[test]
fn what_is_no_record_is_passed_over() {
    for value in [
        json!(null),
        json!({}),
        json!("x"),
        json!([1, null, {}, { "v": 1 }, { "v": 2 }]),
    ] {
        assert_eq!(history::read(&value), []);
    }
    assert_eq!(history::to_json(&[]), "[]");
}
