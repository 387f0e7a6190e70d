//! The policy's text: fetched from the page that was rendered for this shop.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomParser, Element, HtmlElement, Node, Response, SupportedType};

use super::super::choices::choices;
use super::super::policy::ARTICLE;
use crate::config::digits::push_whole;
use crate::locale::key;
use crate::page::browser::Host;

/// The section that the visitor's own choices are added to.
const COOKIES: &str = "s7";

/// Fetches the page in the language in force and shows its article, at a section if one is named.
pub fn load(host: &Host, section: Option<u8>) {
    let host = host.clone();
    spawn_local(async move {
        let language =
            super::on_stage(|stage| stage.catalogue.language().to_owned()).unwrap_or_default();
        let url = host.policy_url(&language);
        let article = fetch(&host, &url).await;
        let root = host.root();
        let Some(place) = root.get_element_by_id(ARTICLE) else {
            return; // closed meanwhile
        };
        let Ok(article) = article else {
            let text = super::on_stage(|stage| stage.catalogue.text(key::VIEWER_FAILED));
            place.set_text_content(text.as_deref());
            let mut message = String::from("the policy's page is not there, or has no <article>: ");
            message.push_str(&url);
            host.error("load-failed", &message, "policy");
            return;
        };
        let _ = super::on_stage(|stage| {
            place.replace_children_with_node_1(&article);
            let section = root
                .get_element_by_id(COOKIES)
                .and_then(|it| it.parent_node());
            if let (Some(section), Some((_, view))) = (section, &mut stage.over) {
                view.add(&section, || choices(&stage.store, &stage.catalogue));
            }
        });
        if let Some(section) = section {
            let mut id = String::from("s");
            push_whole(&mut id, section.into());
            jump(&id);
        }
    });
}

/// The page's `<article>`, made part of this document.
async fn fetch(host: &Host, url: &str) -> Result<Node, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(url))
        .await?
        .unchecked_into();
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?)
        .await?
        .as_string()
        .unwrap_or_default();
    let parser: TrustedParser = DomParser::new()?.unchecked_into();
    let page = parser.parse(&host.html(&text), SupportedType::TextHtml)?;
    let article = page.query_selector("article")?.ok_or(JsValue::NULL)?;
    document().adopt_node(&article)
}

/// Links to a section lead nowhere in a shadow root by themselves.
pub fn follow(event: MouseEvent) {
    let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let link = target.and_then(|it| it.closest("a[href^='#']").ok().flatten());
    if let Some(id) = link.and_then(|it| it.get_attribute("href")) {
        event.prevent_default();
        jump(id.trim_start_matches('#'));
    }
}

/// Brings a section to the top of the viewer and the focus to its heading.
fn jump(id: &str) {
    let _ = super::on_stage(|stage| {
        if let Some(section) = stage.host.root().get_element_by_id(id) {
            section.scroll_into_view();
            let section: HtmlElement = section.unchecked_into();
            section.set_tab_index(-1);
            let _ = section.focus();
        }
    });
}

/// Back to the beginning.
pub fn top() {
    jump(super::HEADING);
    let _ = super::on_stage(|stage| {
        if let Ok(Some(body)) = stage.host.root().query_selector(".policy .body") {
            body.set_scroll_top(0);
        }
    });
}

/// Prints the page itself, which has a print sheet of its own.
pub fn print(url: &str) {
    if let Ok(Some(page)) = window().open_with_url(url) {
        let printing = page.clone();
        let print = Closure::once_into_js(move || {
            let _ = printing.print();
        });
        let _ = page.add_event_listener_with_callback("load", print.unchecked_ref());
    }
}

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    /// `DOMParser`, taking `TrustedHTML` as well as text.
    #[wasm_bindgen(js_name = DOMParser)]
    type TrustedParser;

    #[wasm_bindgen(method, catch, js_name = parseFromString)]
    fn parse(
        this: &TrustedParser,
        markup: &JsValue,
        kind: SupportedType,
    ) -> Result<web_sys::Document, JsValue>;
}
