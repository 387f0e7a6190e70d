//! The effects of a decision: what is stored, reported and deleted.

use super::*;

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
