//! Whole flows against a page in memory: an action comes in, the rules decide, the page is told.

use std::path::Path;
use std::rc::Rc;

use noren::config::Tree;
use noren::consent::{Action, Source};
use noren::locale::Catalogue;
use noren::page::memory::Memory;
use noren::page::undeletable::{Leftover, Reason};
use noren::page::{Json, Page, StorageError};
use noren::store::{Outcome, Session, Subject, SwitchState};

const NOON: i64 = 1_795_348_800; // 2026-11-22T12:00:00Z
const DAY: i64 = 86_400;

const SHOP: &str = r#"{
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

fn page() -> Rc<Memory> {
    Rc::new(Memory::at(NOON))
}

fn shop() -> Json {
    Json::parse(SHOP).unwrap()
}

fn english() -> Catalogue {
    Catalogue::new(
        "en",
        &noren_messages::compile(Path::new("locales"), "en")
            .unwrap()
            .text,
    )
}

fn session_of(page: &Rc<Memory>, shop: &Json, region: &str) -> Session {
    let page: Rc<dyn Page> = page.clone();
    Session::open(page, shop, &Json::Null, region, &["en", "ja"]).unwrap()
}

fn session(page: &Rc<Memory>) -> Session {
    session_of(page, &shop(), "strict")
}

fn decide(page: &Rc<Memory>, session: &mut Session, action: &Action) -> Outcome {
    let outcome = session.decide(action, Source::Banner, &english());
    outcome.hand_over(&**page);
    outcome
}

fn stored(page: &Memory) -> Json {
    Json::parse(&page.read("noren").expect("a record")).unwrap()
}

fn cookie(page: &Memory) -> Option<String> {
    page.cookies.borrow().get("noren").cloned()
}

fn flag(record: &Json, group: &str, id: &str) -> Option<bool> {
    record.get(group)?.get(id)?.boolean()
}

fn history(page: &Memory) -> Vec<Json> {
    match page
        .read("noren.history")
        .map(|text| Json::parse(&text).unwrap())
    {
        Some(Json::List(records)) => records,
        _ => Vec::new(),
    }
}

#[test]
fn nothing_is_written_before_a_decision() {
    let page = page();
    let mut session = session(&page);
    let outcome = session.reconcile(&english());
    assert_eq!(outcome, Outcome::default());
    let _ = session.state(&english());
    let _ = session.receipt(&english());
    assert!(page.storage.borrow().is_empty() && page.cookies.borrow().is_empty());
    assert!(page.handed_over.borrow().is_empty() && page.sent.borrow().is_empty());
}

#[test]
fn accepting_keeps_a_record_tells_the_gate_and_clears_nothing() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    let record = stored(&page);
    for service in ["counter", "mapper", "pixel"] {
        assert_eq!(flag(&record, "services", service), Some(true));
    }
    let told = page.handed_over.borrow();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].text, page.read("noren"));
    assert!(told[0].first);
    assert_eq!(told[0].changed.services, ["counter", "mapper", "pixel"]);
    assert!(page.cleared.borrow().is_empty());
    assert_eq!(page.sent.borrow()[0].0, "/records");
    assert!(cookie(&page).is_some());
    assert!(history(&page).is_empty(), "the record in force is not past");
}

#[test]
fn the_first_refusal_is_a_record_and_clears_up() {
    let page = page();
    let mut session = session(&page);
    let outcome = decide(&page, &mut session, &Action::RejectAll);
    assert_eq!(flag(&stored(&page), "services", "pixel"), Some(false));
    assert_eq!(*page.cleared.borrow(), ["counter", "mapper", "pixel"]);
    assert!(!outcome.withdrawn, "nothing ran yet");
    assert!(outcome.leftovers.is_empty(), "so nothing can be left");
}

#[test]
fn withdrawing_says_so_and_keeps_the_past() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON + DAY);
    let outcome = decide(
        &page,
        &mut session,
        &Action::Reject(vec!["marketing".into()]),
    );
    assert!(outcome.withdrawn);
    assert_eq!(flag(&stored(&page), "services", "counter"), Some(true));
    assert_eq!(*page.cleared.borrow(), ["pixel"]);
    let past = history(&page);
    assert_eq!(past.len(), 1);
    assert_eq!(flag(&past[0], "services", "pixel"), Some(true));
}

