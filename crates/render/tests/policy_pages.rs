//! The pages of one shop's policy, as they are rendered for it.

use std::path::Path;

use noren::locale::{Catalogue, LANGUAGES};
use noren::page::Json;
use noren_messages::Message;
use noren_render::Shop;
use noren_render::policy::{Day, Published};
use noren_render::policy_pages::{Language, policy_pages};

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");

/// The demo shop's config.
const CONFIG: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../noren.json");

const BAKERY: &str = r#"{
  "company": {
    "name": "Nordwind Bäckerei",
    "contact": { "email": "hallo@nordwind.example", "address": "Deichstraße 7, Husum" }
  },
  "region": "REGION",
  "categories": [{ "id": "necessary" }, { "id": "analytics" }],
  "services": [{
    "id": "zaehler", "category": "analytics", "name": "Zähler", "recipient": "Zählwerk GmbH",
    "sends": ["Page addresses"], "purpose": "Counting", "recipientPurpose": "Counting for us"
  }]
}"#;

fn shop(text: &str) -> Shop {
    Shop::resolve(&Json::parse(text).unwrap(), LANGUAGES, &Json::Null).unwrap()
}

fn bakery(region: &str) -> Shop {
    shop(&BAKERY.replace("REGION", region))
}

/// The text as it is, with an earlier one in which some messages read otherwise.
fn language(tag: &str, earlier: &[(&str, &str)]) -> Language {
    let compiled = noren_messages::compile(Path::new(LOCALES), tag).unwrap();
    let entries = noren_messages::policy(Path::new(LOCALES), tag).unwrap();
    let mut older: Vec<Message> = entries.clone();
    for (id, pattern) in earlier {
        let entry = older.iter_mut().find(|it| it.id == *id).unwrap();
        let told = noren_messages::parse(&format!("{id} = {pattern}\n")).unwrap();
        entry.clone_from(&told[0]);
    }
    let published = |day, entries: &[Message]| Published {
        day: Day::parse(day).unwrap(),
        entries: entries.to_vec(),
    };
    Language {
        name: compiled.own_name.clone(),
        catalogue: Catalogue::new(tag, &compiled.text),
        published: vec![
            published("2026-05-03", &older),
            published("2026-11-22", &entries),
        ],
        messages: entries,
    }
}

/// Every language, as it is now.
fn now() -> Vec<Language> {
    LANGUAGES.iter().map(|tag| language(tag, &[])).collect()
}

/// Every language, each with an earlier text.
fn pages(shop: &Shop) -> Vec<(String, String)> {
    let languages: Vec<Language> = LANGUAGES
        .iter()
        .map(|tag| {
            language(
                tag,
                &[
                    ("s12-2", "{ $company } 2019."),
                    ("notice-tw-period", "1999."),
                ],
            )
        })
        .collect();
    policy_pages(shop, &languages, "page.css")
}

fn page<'a>(pages: &'a [(String, String)], name: &str) -> &'a str {
    &pages.iter().find(|(it, _)| it == name).unwrap().1
}

#[test]
fn no_word_of_the_first_shop_is_left_in_another_shops_pages() {
    let first = std::fs::read_to_string(CONFIG).unwrap();
    let first = Json::parse(&first).unwrap();
    let own = BAKERY.to_lowercase();
    let mut words = Vec::new();
    gather(&first, &mut words);
    words.retain(|word| !own.contains(&word.to_lowercase()));
    assert!(words.iter().any(|it| it == "JChere") && words.len() > 50);
    let pages = pages(&bakery("strict"));
    assert_eq!(
        pages.len(),
        8,
        "four policies, and what has changed in each"
    );
    for (name, html) in &pages {
        for word in &words {
            assert!(!html.contains(word.as_str()), "{name}: {word}");
        }
        assert!(html.contains("Nordwind Bäckerei"), "{name}");
    }
    for tag in LANGUAGES {
        let html = page(&pages, &format!("{tag}.html"));
        for said in [
            "Zählwerk GmbH",
            "mailto:hallo@nordwind.example",
            "Deichstraße 7, Husum",
        ] {
            assert!(html.contains(said), "{tag}: {said}");
        }
    }
}

/// Every text in a config that is not a word of Noren's own.
fn gather(value: &Json, words: &mut Vec<String>) {
    const OWN: &[&str] = &[
        "strict",
        "built-in",
        "necessary",
        "functional",
        "analytics",
        "marketing",
        "video",
    ];
    match value {
        Json::Text(text)
            if !OWN.contains(&text.as_str()) && !LANGUAGES.contains(&text.as_str()) =>
        {
            words.push(text.clone());
        }
        Json::List(items) => items.iter().for_each(|it| gather(it, words)),
        Json::Map(entries) => entries.iter().for_each(|(_, it)| gather(it, words)),
        _ => {}
    }
}

/// The texts are for any shop: what only some do is said by their own config.
#[test]
fn a_shop_that_does_not_say_what_it_does_is_not_said_to_forward() {
    const FIRST_SHOPS: &[&str] = &[
        "forward",
        "customers buy",
        "other countries",
        "platform",
        "转运",
        "代购",
        "跨境",
        "平台",
        "轉運",
        "代購",
        "海外購物",
        "転送",
        "購入代行",
        "海外",
        "プラットフォーム",
    ];
    for region in ["strict", "tw", "cn", "auto"] {
        for (name, html) in policy_pages(&bakery(region), &now(), "page.css") {
            for word in FIRST_SHOPS {
                assert!(!html.contains(word), "{region} {name}: {word}");
            }
        }
    }
}

