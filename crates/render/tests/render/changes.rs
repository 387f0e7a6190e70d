//! Earlier texts and the changes since.

use noren_render::policy::Day;
use noren_render::policy_pages::policy_pages;

use crate::fixtures::{bakery, language, page, pages};

#[test]
fn an_earlier_text_is_listed_with_its_changes() {
    let pages = pages(&bakery("strict"));
    let policy = page(&pages, "en.html");
    assert!(policy.contains("<time datetime=\"2026-11-22\">Applies from November 22, 2026</time>"));
    assert!(
        policy.contains("<a href=\"changes/en.2026-05-03.html\"><time datetime=\"2026-05-03\">")
    );
    let changes = page(&pages, "changes/en.2026-05-03.html");
    assert!(changes.contains("<h2>12. Our commitment</h2>"));
    assert!(changes.contains("<del><strong>Removed:</strong> Nordwind Bäckerei 2019.</del>"));
    assert!(changes.contains(
        "<ins><strong>Added:</strong> In its services, Nordwind Bäckerei protects personal information and uses it properly.</ins>"
    ));
    assert!(
        !changes.contains("11. Contact"),
        "sections that did not change are left out"
    );
    assert!(changes.contains("href=\"../en.html\"") && changes.contains("href=\"../page.css\""));
    assert!(!changes.contains("<script") && !policy.contains("<script"));
}

#[test]
fn a_notice_of_another_region_is_not_a_change() {
    for (region, shown) in [("strict", false), ("tw", true)] {
        let pages = pages(&bakery(region));
        let changes = page(&pages, "changes/zh-Hant.2026-05-03.html");
        assert_eq!(changes.contains("1999."), shown, "{region}");
        assert_eq!(
            page(&pages, "zh-Hant.html").contains("個人資料保護法"),
            shown,
            "{region}"
        );
    }
}

#[test]
fn a_text_changed_only_in_other_languages_is_not_a_version() {
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
fn a_reverted_text_is_listed_without_changes() {
    let mut english = language("en", &[("s12-2", "Else.")]);
    let mut first = english.published[1].clone();
    first.day = Day::parse("2026-01-01").unwrap();
    english.published.insert(0, first);
    let pages = policy_pages(&bakery("strict"), &[english], "page.css");
    assert_eq!(pages.len(), 2);
    assert!(page(&pages, "en.html").contains(
        "<li><time datetime=\"2026-01-01\">Version of January 1, 2026: the same as the current version</time></li>"
    ));
}

#[test]
fn a_language_without_published_texts_has_a_page() {
    let mut english = language("en", &[]);
    english.published.clear();
    let pages = policy_pages(&bakery("strict"), &[english], "page.css");
    assert_eq!(pages.len(), 1);
    let html = page(&pages, "en.html");
    assert!(html.contains("<h2 id=\"s12\">") && !html.contains("<time"));
}