#[test]
fn what_script_cannot_delete_is_named_with_the_reason() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.undeletable.replace(vec!["px".into()]);
    let outcome = decide(&page, &mut session, &Action::RejectAll);
    let left = |name: &str, reason| Leftover {
        name: name.into(),
        reason,
    };
    assert_eq!(
        outcome.leftovers,
        [
            left("px", Reason::NotDeleted),
            left("px_server", Reason::HttpOnly),
            left("px_video", Reason::OtherDomain("video.example".into())),
        ]
    );
}

#[test]
fn transfer_abroad_is_asked_for_where_it_is_needed_and_lacking() {
    let page = page();
    let cn = SHOP
        .replace(
            r#"{ "id": "marketing" }"#,
            r#"{ "id": "marketing" }, { "id": "cross-border" }"#,
        )
        .replace(
            r#""name": "Counter""#,
            r#""name": "Counter", "abroad": true"#,
        );
    let cn = Json::parse(&cn).unwrap();
    let mut session = session_of(&page, &cn, "cn");
    assert!(session.lacks_transfer("analytics", "counter"));
    assert!(!session.lacks_transfer("analytics", "mapper"), "at home");
    assert!(
        session.lacks_transfer("analytics", ""),
        "no service: no telling"
    );
    assert!(
        !session.lacks_transfer("cross-border", ""),
        "it is that itself"
    );
    let strict = session_of(&page, &cn, "strict");
    assert!(!strict.lacks_transfer("analytics", "counter"));
    let ids = vec!["counter".into(), "cross-border".into()];
    decide(&page, &mut session, &Action::Accept(ids));
    assert!(!session.lacks_transfer("analytics", "counter"), "granted");
}

#[test]
fn a_reset_appends_the_withdrawal_and_removes_record_and_cookie() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON + 60);
    let outcome = session.reset(&english());
    outcome.hand_over(&*page);
    assert_eq!(page.read("noren"), None);
    assert_eq!(cookie(&page), None);
    assert!(session.record().is_none());
    let sources: Vec<_> = history(&page)
        .iter()
        .map(|it| it.get_text("source"))
        .collect();
    assert_eq!(sources, ["banner", "withdrawal"]);
    assert_eq!(page.handed_over.borrow().last().unwrap().text, None);
}

#[test]
fn a_pending_answer_becomes_a_record_with_its_own_time() {
    let page = page();
    page.pending.replace(Some(
        r#"{"a":"reject","t":"2026-11-22T11:00:00Z","lang":"ja","text":"00112233aabbccdd","revision":3}"#.into(),
    ));
    let mut session = session(&page);
    session.reconcile(&english()).hand_over(&*page);
    let record = stored(&page);
    assert_eq!(record.get_text("updated"), "2026-11-22T11:00:00Z");
    assert_eq!(record.get_text("lang"), "ja");
    assert_eq!(flag(&record, "categories", "analytics"), Some(false));
    assert_eq!(page.pending(), None);
}

#[test]
fn a_pending_refusal_of_an_older_question_is_kept_and_asks_again() {
    let page = page();
    page.pending.replace(Some(
        r#"{"a":"reject","t":"2026-11-22T11:00:00Z","lang":"ja","text":"","revision":2}"#.into(),
    ));
    let mut session = session(&page);
    session.reconcile(&english()).hand_over(&*page);
    assert!(
        session.record().is_none(),
        "a record of another revision is not in force"
    );
    assert!(session.choices().services.iter().all(|(_, on)| !on));
}

#[test]
fn a_broken_pending_answer_is_forgotten() {
    for junk in ["", "{", "[]", r#"{"a":"maybe"}"#] {
        let page = page();
        page.pending.replace(Some(junk.into()));
        let mut session = session(&page);
        assert_eq!(session.reconcile(&english()), Outcome::default(), "{junk}");
        assert!(page.storage.borrow().is_empty());
        assert_eq!(page.pending(), None, "{junk}");
    }
}

