//! The company's name and activity.

use noren::locale::LANGUAGES;
use noren_render::Shop;
use noren_render::policy_pages::{Language, policy_pages};

use crate::fixtures::{BAKERY, CONFIG, bakery, language, now, page, shop};

#[test]
fn the_activity_is_shown_under_the_title() {
    let with = |activity: &str| {
        let text = BAKERY.replace("REGION", "strict");
        let company = "\"company\": {";
        shop(&text.replace(company, &format!("{company} \"activity\": {activity},")))
    };
    let pages = |shop: &Shop| policy_pages(shop, &now(), "page.css");
    let both = with(r#"{ "en": "We bake <b>bread</b> & cake.", "ja": "パンを焼いています。" }"#);
    let both = pages(&both);
    for (tag, paragraph) in [
        ("en", "<p>We bake &lt;b&gt;bread&lt;/b&gt; &amp; cake.</p>"),
        ("ja", "<p>パンを焼いています。</p>"),
        // A language without its own text falls back to English, with a `lang` attribute.
        (
            "zh-Hant",
            "<p lang=\"en\">We bake &lt;b&gt;bread&lt;/b&gt; &amp; cake.</p>",
        ),
    ] {
        let html = page(&both, &format!("{tag}.html"));
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
fn the_demo_shop_describes_its_activity_in_each_language() {
    let shop = shop(&std::fs::read_to_string(CONFIG).unwrap());
    let pages = policy_pages(&shop, &now(), "page.css");
    for (tag, texts) in [
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
        ("zh-Hans", ["跨境代购和转运的在线服务", "购物平台"]),
        ("zh-Hant", ["跨境代購與轉運的線上服務", "購物平台"]),
    ] {
        let html = page(&pages, &format!("{tag}.html"));
        for text in texts {
            assert!(html.contains(text), "{tag}: {text}");
        }
        assert!(!html.contains("<p lang="), "{tag} has a text of its own");
    }
}

#[test]
fn the_address_is_shown_in_the_language_of_the_page() {
    let demo = shop(&std::fs::read_to_string(CONFIG).unwrap());
    let pages = policy_pages(&demo, &now(), "page.css");
    for (tag, address) in [
        (
            "en",
            "1-2-3 Kanda-Surugadai, Chiyoda-ku, Tokyo 101-0062, Japan",
        ),
        ("ja", "〒101-0062 東京都千代田区神田駿河台1-2-3"),
        (
            "zh-Hans",
            "日本东京都千代田区神田骏河台 1-2-3（邮编 101-0062）",
        ),
        ("zh-Hant", "101-0062 日本東京都千代田區神田駿河台 1-2-3"),
    ] {
        let html = page(&pages, &format!("{tag}.html"));
        assert!(html.contains(&format!("<dd>{address}</dd>")), "{tag}");
    }
    // A language without its own address has one in another language, marked as such.
    let map = r#"{ "ja": "東京都", "en": "Tokyo" }"#;
    let text = BAKERY.replace("REGION", "strict");
    let pages = policy_pages(
        &shop(&text.replace("\"Deichstraße 7, Husum\"", map)),
        &now(),
        "page.css",
    );
    for (tag, address) in [
        ("en", "<dd>Tokyo</dd>"),
        ("ja", "<dd>東京都</dd>"),
        ("zh-Hans", "<dd lang=\"en\">Tokyo</dd>"),
    ] {
        let html = page(&pages, &format!("{tag}.html"));
        assert!(html.contains(address), "{tag}");
    }
}

/// The viewer recognises another company's policy by this name.
#[test]
fn every_page_names_its_company() {
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
