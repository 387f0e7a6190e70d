//! The policy's page discloses the facts about known services that the shop lists by id.

use std::path::Path;

use noren::locale::{Catalogue, LANGUAGES};
use noren_messages::{Locales, REFERENCE};
use noren_render::Shop;
use noren_render::policy::Document;
use noren_render::policy_page::{Page, policy_page};
use noren_services::KnownServices;
use serde_json::json;

use crate::fixtures::{LOCALES, SERVICES};

fn rendered(tag: &str) -> String {
    let locales = &Locales::new(LOCALES);
    let reference = noren_messages::compile(locales, REFERENCE).unwrap();
    let services = KnownServices::read(Path::new(SERVICES), &reference).unwrap();
    let written = json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [{ "id": "necessary" }, { "id": "analytics" }, { "id": "marketing" }],
        "services": ["google-analytics", "matomo", "meta-pixel"],
    });
    let shop = Shop::resolve(&written, LANGUAGES, &services.facts()).unwrap();
    let language = noren_messages::compile(locales, tag).unwrap();
    let messages = format!("{}{}", language.text, services.texts(&language));
    policy_page(&Page {
        shop: &shop,
        catalogue: &Catalogue::new(tag, &messages),
        document: &Document::new(&noren_messages::policy(locales, tag).unwrap(), "Tsubame"),
        versions: None,
        offered: &[(tag.to_owned(), language.own_name)],
        style: "page.css",
    })
}

#[test]
fn known_services_are_disclosed() {
    let page = rendered("en");
    for text in [
        "Google LLC",
        "To count visits and learn how pages are used",
        "_ga_* · 2 years",
        "_pk_ses* · 30 minutes",
        "https://tools.google.com/dlpage/gaoptout",
        "We do, on our own server",
        "<p>Sends data abroad (United States)</p>",
        // No source names the country of Meta Pixel's recipient.
        "<p>Sends data abroad</p>",
        // No source states a retention period.
        "_fbp · Period decided by the provider",
    ] {
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn known_services_are_disclosed_in_each_language() {
    for (tag, texts) in [
        (
            "ja",
            [
                "アクセス数を集計し、ページの利用状況を把握するため",
                "_ga（2年間）",
                "国外（アメリカ合衆国）に情報を送信します",
            ],
        ),
        (
            "zh-Hans",
            [
                "统计访问次数，了解页面的使用情况",
                "_ga（2 年）",
                "会将数据传输至境外（美国）",
            ],
        ),
        (
            "zh-Hant",
            [
                "統計造訪次數，了解頁面的使用情形",
                "_ga（2 年）",
                "會將資料傳送至境外（美國）",
            ],
        ),
    ] {
        let page = rendered(tag);
        for text in texts {
            assert!(page.contains(text), "{tag} {text}");
        }
        assert!(!page.contains("To count visits"), "{tag}");
    }
}