#[test]
fn a_damaged_refusal_counts_and_is_of_this_moment() {
    for damaged in [
        r#"{"a":"reject"}"#,
        r#"{"a":"reject","t":5,"lang":null,"text":[],"revision":"x"}"#,
    ] {
        let page = page();
        page.pending.replace(Some(damaged.into()));
        let mut session = session(&page);
        session.reconcile(&english()).hand_over(&*page);
        let record = session.record().expect("a record in force");
        assert_eq!(record.updated, page.now());
        assert_eq!(record.lang, "en");
        assert!(session.choices().services.iter().all(|(_, on)| !on));
    }
}

#[test]
fn a_refusal_counts_although_a_fast_clock_dated_the_grant_later() {
    let page = page();
    let mut session = session(&page);
    page.now.set(NOON + DAY);
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON);
    let waiting = r#"{"a":"reject","t":"2026-11-22T11:59:00Z","lang":"en","text":"","revision":3}"#;
    page.pending.replace(Some(waiting.into()));
    let mut later = self::session(&page);
    later.reconcile(&english()).hand_over(&*page);
    assert_eq!(flag(&stored(&page), "services", "pixel"), Some(false));
}

#[test]
fn a_yes_from_before_a_withdrawal_is_none_after_it() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON + 60);
    session.reset(&english()).hand_over(&*page);
    let waiting = r#"{"a":"accept","t":"2026-11-22T12:00:30Z","lang":"en","text":"","revision":3}"#;
    page.pending.replace(Some(waiting.into()));
    let mut later = self::session(&page);
    later.reconcile(&english()).hand_over(&*page);
    assert_eq!(page.read("noren"), None);
    assert_eq!(page.pending(), None);
}

#[test]
fn a_withdrawal_by_a_clock_that_was_fast_does_not_outdate_an_answer_for_ever() {
    let page = page();
    let mut session = session(&page);
    page.now.set(NOON + 2 * 86_400);
    decide(&page, &mut session, &Action::AcceptAll);
    session.reset(&english()).hand_over(&*page);
    page.now.set(NOON);
    let waiting = r#"{"a":"accept","t":"2026-11-22T11:59:30Z","lang":"en","text":"","revision":3}"#;
    page.pending.replace(Some(waiting.into()));
    let mut later = self::session(&page);
    later.reconcile(&english()).hand_over(&*page);
    assert_eq!(flag(&stored(&page), "categories", "analytics"), Some(true));
}

#[test]
fn an_answer_that_waits_has_a_record_of_its_own_before_the_next() {
    let page = page();
    let mut session = session(&page);
    let waiting = r#"{"a":"reject","t":"2026-11-22T11:00:00Z","lang":"ja","text":"","revision":3}"#;
    page.pending.replace(Some(waiting.into()));
    decide(&page, &mut session, &Action::AcceptAll);
    let past = history(&page);
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].get_text("updated"), "2026-11-22T11:00:00Z");
    assert_eq!(flag(&stored(&page), "services", "pixel"), Some(true));
}

#[test]
fn the_history_gives_way_to_a_record_that_finds_no_room() {
    let page = page();
    let mut session = session(&page);
    for day in 0..6 {
        page.now.set(NOON + day * DAY);
        decide(&page, &mut session, &Action::AcceptAll);
    }
    assert!(history(&page).len() > 3);
    page.quota.set(Some(900));
    decide(&page, &mut session, &Action::RejectAll);
    assert_eq!(flag(&stored(&page), "services", "pixel"), Some(false));
    assert!(history(&page).is_empty());
    assert_eq!(page.pending(), None);
}

#[test]
fn an_answer_whose_record_finds_no_room_waits_and_the_shop_is_told() {
    for (action, waits) in [
        (Action::AcceptAll, "accept"),
        (Action::RejectAll, "reject"),
        (Action::Accept(vec!["counter".into()]), "reject"),
    ] {
        let page = page();
        page.failure.set(Some(StorageError::Full));
        let mut session = session(&page);
        decide(&page, &mut session, &action);
        let pending = page.pending().expect("an answer that waits");
        assert!(pending.contains(waits), "{pending}");
        assert_eq!(page.reported.borrow()[0].0, "storage-full");
    }
}

#[test]
fn a_record_that_is_not_in_force_leaves_no_mirror_behind() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    assert!(cookie(&page).is_some());
    let waiting = r#"{"a":"reject","t":"2026-11-22T11:00:00Z","lang":"ja","text":"","revision":2}"#;
    page.pending.replace(Some(waiting.into()));
    let mut later = self::session(&page);
    later.reconcile(&english()).hand_over(&*page);
    assert_eq!(cookie(&page), None);
}

