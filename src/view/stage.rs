//! Puts views on the page and takes them off again: the only place where components meet a document.
//!
//! A view is mounted when it opens and dropped when it closes, so a visit that opens nothing holds
//! nothing. What the page hears of (events, the hand-over) is said when no state is borrowed, because
//! a page's own listener may call straight back in.

mod mounted;
mod switches;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use mounted::Mounted;
pub use switches::moved;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, ShadowRoot};

use super::banner::banner;
use super::choices::choices;
use super::dialog::HEADING;
use super::languages::BUTTON;
use super::notice::notice;
use super::placeholder::{Blocked, placeholder as drawn};
use super::policy::policy;
use super::receipt::receipt as receipt_view;
use super::settings::settings;
use crate::config::{Config, check_wording};
use crate::consent::{Action, Source};
use crate::locale::{Catalogue, LANGUAGES, key};
use crate::page::browser::{Browser, Host, json};
use crate::page::reach::{Leftover, Reason};
use crate::store::session::reword;
use crate::store::{Outcome, Session, Store};

/// What is open over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Settings,
    Policy,
    Receipt,
}

struct Stage {
    host: Host,
    store: Store,
    catalogue: Catalogue,
    offered: Vec<(String, String)>,
    /// Kept from the start, so that what it says later is announced.
    status: Element,
    banner: Option<Mounted>,
    over: Option<(Over, Mounted)>,
    notice: Option<Mounted>,
    /// What the notice names.
    leftovers: Vec<Leftover>,
    /// Whether the open view says that the choices were changed elsewhere.
    elsewhere: bool,
}

impl Stage {
    /// Takes a language's messages for the views that are made from now on.
    fn speak(&mut self, tag: &str, messages: &str) {
        let config = self.store.session(Session::config);
        self.catalogue = catalogue(&self.host, config, tag, messages);
    }
}

