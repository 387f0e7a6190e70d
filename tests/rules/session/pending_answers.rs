//! Answers that the gate stored before the interface was loaded.

use super::*;

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
