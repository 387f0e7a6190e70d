use noren::config::Region;
use serde_json::{Map, Value};

use crate::fixtures::{cases, judged, name, resolved, time};

#[test]
fn every_case_of_the_table() {
    for case in cases("allowed") {
        let config =
            resolved(&case["config"]).with_region(Region::named(case["region"].as_str().unwrap()));
        let validity = judged(
            case["stored"].as_str(),
            &config,
            time(case["now"].as_str().unwrap()),
        );
        let gpc = case["gpc"].as_bool().unwrap();
        let pending = case["pending"].as_str();
        let allowed = validity.allowed(&config, gpc, pending == Some("reject"));
        assert_eq!(
            object(&allowed.categories),
            case["categories"],
            "{}: categories",
            name(&case)
        );
        assert_eq!(
            object(&allowed.services),
            case["services"],
            "{}: services",
            name(&case)
        );
    }
}

fn object(answers: &[(String, bool)]) -> Value {
    let map: Map<String, Value> = answers
        .iter()
        .map(|(id, on)| (id.clone(), (*on).into()))
        .collect();
    Value::Object(map)
}
