//! Numbers and dates, by the page's `Intl`.

use noren::page::browser::intl;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn numbers_and_dates_are_written_as_the_language_does() {
    assert_eq!(intl::number("en", 1), ("1".into(), "one".into()));
    assert_eq!(intl::number("en", 1234), ("1,234".into(), "other".into()));
    assert_eq!(intl::number("zh-Hant", 1).1, "other");
    let noon = noren::consent::Timestamp::from_seconds(1_795_348_800);
    assert!(intl::date("ja", noon).starts_with("2026年11月2"));
    assert!(intl::date("en", noon).contains("November"));
    assert!(!intl::date("en", noon).contains(':'));
    assert!(intl::moment("en", noon).starts_with(&intl::date("en", noon)));
    assert!(intl::moment("en", noon).contains(":00"));
}