#[test]
fn what_the_company_does_stands_under_the_title_as_the_config_says_it() {
    let with = |activity: &str| {
        let text = BAKERY.replace("REGION", "strict");
        let company = "\"company\": {";
        shop(&text.replace(company, &format!("{company} \"activity\": {activity},")))
    };
    let pages = |shop: &Shop| policy_pages(shop, &now(), "page.css");
    let said = with(r#"{ "en": "We bake <b>bread</b> & cake.", "ja": "パンを焼いています。" }"#);
    let said = pages(&said);
    for (tag, paragraph) in [
        ("en", "<p>We bake &lt;b&gt;bread&lt;/b&gt; &amp; cake.</p>"),
        ("ja", "<p>パンを焼いています。</p>"),
        // Who has no text of their own reads the English one, marked as such.
        (
            "zh-Hant",
            "<p lang=\"en\">We bake &lt;b&gt;bread&lt;/b&gt; &amp; cake.</p>",
        ),
    ] {
        let html = page(&said, &format!("{tag}.html"));
        assert!(
            html.contains(&format!("</h1>{paragraph}<p>")),
            "{tag}: {html}"
        );
    }
    for (name, html) in pages(&bakery("strict")) {
        assert!(!html.contains("</h1><p></p>"), "{name}");
    }
    let one = pages(&with(r#""Wir backen Brot.""#));
    for tag in LANGUAGES {
        let html = page(&one, &format!("{tag}.html"));
        assert!(html.contains("</h1><p>Wir backen Brot.</p><p>"), "{tag}");
    }
}

#[test]
fn the_first_shops_policy_says_what_it_does_in_each_language() {
    let shop = shop(&std::fs::read_to_string(CONFIG).unwrap());
    let pages = policy_pages(&shop, &now(), "page.css");
    for (tag, said) in [
        (
            "en",
            [
                "purchasing and forwarding goods across borders",
                "the best possible shopping platform worldwide",
            ],
        ),
        (
            "ja",
            [
                "国境を越えた購入代行・転送サービス",
                "最良のショッピングプラットフォーム",
            ],
        ),
        ("zh-Hans", ["跨境代购和转运的线上服务", "购物平台"]),
        ("zh-Hant", ["跨境代購與轉運的線上服務", "購物平台"]),
    ] {
        let html = page(&pages, &format!("{tag}.html"));
        for said in said {
            assert!(html.contains(said), "{tag}: {said}");
        }
        assert!(!html.contains("<p lang="), "{tag} has a text of its own");
    }
}

/// By this the viewer knows another company's policy.
#[test]
fn every_page_names_the_company_that_it_was_rendered_for() {
    let text = BAKERY.replace("REGION", "strict");
    let name = "\"Nordwind Bäckerei\"";
    let localized = r#"{ "en": "North Wind \"& Co\"", "ja": "北風堂" }"#;
    let languages: Vec<Language> = LANGUAGES
        .iter()
        .map(|tag| language(tag, &[("s12-2", "{ $company } 2019.")]))
        .collect();
    let pages = policy_pages(
        &shop(&text.replace(name, localized)),
        &languages,
        "page.css",
    );
    assert_eq!(pages.len(), 8);
    for (file, html) in pages {
        let company = if file.contains("ja.") {
            "北風堂"
        } else {
            "North Wind &quot;&amp; Co&quot;"
        };
        let meta = format!("<meta name=\"noren-company\" content=\"{company}\">");
        assert_eq!(html.matches(&meta).count(), 1, "{file}: {html}");
    }
}

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
fn a_shop_without_services_does_not_announce_a_list_of_them() {
    let shop = shop(
        r#"{"company":{"name":"Leer","contact":{"email":"a@leer.example"}},"categories":[{"id":"necessary"}]}"#,
    );
    let pages = policy_pages(&shop, &[language("en", &[])], "page.css");
    let html = page(&pages, "en.html");
    assert!(html.contains("No services of this kind are used"));
    assert!(!html.contains("These services are used"));
    assert!(html.contains("<div class=\"service-list\"></div>"));
}

#[test]
fn names_from_a_config_never_become_markup() {
    let shop = shop(
        &BAKERY
            .replace("REGION", "strict")
            .replace("Nordwind", "<b>Nord</b>"),
    );
    for (name, html) in pages(&shop) {
        assert!(!html.contains("<b>"), "{name}");
    }
}

#[test]
fn pages_name_the_same_page_in_each_language() {
    let pages = pages(&bakery("strict"));
    for (folder, rest) in [("", ""), ("changes/", ".2026-05-03")] {
        for tag in LANGUAGES {
            let html = page(&pages, &format!("{folder}{tag}{rest}.html"));
            assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{tag}\">")));
            for other in LANGUAGES {
                let link = format!(
                    "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{other}{rest}.html\">"
                );
                assert!(html.contains(&link), "{tag}: {link}");
            }
        }
    }
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
