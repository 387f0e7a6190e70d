use noren::consent::Validity;

use crate::fixtures::{cases, judged, name, resolved, time};

#[test]
fn every_case_of_the_table() {
    for case in cases("standing") {
        let config = resolved(&case["config"]);
        let standing = judged(
            case["stored"].as_str(),
            &config,
            time(case["now"].as_str().unwrap()),
        );
        let (found, why) = match &standing {
            Validity::InForce(_) => ("in-force", None),
            Validity::Ask(why) => ("ask", Some(why.name())),
        };
        assert_eq!(
            (found, why),
            (case["standing"].as_str().unwrap(), case["why"].as_str()),
            "{}",
            name(&case)
        );
    }
}
