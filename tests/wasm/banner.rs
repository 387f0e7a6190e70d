//! The banner on a page.

use leptos::prelude::*;
use noren::locale::Catalogue;
use noren::locale::placeholder_codes;
use noren::view::banner::Banner;
use noren::view::part::{Part, part};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

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
    let catalogue = numbered();
    let host = mounted(|| {
        let (catalogue, offered) = (&catalogue, &offered);
        part(view! { <Banner catalogue offered policy_url="/policy".into() gpc=true /> })
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
    let catalogue = numbered();
    let host = mounted(|| {
        let (catalogue, offered) = (&catalogue, &offered);
        part(view! { <Banner catalogue offered policy_url="/policy".into() /> })
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
