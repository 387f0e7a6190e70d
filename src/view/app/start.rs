//! Starts the application on a page.

use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, ShadowRoot};

use super::decisions::complete_pending;
use super::language::catalogue;
use super::state::{App, set_app};
use crate::config::{ConfigError, check_wording};
use crate::page::browser::{Browser, Host, Languages, json};
use crate::store::{Session, Store};

/// Starts: reads the config and the record, and completes an answer that the gate kept. Returns whether
/// the config is valid; its faults are reported.
pub fn start(host: Host) -> bool {
    let root = host.root();
    adopt_styles(&root, &host.css());
    let session = match open_session(&host) {
        Ok(session) => session,
        Err(faults) => {
            for fault in faults {
                host.error("bad-config", &fault.message(), &fault.path);
            }
            return false;
        }
    };
    let Some(status) = insert_status(&root) else {
        return false;
    };
    let catalogue = catalogue(&host, session.config(), &host.language(), &host.messages());
    set_app(App {
        offered: named(&host.languages()),
        host,
        store: Store::new(session),
        catalogue: Rc::new(catalogue),
        status,
        banner: None,
        dialog: None,
        notice: None,
        leftovers: Vec::new(),
        changed_elsewhere: false,
    });
    complete_pending();
    true
}

fn adopt_styles(root: &ShadowRoot, css: &str) {
    if let Ok(sheet) = CssStyleSheet::new() {
        let _ = sheet.replace_sync(css);
        let sheets = root.adopted_style_sheets();
        sheets.push(&sheet);
        root.set_adopted_style_sheets(&sheets);
    }
}

/// Opens a session for the config that the gate passed in.
///
/// # Errors
/// Every fault of the config and of its wording.
fn open_session(host: &Host) -> Result<Session, Vec<ConfigError>> {
    let config = json::read(&host.config());
    let known = json::read(&host.services());
    let page = Rc::new(Browser::new(host.clone()));
    // Only the check of a config asks which languages there are.
    if !cfg!(feature = "config-check") {
        return Session::open(page, &config, &known, &host.region(), &[]);
    }
    // Not those that this was compiled with: a build can have languages of its own.
    let built = named(&host.built());
    let built: Vec<&str> = built.iter().map(|(tag, _)| tag.as_str()).collect();
    let opened = Session::open(page, &config, &known, &host.region(), &built);
    let ids = host.keys().as_deref().and_then(json::parse);
    let mut faults = ids.map_or_else(Vec::new, |ids| check_wording(&config, &ids));
    if faults.is_empty() {
        return opened;
    }
    faults.extend(opened.err().unwrap_or_default());
    Err(faults)
}

fn insert_status(root: &ShadowRoot) -> Option<Element> {
    let status = document().create_element("div").ok()?;
    let _ = status.set_attribute("class", "status");
    let _ = status.set_attribute("role", "status");
    let _ = root.append_child(&status);
    Some(status)
}

/// Languages, each with its own name.
fn named(languages: &Languages) -> Vec<(String, String)> {
    let text = |pair: &js_sys::Array, index| pair.get(index).as_string().unwrap_or_default();
    languages
        .iter()
        .map(|pair| {
            let pair = pair.unchecked_into();
            (text(&pair, 0), text(&pair, 1))
        })
        .collect()
}
