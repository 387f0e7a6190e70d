//! An acceptance that has not become a record yet allows what the record of it will: the gate has the same table.

use noren::config::Region;
use noren::consent::{Pending, allowed};
use serde_json::json;

use crate::fixtures::{cases, context, judged, name, resolved, time};

#[test]
fn the_record_of_an_acceptance_allows_what_the_table_says() {
    let now = time("2026-11-22T06:00:00Z");
    for case in cases("acceptance") {
        let config =
            resolved(&case["config"]).with_region(Region::named(case["region"].as_str().unwrap()));
        let before = judged(case["stored"].as_str(), &config, now);
        let pending = json!({ "a": "accept", "t": "2026-11-22T05:59:00Z", "lang": "ja", "text": "9f86d081884c7d65", "revision": 3, "gpc": case["then"] });
        let gpc = case["gpc"].as_bool().unwrap();
        let record = Pending::read(&pending)
            .unwrap()
            .complete(before.record(), None, &config, &context(now, gpc))
            .unwrap()
            .record;
        let choices = allowed(&config, Some(&record), gpc, false);
        let on: Vec<&str> = choices
            .categories
            .iter()
            .chain(&choices.services)
            .filter(|(_, on)| *on)
            .map(|(id, _)| id.as_str())
            .collect();
        assert_eq!(json!(on), case["on"], "{}", name(&case));
    }
}
