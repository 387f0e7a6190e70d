use noren::locale::nearest;
use proptest::prelude::*;

use crate::fixtures::{BUILT, cases, name};

#[test]
fn every_case_of_the_table() {
    for case in cases("negotiate") {
        let list = |field: &str| -> Vec<String> {
            case[field]
                .as_array()
                .unwrap()
                .iter()
                .map(|tag| tag.as_str().unwrap().to_owned())
                .collect()
        };
        let (sources, built) = (list("sources"), list("built"));
        let built: Vec<&str> = built.iter().map(String::as_str).collect();
        let chosen = sources.iter().find_map(|source| nearest(source, &built));
        assert_eq!(chosen, case["result"].as_str(), "{}", name(&case));
    }
}

proptest! {
    #[test]
    fn any_text_names_a_language_built_in_or_none(tag in ".*") {
        prop_assert!(nearest(&tag, &BUILT).is_none_or(|chosen| BUILT.contains(&chosen)));
    }

    #[test]
    fn neither_case_nor_underscores_nor_private_use_decide(
        tag in "(zh|yue|cmn|ja|en|fr)(-(cmn|yue|min))?(-(hans|hant|latn))?(-(tw|cn|hk|us|sg|jp))?",
    ) {
        let plain = nearest(&tag, &BUILT);
        prop_assert_eq!(plain, nearest(&tag.to_uppercase(), &BUILT));
        prop_assert_eq!(plain, nearest(&tag.replace('-', "_"), &BUILT));
        for tail in ["-x-hant-tw", "-x-hans-cn", "-u-ca-roc", ".UTF-8"] {
            prop_assert_eq!(plain, nearest(&format!("{tag}{tail}"), &BUILT));
        }
    }
}
