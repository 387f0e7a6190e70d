//! What needs a page: `page/browser/`, and views that are put on a page. Run in a browser by
//! wasm-bindgen's test runner.
#![cfg(target_arch = "wasm32")]

mod banner;
mod cookie;
mod intl;
mod json;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