#[test]
fn where_storage_is_blocked_the_decision_holds_for_the_page() {
    for failure in [StorageError::Blocked, StorageError::Full] {
        let page = page();
        page.failure.set(Some(failure));
        let mut session = session(&page);
        decide(&page, &mut session, &Action::AcceptAll);
        assert!(page.storage.borrow().is_empty());
        assert!(session.record().is_some());
        session.refresh();
        assert!(session.record().is_some(), "the gate remembers it");
    }
}

#[test]
fn a_withdrawal_that_finds_no_room_leaves_no_grant_behind() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.failure.set(Some(StorageError::Full));
    decide(&page, &mut session, &Action::RejectAll);
    assert_eq!(page.read("noren"), None);
    session.refresh();
    assert!(session.choices().services.iter().all(|(_, on)| !on));
}

/// A record as the gate makes one of the mirror cookie: every answer in both maps, and no id.
const MIRRORED: &str = r#"{"v":1,"id":"","revision":3,"text":"","first":"2026-11-20T12:00:00Z",
  "updated":"2026-11-20T12:00:00Z","expires":"2027-05-19T12:00:00Z","source":"","region":"","lang":"","gpc":false,
  "categories":{"necessary":true,"functional":false,"analytics":false,"marketing":false,"counter":true,"mapper":false,"pixel":false},
  "services":{"necessary":true,"functional":false,"analytics":false,"marketing":false,"counter":true,"mapper":false,"pixel":false}}"#;

#[test]
fn a_record_that_only_the_cookie_had_is_stored_and_is_no_decision() {
    let page = page();
    page.mirrored.replace(Some(MIRRORED.into()));
    let mut session = session(&page);
    assert_eq!(session.reconcile(&english()), Outcome::default());
    let record = stored(&page);
    assert!(!record.get_text("id").is_empty());
    assert_eq!(record.get_text("updated"), "2026-11-20T12:00:00Z");
    assert_eq!(flag(&record, "services", "counter"), Some(true));
    assert_eq!(flag(&record, "services", "pixel"), Some(false));
    assert_eq!(flag(&record, "services", "analytics"), None);
    assert_eq!(flag(&record, "categories", "counter"), None);
    assert!(session.record().is_some());
    assert!(cookie(&page).is_some());
}

#[test]
fn storage_repairs_a_cookie_that_was_deleted() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    let before = cookie(&page);
    page.cookies.borrow_mut().clear();
    self::session(&page).reconcile(&english());
    assert_eq!(cookie(&page), before);
}

#[test]
fn an_opt_outs_cookie_outlives_its_day() {
    let page = page();
    let mut session = session_of(&page, &shop(), "us-optout");
    decide(&page, &mut session, &Action::RejectAll);
    page.now.set(NOON + 400 * DAY);
    page.cookies.borrow_mut().clear();
    let mut later = session_of(&page, &shop(), "us-optout");
    later.reconcile(&english());
    assert!(later.choices().services.iter().all(|(_, on)| !on));
    assert!(cookie(&page).is_some());
}

#[test]
fn another_tabs_decision_is_what_the_next_one_builds_on() {
    let page = page();
    let mut here = session(&page);
    let mut there = session(&page);
    decide(&page, &mut there, &Action::Accept(vec!["counter".into()]));
    decide(&page, &mut here, &Action::Accept(vec!["pixel".into()]));
    let record = stored(&page);
    assert_eq!(flag(&record, "services", "counter"), Some(true));
    assert_eq!(flag(&record, "services", "pixel"), Some(true));
    assert_eq!(flag(&record, "services", "mapper"), Some(false));
}

#[test]
fn a_category_switch_moves_its_services_and_shows_a_mixture() {
    let page = page();
    let session = session(&page);
    let mut draft = session.choices();
    let analytics = Subject::Category("analytics".into());
    session.set_switch(&mut draft, &Subject::Service("counter".into()), true);
    assert_eq!(session.switch_state(&draft, &analytics), SwitchState::Mixed);
    session.set_switch(&mut draft, &analytics, true);
    assert_eq!(session.switch_state(&draft, &analytics), SwitchState::On);
    assert!(draft.service("mapper") && draft.category("analytics") && !draft.service("pixel"));
    session.set_switch(&mut draft, &analytics, false);
    assert_eq!(session.switch_state(&draft, &analytics), SwitchState::Off);
    let functional = Subject::Category("functional".into());
    session.set_switch(&mut draft, &functional, true);
    assert_eq!(session.switch_state(&draft, &functional), SwitchState::On);
}

