//! Pages of a second shop do not contain anything from the first shop's config.

use noren::locale::LANGUAGES;
use noren::page::Json;
use noren_render::policy_pages::policy_pages;

use crate::fixtures::{BAKERY, CONFIG, bakery, language, now, page, pages, shop};

#[test]
fn pages_do_not_contain_texts_of_another_shop() {
    let first = std::fs::read_to_string(CONFIG).unwrap();
    let first = Json::parse(&first).unwrap();
    let own = BAKERY.to_lowercase();
    let mut words = Vec::new();
    gather(&first, &mut words);
    words.retain(|word| !own.contains(&word.to_lowercase()));
    assert!(words.iter().any(|word| word == "JChere Inc.") && words.len() > 50);
    let pages = pages(&bakery("strict"));
    assert_eq!(pages.len(), 8, "four policies, and the changes in each");
    for (name, html) in &pages {
        for word in &words {
            assert!(!html.contains(word.as_str()), "{name}: {word}");
        }
        assert!(html.contains("Nordwind Bäckerei"), "{name}");
    }
    for tag in LANGUAGES {
        let html = page(&pages, &format!("{tag}.html"));
        for text in [
            "Zählwerk GmbH",
            "mailto:hallo@nordwind.example",
            "Deichstraße 7, Husum",
        ] {
            assert!(html.contains(text), "{tag}: {text}");
        }
    }
}

/// Collects every text in a config that is not one of Noren's own names.
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
        Json::List(items) => items.iter().for_each(|item| gather(item, words)),
        // A country is shown by its name, and two letters may be in any page.
        Json::Map(entries) => entries
            .iter()
            .filter(|(name, _)| name != "country")
            .for_each(|(_, value)| gather(value, words)),
        _ => {}
    }
}

/// The texts apply to any shop. What only some shops do is in their own configs.
#[test]
fn texts_do_not_assume_the_first_shops_business() {
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
    for region in ["strict", "tw", "cn", "us-optout", "auto"] {
        for (name, html) in policy_pages(&bakery(region), &now(), "page.css") {
            for word in FIRST_SHOPS {
                assert!(!html.contains(word), "{region} {name}: {word}");
            }
        }
    }
}

#[test]
fn without_services_their_list_is_not_introduced() {
    let shop = shop(
        r#"{"company":{"name":"Leer","contact":{"email":"a@leer.example"}},"categories":[{"id":"necessary"}]}"#,
    );
    let pages = policy_pages(&shop, &[language("en", &[])], "page.css");
    let html = page(&pages, "en.html");
    assert!(html.contains("does not currently use any services of this kind"));
    assert!(!html.contains("These services are used"));
    assert!(html.contains("<div class=\"service-list\"></div>"));
}

#[test]
fn names_from_a_config_are_escaped() {
    let shop = shop(
        &BAKERY
            .replace("REGION", "strict")
            .replace("Nordwind", "<b>Nord</b>"),
    );
    for (name, html) in pages(&shop) {
        assert!(!html.contains("<b>"), "{name}");
    }
}
