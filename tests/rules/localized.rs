use noren::config::Localized;

use crate::fixtures::{cases, name};

#[test]
fn every_case_of_the_table() {
    for case in cases("localized") {
        let text = match &case["text"] {
            serde_json::Value::String(one) => Localized::One(one.clone()),
            map => Localized::ByLanguage(
                map.as_object()
                    .unwrap()
                    .iter()
                    .map(|(tag, text)| (tag.clone(), text.as_str().unwrap().to_owned()))
                    .collect(),
            ),
        };
        let picked = text.pick(case["language"].as_str().unwrap());
        assert_eq!(picked, case["picked"].as_str(), "{}", name(&case));
    }
}