#[test]
fn what_the_shop_added_is_news_and_denied() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    assert!(session.news(&english()).is_none());
    let wider = SHOP.replace(
        r#"{ "id": "pixel""#,
        r#"{ "id": "chat", "category": "functional", "name": "Chat" }, { "id": "pixel""#,
    );
    let later = session_of(&page, &Json::parse(&wider).unwrap(), "strict");
    let english = english();
    let news = later.news(&english).expect("news");
    assert_eq!(news.services[0].id, "chat");
    assert!(news.categories.is_empty());
    assert!(
        later.record().is_some(),
        "an addition does not ask by itself"
    );
    assert!(!later.choices().service("chat"));
}

#[test]
fn what_is_new_is_told_though_the_old_answer_has_lapsed() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    let raised = SHOP.replace("\"revision\": 3", "\"revision\": 4").replace(
        r#"{ "id": "pixel""#,
        r#"{ "id": "chat", "category": "functional", "name": "Chat" }, { "id": "pixel""#,
    );
    let later = session_of(&page, &Json::parse(&raised).unwrap(), "strict");
    assert!(later.record().is_none());
    let english = english();
    assert_eq!(later.news(&english).expect("news").services[0].id, "chat");
}

#[test]
fn a_broken_config_opens_no_session_and_says_where() {
    let page: Rc<dyn Page> = page();
    let broken = SHOP.replace(
        "\"analytics\", \"name\": \"Counter\"",
        "\"analitics\", \"name\": \"Counter\"",
    );
    let faults = Session::open(
        page,
        &Json::parse(&broken).unwrap(),
        &Json::Null,
        "strict",
        &["en"],
    )
    .err()
    .expect("a fault");
    assert_eq!(faults[0].path, "services[0].category");
    assert!(
        faults[0].message().contains("did you mean \"analytics\"?"),
        "{}",
        faults[0]
    );
}

#[test]
fn a_receipt_is_json_with_record_history_and_texts() {
    let page = page();
    let mut session = session(&page);
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON + 60);
    decide(&page, &mut session, &Action::RejectAll);
    let receipt = Json::parse(&session.receipt(&english())).unwrap();
    assert_eq!(
        receipt.get_entry("record").get_text("updated"),
        "2026-11-22T12:01:00Z"
    );
    assert!(matches!(receipt.get_entry("history"), Json::List(past) if past.len() == 1));
    let texts = receipt.get_entry("texts").get_entry(english().hash());
    assert!(matches!(texts, Json::List(shown) if shown.len() == 4));
}

#[test]
fn a_chosen_language_is_kept_with_the_pages_own() {
    let page = page();
    session(&page).choose_language("ja");
    assert_eq!(
        page.read("noren.lang").as_deref(),
        Some(r#"{"lang":"ja","page":"en"}"#)
    );
}

/// Short readers for assertions.
trait Asserted {
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

#[test]
fn the_state_names_an_end_save_where_an_opt_out_has_none() {
    for tag in ["zh-Hans", "zh-Hant", "ja", "en"] {
        let compiled = noren_messages::compile(Path::new("locales"), tag).unwrap();
        let catalogue = Catalogue::new(tag, &compiled.text);
        for region in ["strict", "eu-uk", "us-optout", "jp", "cn", "tw"] {
            let page = page();
            let mut session = session_of(&page, &shop(), region);
            let undecided = session.state(&catalogue);
            decide(&page, &mut session, &Action::RejectAll);
            let refused = session.state(&catalogue);
            assert_ne!(undecided, refused, "{tag}, {region}");
            // Opting out is confirmed with its day, in each region.
            assert!(refused.contains("2026-11-22"), "{tag}, {region}: {refused}");
            let ends = refused.contains("2027-05-21");
            assert_eq!(ends, region != "us-optout", "{tag}, {region}: {refused}");
        }
    }
}
