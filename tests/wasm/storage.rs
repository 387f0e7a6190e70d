//! `localStorage`.

use noren::page::browser::storage;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn storage_keeps_and_forgets() {
    storage::write("noren-test", "{\"a\":1}").unwrap();
    assert_eq!(storage::read("noren-test").as_deref(), Some("{\"a\":1}"));
    storage::remove("noren-test");
    assert_eq!(storage::read("noren-test"), None);
}

#[wasm_bindgen_test]
fn a_full_storage_leaves_nothing_under_the_key() {
    storage::write("noren-full", "old").unwrap();
    let too_much = "x".repeat(12 << 20);
    assert!(storage::write("noren-full", &too_much).is_err());
    assert_eq!(storage::read("noren-full"), None);
}
