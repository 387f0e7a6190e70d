//! The state of a session that the views show.

use super::*;

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
fn the_state_names_an_end_save_where_an_opt_out_has_none() {
    for tag in ["zh-Hans", "zh-Hant", "ja", "en"] {
        let compiled =
            noren_messages::compile(&noren_messages::Locales::new("locales"), tag).unwrap();
        let catalogue = Catalogue::new(tag, &compiled.text);
        for region in Region::NAMES {
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
