//! Storage that is full or blocked.

use super::*;

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
