//! The page as a browser has it, in a browser: what `page/browser/` reads and keeps, and views
//! that are put on a page.
#![cfg(all(target_arch = "wasm32", feature = "csr"))]

use leptos::prelude::*;
use noren::locale::Catalogue;
use noren::page::Json;
use noren::page::browser::{cookie, intl, json, storage};
use noren::view::banner::Banner;
use noren::view::part::{Part, part};
use noren_messages::placeholder_codes;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

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

fn mounted(view: impl FnOnce() -> Part) -> Element {
    let host = leptos::prelude::document().create_element("div").unwrap();
    let nodes = leptos::prelude::Owner::new().with(|| view().into_node());
    host.append_child(&nodes).unwrap();
    host
}

/// As many messages as there are keys, each its own number.
fn numbered() -> Catalogue {
    let mut text = String::from("0011223344556677");
    for number in 0..200 {
        text.push(placeholder_codes::MESSAGE);
        text.push_str(&number.to_string());
    }
    Catalogue::new("ja", &text)
}

#[wasm_bindgen_test]
fn the_banner_has_two_answers_and_each_language_in_its_own() {
    let offered = [
        ("ja".to_owned(), "日本語".to_owned()),
        ("en".to_owned(), "English".to_owned()),
    ];
    let host = mounted(|| {
        part(
            view! { <Banner catalogue=&numbered() offered=&offered policy_url="/policy".into() gpc=true /> },
        )
    });
    for word in ["accept", "reject", "settings", "policy"] {
        let found = host
            .query_selector(&format!("[data-noren={word}]"))
            .unwrap();
        assert!(found.is_some(), "{word}");
    }
    let entry = host
        .query_selector("[data-noren-lang=ja]")
        .unwrap()
        .unwrap();
    assert_eq!(entry.get_attribute("lang").as_deref(), Some("ja"));
    assert_eq!(entry.get_attribute("aria-current").as_deref(), Some("true"));
    assert_eq!(entry.text_content().as_deref(), Some("日本語"));
    let lines = host.query_selector_all(".words p").unwrap().length();
    assert_eq!(lines, 2, "the line about the privacy signal is there");
}

#[wasm_bindgen_test]
fn a_text_never_becomes_markup() {
    let offered = [
        ("ja".to_owned(), "<img src=x onerror=alert(1)>".to_owned()),
        ("en".to_owned(), "\"><script>".to_owned()),
    ];
    let host = mounted(|| {
        part(
            view! { <Banner catalogue=&numbered() offered=&offered policy_url="/policy".into() /> },
        )
    });
    assert!(host.query_selector("img, script").unwrap().is_none());
    let entry: Element = host
        .query_selector("[data-noren-lang=ja]")
        .unwrap()
        .unwrap()
        .unchecked_into();
    assert_eq!(
        entry.text_content().as_deref(),
        Some("<img src=x onerror=alert(1)>")
    );
}
