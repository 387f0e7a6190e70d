//! Earlier texts, and what has changed since.

use noren_render::policy::Day;
use noren_render::policy_pages::policy_pages;

use crate::fixtures::{bakery, language, page, pages};

#[test]
fn an_earlier_text_is_listed_with_what_has_changed_since() {
    let pages = pages(&bakery("strict"));
    let policy = page(&pages, "en.html");
    assert!(policy.contains("<time datetime=\"2026-11-22\">Applies from November 22, 2026</time>"));
    assert!(
        policy.contains("<a href=\"changes/en.2026-05-03.html\"><time datetime=\"2026-05-03\">")
    );
    let changes = page(&pages, "changes/en.2026-05-03.html");
    assert!(changes.contains("<h2>12. Our declaration</h2>"));
    assert!(changes.contains("<del><strong>Removed:</strong> Nordwind Bäckerei 2019.</del>"));
    assert!(changes.contains(
        "<ins><strong>New:</strong> In its services, Nordwind Bäckerei protects and uses it properly.</ins>"
    ));
    assert!(
        !changes.contains("11. Contact"),
        "sections that did not change are left out"
    );
    assert!(changes.contains("href=\"../en.html\"") && changes.contains("href=\"../page.css\""));
    assert!(!changes.contains("<script") && !policy.contains("<script"));
}

#[test]
fn a_notice_of_another_region_is_no_change_here() {
    for (region, told) in [("strict", false), ("tw", true)] {
        let pages = pages(&bakery(region));
        let changes = page(&pages, "changes/zh-Hant.2026-05-03.html");
        assert_eq!(changes.contains("1999."), told, "{region}");
        assert_eq!(
            page(&pages, "zh-Hant.html").contains("個人資料保護法"),
            told,
            "{region}"
        );
    }
}

#[test]
fn a_text_that_only_other_languages_changed_is_no_version() {
    let languages = [language("en", &[("s12-2", "Else.")]), language("ja", &[])];
    let pages = policy_pages(&bakery("strict"), &languages, "page.css");
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["en.html", "changes/en.2026-05-03.html", "ja.html"]);
    let japanese = page(&pages, "ja.html");
    assert!(
        japanese.contains("datetime=\"2026-05-03\""),
        "it has applied since then"
    );
    assert!(!japanese.contains("changes/"));
    let english = page(&pages, "changes/en.2026-05-03.html");
    assert!(english.contains("hreflang=\"en\"") && !english.contains("hreflang=\"ja\""));
}

#[test]
fn a_text_that_was_taken_back_is_listed_without_changes() {
    let mut english = language("en", &[("s12-2", "Else.")]);
    let mut first = english.published[1].clone();
    first.day = Day::parse("2026-01-01").unwrap();
    english.published.insert(0, first);
    let pages = policy_pages(&bakery("strict"), &[english], "page.css");
    assert_eq!(pages.len(), 2);
    assert!(page(&pages, "en.html").contains(
        "<li><time datetime=\"2026-01-01\">Text of January 1, 2026: the same as the present one</time></li>"
    ));
}

#[test]
fn a_language_whose_text_was_never_published_has_its_page_all_the_same() {
    let mut english = language("en", &[]);
    english.published.clear();
    let pages = policy_pages(&bakery("strict"), &[english], "page.css");
    assert_eq!(pages.len(), 1);
    let html = page(&pages, "en.html");
    assert!(html.contains("<h2 id=\"s12\">") && !html.contains("<time"));
}
