use noren::config::nearest;

use crate::fixtures::cases;

#[test]
fn every_case_of_the_table() {
    for case in cases("nearest") {
        let name = case["name"].as_str().unwrap();
        let known: Vec<&str> = case["known"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|known| known.as_str())
            .collect();
        let found = nearest(name, known.iter().copied());
        assert_eq!(found, case["nearest"].as_str(), "{name}");
    }
}
