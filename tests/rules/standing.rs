use noren::consent::{Standing, Why};

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
            Standing::InForce(_) => ("in-force", None),
            Standing::Ask(why) => ("ask", Some(why.name())),
        };
        assert_eq!(
            (found, why),
            (case["standing"].as_str().unwrap(), case["why"].as_str()),
            "{}",
            name(&case)
        );
    }
}

#[test]
fn only_what_cannot_be_read_is_junk() {
    for why in [Why::Corrupt, Why::Foreign] {
        assert!(why.is_junk());
    }
    for why in [
        Why::Nothing,
        Why::Newer,
        Why::Revision,
        Why::Expired,
        Why::Future,
    ] {
        assert!(!why.is_junk());
    }
}
