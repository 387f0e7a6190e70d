use noren::consent::Validity;

use crate::fixtures::{cases, judged, name, resolved, time};

#[test]
fn every_case_of_the_table() {
    for case in cases("validity") {
        let config = resolved(&case["config"]);
        let validity = judged(
            case["stored"].as_str(),
            &config,
            time(case["now"].as_str().unwrap()),
        );
        let (found, why) = match &validity {
            Validity::InForce(_) => ("in-force", None),
            Validity::Ask(why, _) => ("ask", Some(why.name())),
        };
        assert_eq!(
            (found, why),
            (case["validity"].as_str().unwrap(), case["why"].as_str()),
            "{}",
            name(&case)
        );
    }
}
