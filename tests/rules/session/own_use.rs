//! Services for the shop's own use, which run in the region `uk` unless the visitor objects.

use super::*;

/// The shop, whose counter is for its own use.
fn british() -> Json {
    let text = SHOP.replace(r#""services""#, r#""ownUse": ["counter"], "services""#);
    Json::parse(&text).unwrap()
}

/// What the switches of the counter and of another service show.
fn shown(session: &Session) -> (bool, bool) {
    let choices = session.choices();
    (choices.service("counter"), choices.service("mapper"))
}

#[test]
fn it_is_on_before_an_answer_in_that_region_alone() {
    for region in Region::NAMES {
        let session = session_of(&page(), &british(), region);
        let all = region == "us-optout";
        assert_eq!(shown(&session), (all || region == "uk", all), "{region}");
    }
}

#[test]
fn an_objection_outlives_its_record_and_a_revision_and_the_visitor_is_asked() {
    let page = page();
    let mut session = session_of(&page, &british(), "uk");
    decide(&page, &mut session, &Action::RejectAll);
    page.now.set(NOON + 400 * DAY);
    let later = session_of(&page, &british(), "uk");
    assert!(later.record().is_none(), "the visitor is asked");
    assert_eq!(shown(&later), (false, false));
    // Without an objection it runs again, and nothing else does.
    let mut session = session_of(&page, &british(), "uk");
    decide(&page, &mut session, &Action::AcceptAll);
    page.now.set(NOON + 800 * DAY);
    assert_eq!(shown(&session_of(&page, &british(), "uk")), (true, false));
}

#[test]
fn a_withdrawal_is_an_objection_and_asks_again() {
    let page = page();
    let mut session = session_of(&page, &british(), "uk");
    decide(&page, &mut session, &Action::AcceptAll);
    let outcome = session.reset(&english());
    assert_eq!(outcome.decided.unwrap().text, None, "no record is in force");
    assert!(session.record().is_none());
    assert_eq!(shown(&session), (false, false));
    let later = session_of(&page, &british(), "uk");
    assert!(later.record().is_none());
    assert_eq!(shown(&later), (false, false));
    // Elsewhere nothing is kept of it but the history.
    let mut session = session_of(&page, &british(), "eu");
    decide(&page, &mut session, &Action::AcceptAll);
    session.reset(&english());
    assert!(page.read("noren").is_none());
}

#[test]
fn switches_are_off_where_an_answer_cannot_be_read() {
    for region in ["uk", "us-optout"] {
        let page = page();
        page.write("noren", "{").unwrap();
        assert_eq!(
            shown(&session_of(&page, &british(), region)),
            (false, false),
            "{region}"
        );
    }
}
