//! The page's `JSON`.

use noren::page::Json;
use noren::page::browser::json;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn json_reads_like_the_browser_and_never_panics() {
    let read = json::parse(r#"{"n":[1,true,null,"文"]}"#).unwrap();
    let list = Json::List(vec![
        Json::Number(1.0),
        Json::Bool(true),
        Json::Null,
        Json::Text("文".into()),
    ]);
    assert_eq!(read, Json::Map(vec![("n".into(), list)]));
    for junk in ["", "{", "undefined", "{\"a\":}"] {
        assert_eq!(json::parse(junk), None);
    }
}

#[wasm_bindgen_test]
fn json_that_is_nested_without_end_is_cut_off() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert!(matches!(json::parse(&deep), Some(Json::List(_))));
}

#[wasm_bindgen_test]
fn a_date_that_a_pages_own_parser_made_is_a_text_again() {
    let date = js_sys::Date::new(&"2026-11-22T06:00:00Z".into());
    assert_eq!(json::read(&date), Json::Text("2026-11-22T06:00:00Z".into()));
}
