//! Cookies.

use noren::page::browser::cookie;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn cookies_are_set_read_and_deleted() {
    let jar = || {
        let document: web_sys::HtmlDocument = leptos::prelude::document().unchecked_into();
        document.cookie().unwrap()
    };
    cookie::write("noren_test", None, "/", "%7B1%7D", 60);
    assert!(jar().contains("noren_test=%7B1%7D"));
    cookie::write("noren_test", None, "/", "", 0);
    assert!(!jar().contains("noren_test"));
}
