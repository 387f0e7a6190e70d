//! Sessions on an in-memory page: an action is applied by the rules, and the page is updated.

mod decisions;
mod full_storage;
mod mirror_cookie;
mod opening;
mod own_use;
mod pending_answers;
mod view_state;

use std::rc::Rc;

use noren::config::{Region, Tree};
use noren::consent::{Action, Source};
use noren::locale::Catalogue;
use noren::page::memory::Memory;
use noren::page::undeletable::{Leftover, Reason};
use noren::page::{Json, Page, StorageError};
use noren::store::{Outcome, Session, Subject, SwitchState};

pub const NOON: i64 = 1_795_348_800; // 2026-11-22T12:00:00Z
pub const DAY: i64 = 86_400;

pub const SHOP: &str = r#"{
  "company": { "name": "Shop", "contact": { "email": "privacy@shop.example" } },
  "revision": 3,
  "storage": { "cookie": { "name": "noren" } },
  "recordUrl": "/records",
  "categories": [
    { "id": "necessary" }, { "id": "functional" }, { "id": "analytics" }, { "id": "marketing" }
  ],
  "services": [
    { "id": "counter", "category": "analytics", "name": "Counter" },
    { "id": "mapper", "category": "analytics", "name": "Mapper" },
    { "id": "pixel", "category": "marketing", "name": "Pixel", "cookies": [
      { "name": "px" }, { "name": "px_server", "httpOnly": true },
      { "name": "px_video", "domain": ".video.example" }, { "name": "px_site", "domain": ".shop.example" }
    ] }
  ]
}"#;

pub fn page() -> Rc<Memory> {
    Rc::new(Memory::at(NOON))
}

pub fn shop() -> Json {
    Json::parse(SHOP).unwrap()
}

pub fn english() -> Catalogue {
    Catalogue::new(
        "en",
        &noren_messages::compile(&noren_messages::Locales::new("locales"), "en")
            .unwrap()
            .text,
    )
}

pub fn session_of(page: &Rc<Memory>, shop: &Json, region: &str) -> Session {
    let page: Rc<dyn Page> = page.clone();
    Session::open(page, shop, &Json::Null, region, &["en", "ja"]).unwrap()
}

pub fn session(page: &Rc<Memory>) -> Session {
    session_of(page, &shop(), "strict")
}

pub fn decide(page: &Rc<Memory>, session: &mut Session, action: &Action) -> Outcome {
    let outcome = session.decide(action, Source::Banner, &english());
    outcome.hand_over(&**page);
    outcome
}

pub fn stored(page: &Memory) -> Json {
    Json::parse(&page.read("noren").expect("a record")).unwrap()
}

pub fn cookie(page: &Memory) -> Option<String> {
    page.cookies.borrow().get("noren").cloned()
}

pub fn flag(record: &Json, group: &str, id: &str) -> Option<bool> {
    record.get(group)?.get(id)?.boolean()
}

pub fn history(page: &Memory) -> Vec<Json> {
    match page
        .read("noren.history")
        .map(|text| Json::parse(&text).unwrap())
    {
        Some(Json::List(records)) => records,
        _ => Vec::new(),
    }
}

/// Short readers for assertions.
pub trait Asserted {
    fn get_entry(&self, name: &str) -> Json;
    fn get_text(&self, name: &str) -> String;
}

impl Asserted for Json {
    fn get_entry(&self, name: &str) -> Json {
        self.get(name).cloned().expect("an entry")
    }

    fn get_text(&self, name: &str) -> String {
        self.get(name)
            .and_then(Tree::text)
            .unwrap_or_default()
            .to_owned()
    }
}
