//! The mirror cookie and its agreement with the record.

use super::*;

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
