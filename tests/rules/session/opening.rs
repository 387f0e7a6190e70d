//! Opening a session.

use super::*;

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
fn a_chosen_language_is_kept_with_the_pages_own() {
    let page = page();
    session(&page).choose_language("ja");
    assert_eq!(
        page.read("noren.lang").as_deref(),
        Some(r#"{"lang":"ja","page":"en"}"#)
    );
}