thread_local! {
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

/// Acts on the stage; nothing happens before it is set.
fn on_stage<T>(act: impl FnOnce(&mut Stage) -> T) -> Option<T> {
    STAGE.with_borrow_mut(|stage| stage.as_mut().map(act))
}

/// The store and the gate, to act on while nothing is borrowed.
fn hands() -> Option<(Store, Host, Catalogue)> {
    on_stage(|stage| {
        (
            stage.store.clone(),
            stage.host.clone(),
            stage.catalogue.clone(),
        )
    })
}

/// Sets the stage: reads the config and the record, and completes an answer that the gate kept.
///
/// Says whether the config is sound; its faults are reported.
pub fn start(host: Host) -> bool {
    let root = host.root();
    if let Ok(sheet) = web_sys::CssStyleSheet::new() {
        let _ = sheet.replace_sync(&host.css());
        let sheets = root.adopted_style_sheets();
        sheets.push(&sheet);
        root.set_adopted_style_sheets(&sheets);
    }
    let config = json::read(&host.config());
    let page = Rc::new(Browser::new(host.clone()));
    let known = json::read(&host.services());
    let ids = host.keys().as_deref().and_then(json::parse);
    let unknown = ids.map_or_else(Vec::new, |ids| check_wording(&config, &ids));
    let mut opened = Session::open(page, &config, &known, &host.region(), LANGUAGES);
    if !unknown.is_empty() {
        let others = opened.err().unwrap_or_default();
        opened = Err(unknown.into_iter().chain(others).collect());
    }
    let session = match opened {
        Ok(session) => session,
        Err(faults) => {
            for fault in faults {
                host.error("bad-config", &fault.message(), &fault.path);
            }
            return false;
        }
    };
    let Ok(status) = document().create_element("div") else {
        return false;
    };
    let _ = status.set_attribute("class", "status");
    let _ = status.set_attribute("role", "status");
    let _ = root.append_child(&status);
    let catalogue = catalogue(&host, session.config(), &host.language(), &host.messages());
    let offered = host
        .languages()
        .iter()
        .map(|pair| {
            let pair: js_sys::Array = pair.unchecked_into();
            (
                pair.get(0).as_string().unwrap_or_default(),
                pair.get(1).as_string().unwrap_or_default(),
            )
        })
        .collect();
    let store = Store::new(session);
    STAGE.set(Some(Stage {
        host,
        store: store.clone(),
        catalogue: catalogue.clone(),
        offered,
        status,
        banner: None,
        over: None,
        notice: None,
        leftovers: Vec::new(),
        elsewhere: false,
    }));
    let outcome = store.act(|session| session.settle(&catalogue));
    conclude(&outcome);
    true
}

/// Makes a record of an answer that waits, and shows what it led to.
pub fn finish() {
    let Some((store, _, catalogue)) = hands() else {
        return;
    };
    let outcome = store.act(|session| session.settle(&catalogue));
    conclude(&outcome);
}

/// Reads again what is stored, an answer that waits in another tab included, for a view that shows it.
fn reread() {
    let Some((store, _, catalogue)) = hands() else {
        return;
    };
    let outcome = store.act(|session| session.settle(&catalogue));
    outcome.tell(&*store.session(Session::page));
}

/// A language's messages with the shop's own wording in them.
fn catalogue(host: &Host, config: &Config, tag: &str, messages: &str) -> Catalogue {
    let mut catalogue = Catalogue::new(tag, messages);
    if let Some(keys) = host.keys().as_deref().and_then(json::parse) {
        reword(&mut catalogue, &config.messages, &keys);
    }
    catalogue
}

/// Opens a view by its name in the gate's contract.
pub fn open(view: &str) {
    reread();
    let _ = on_stage(|stage| stage.elsewhere = false);
    match view {
        "settings" => show_over(Over::Settings),
        "policy" => show_over(Over::Policy),
        "receipt" => show_over(Over::Receipt),
        // Withdrawn elsewhere; what could not be deleted is told there.
        "withdrawn" => {
            if on_stage(|stage| stage.notice.is_none()) == Some(true) {
                show_notice();
            }
        }
        _ => show_banner(),
    }
}

/// Puts the banner there, in place of the first frame if that is what stands there.
///
/// A swap in one task, and not hydration, which was tried: it makes the wasm 1.7 KB larger (41.0 against
/// 39.2, brotli) and `noren.js` by its markers 29 bytes, and it has to find the very nodes that were
/// rendered. On the demo shop, where the gate had fitted the frame's list of languages to the config, it
/// ended the module. The swap needs no agreement between the two, and nothing moves either: the same
/// component made both.
fn show_banner() {
    let host = on_stage(|stage| {
        let root = stage.host.root();
        let focused = focused_part(&root);
        stage.banner = None;
        let gpc = stage.store.session(Session::gpc);
        let policy = stage.host.policy_url(stage.catalogue.language());
        let made = banner(&stage.catalogue, &stage.offered, policy, gpc);
        let made = Mounted::new(&root, made);
        // The first frame goes in the same task in which the banner comes.
        if let Ok(Some(frame)) = root.query_selector("[data-noren-frame]") {
            frame.remove();
        }
        if let Some(part) = focused {
            focus_part(&root, ".banner", &part);
        }
        stage.banner = Some(made);
        stage.host.clone()
    });
    if let Some(host) = host {
        host.emit("show", "banner");
    }
}

fn show_over(over: Over) {
    let host = on_stage(|stage| {
        let root = stage.host.root();
        // Made anew in another language, a view keeps the focus where it was; another view begins at its
        // heading, which Chromium focuses by itself and Firefox does not.
        let before = stage.over.take();
        let focused = before
            .filter(|(was, _)| *was == over)
            .and_then(|_| focused_part(&root));
        // So that "saved" is announced the next time too.
        stage.status.set_text_content(None);
        let made = match over {
            Over::Settings => settings(&stage.store, &stage.catalogue, stage.elsewhere),
            Over::Policy => {
                let url = stage.host.policy_url(stage.catalogue.language());
                policy(&stage.store, &stage.catalogue, &stage.offered, url)
            }
            Over::Receipt => receipt_view(&stage.store, &stage.catalogue, &stage.offered),
        };
        let made = Mounted::new(&root, made);
        if let Ok(Some(dialog)) = root.query_selector("dialog") {
            let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
        }
        focus_part(&root, "dialog", focused.as_deref().unwrap_or(HEADING));
        stage.over = Some((over, made));
        stage.host.clone()
    });
    if let Some(host) = host {
        host.emit("show", name(over));
    }
}

/// The part that has the focus; an entry of the language list stands for the button that opens it.
fn focused_part(root: &ShadowRoot) -> Option<String> {
    let element = root.active_element()?;
    Some(
        element
            .get_attribute("part")
            .unwrap_or_else(|| BUTTON.to_owned()),
    )
}

fn focus_part(root: &ShadowRoot, within: &str, part: &str) {
    let mut selector = String::from(within);
    selector.push_str(" [part=");
    selector.push_str(part);
    selector.push(']');
    if let Ok(Some(element)) = root.query_selector(&selector) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

const fn name(over: Over) -> &'static str {
    match over {
        Over::Settings => "settings",
        Over::Policy => "policy",
        Over::Receipt => "receipt",
    }
}

/// Closes what is open: the view over the page or the notice, else the banner. Decides nothing.
pub fn close() {
    if !close_over() {
        hide_banner();
    }
}

/// Closes the view over the page and the notice, and says whether there was one.
fn close_over() -> bool {
    let closed = on_stage(|stage| {
        let noticed = stage.notice.take().is_some();
        let root = stage.host.root();
        // A dialog that is closed, rather than taken away, gives focus back to what opened it.
        if let Ok(Some(dialog)) = root.query_selector("dialog[open]") {
            dialog.unchecked_into::<HtmlDialogElement>().close();
        }
        let over = stage
            .over
            .take()
            .map(|(over, _)| (over, stage.host.clone()));
        (noticed, over)
    });
    match closed {
        Some((_, Some((over, host)))) => {
            host.emit("hide", name(over));
            true
        }
        Some((noticed, None)) => noticed,
        None => false,
    }
}

fn show_notice() {
    let _ = on_stage(|stage| {
        let root = stage.host.root();
        stage.notice = None;
        stage.notice = Some(Mounted::new(
            &root,
            notice(&stage.catalogue, &stage.leftovers),
        ));
    });
}

/// A database stays, because something on the page holds it open: the notice says so too.
pub fn in_use(name: String) {
    let noticed = on_stage(|stage| {
        let reason = Reason::InUse;
        stage.leftovers.push(Leftover { name, reason });
        stage.notice.is_some()
    });
    if noticed == Some(true) {
        show_notice();
    }
}

fn hide_banner() {
    let host = on_stage(|stage| stage.banner.take().map(|_| stage.host.clone()));
    if let Some(Some(host)) = host {
        host.emit("hide", "banner");
    }
}

/// Decides for the gate: a click, or the shop's own code.
pub fn decide(action: &Action, source: Source) -> Option<String> {
    let (store, _, catalogue) = hands()?;
    let outcome = store.act(|session| session.decide(action, source, &catalogue));
    conclude(&outcome)
}

/// The settings' own button: decides as the switches say.
pub fn save() {
    let Some((store, _, _)) = hands() else { return };
    let _ = decide(&Action::Set(store.draft()), Source::Settings);
}

/// Shows what a decision led to, and tells the page.
fn conclude(outcome: &Outcome) -> Option<String> {
    let (store, _, catalogue) = hands()?;
    outcome.tell(&*store.session(Session::page));
    let text = outcome.decided.as_ref()?.text.clone()?;
    close_over();
    let _ = on_stage(|stage| {
        stage
            .status
            .set_text_content(Some(&catalogue.text(key::SAVED)));
    });
    if outcome.withdrawn {
        on_stage(|stage| stage.leftovers.clone_from(&outcome.leftovers));
        show_notice();
    }
    hide_banner();
    Some(text)
}

/// Puts the visitor's own choices, with their switches, into the policy's section on cookies.
pub fn show_choices(place: &Element) {
    let _ = on_stage(|stage| {
        let made = choices(&stage.store, &stage.catalogue, stage.elsewhere);
        place.append_child(&made.nodes())
    });
}

/// Draws the placeholder of a blocked frame, and says whether always to allow it grants transfer
/// abroad besides.
pub fn placeholder(
    place: &ShadowRoot,
    host: &str,
    path: &str,
    category: &str,
    service: &str,
) -> bool {
    on_stage(|stage| {
        stage.store.session(|session| {
            let config = session.config();
            let blocked = Blocked {
                host,
                path,
                category: config.category(category),
                service: config.service(service),
                abroad: session.lacks_transfer(category, service),
            };
            let _ = place.append_child(&drawn(&stage.catalogue, &blocked).nodes());
            blocked.abroad
        })
    })
    .unwrap_or_default()
}

/// Another language: whatever is open is made anew in it.
pub fn language(tag: &str, messages: &str, by_visitor: bool) {
    let open = on_stage(|stage| {
        stage.speak(tag, messages);
        if by_visitor {
            stage.store.session(|session| session.choose_language(tag));
        }
        (
            stage.banner.is_some(),
            stage.notice.is_some(),
            stage.over.as_ref().map(|(over, _)| *over),
        )
    });
    let Some((banner, noticed, over)) = open else {
        return;
    };
    if banner {
        show_banner();
    }
    if noticed {
        show_notice();
    }
    if let Some(over) = over {
        show_over(over);
    }
}

/// All the messages of the language in force, for the views that are made from now on.
pub fn tell(messages: &str) {
    let _ = on_stage(|stage| {
        let tag = stage.catalogue.language().to_owned();
        stage.speak(&tag, messages);
    });
}

/// Withdraws, removes the record, and asks again.
pub fn reset() {
    let Some((store, _, catalogue)) = hands() else {
        return;
    };
    let outcome = store.act(|session| session.reset(&catalogue));
    outcome.tell(&*store.session(Session::page));
    close_over();
    show_banner();
}

/// The receipt as JSON.
pub fn receipt() -> String {
    reread();
    hands()
        .map(|(store, _, catalogue)| store.session(|session| session.receipt(&catalogue)))
        .unwrap_or_default()
}

/// The record changed elsewhere. An open banner whose question was answered there closes; switches that
/// are open show what holds now, and the view says so: what is saved is what is shown. Says whether an
/// open view was redrawn; the policy's text, which Rust does not have, has to be filled in again.
pub fn refresh() -> bool {
    let Some((store, _, catalogue)) = hands() else {
        return false;
    };
    let over = on_stage(|stage| stage.over.as_ref().map(|(over, _)| *over)).flatten();
    let shown = store.draft();
    if over.is_some() {
        reread();
    } else {
        store.act(Session::refresh);
    }
    if store.session(|session| session.record().is_some()) {
        hide_banner();
    }
    let Some(over) = over else { return false };
    if store.draft() != shown {
        on_stage(|stage| stage.elsewhere = true);
    }
    show_over(over);
    let _ = on_stage(|stage| {
        let said = stage
            .elsewhere
            .then(|| catalogue.text(key::CHANGED_ELSEWHERE));
        stage.status.set_text_content(said.as_deref());
    });
    true
}
