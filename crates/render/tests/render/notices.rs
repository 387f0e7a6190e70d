//! The policy's page in every language and region has a law's notice, in the page's language, only
//! where that law applies.

use std::path::Path;

use noren::config::Region;
use noren::locale::{Catalogue, LANGUAGES, key};
use noren_render::Shop;
use noren_render::policy::Document;
use noren_render::policy_page::{Page, policy_page};
use noren_render::policy_pages::policy_pages;
use noren_services::KnownServices;
use serde_json::json;

use crate::fixtures::{self, LOCALES};

/// The notices: the region that each is for, the prefix of its messages, and its parts.
const NOTICES: [(&str, &str, &[&str]); 4] = [
    (
        "tw",
        "notice-tw",
        &[
            "collector",
            "purposes",
            "categories",
            "period",
            "area",
            "recipients",
            "rights",
            "without",
        ],
    ),
    (
        "hk",
        "notice-hk",
        &[
            "user",
            "purposes",
            "without",
            "transferees",
            "marketing",
            "rights",
        ],
    ),
    (
        "cn",
        "notice-cn",
        &[
            "handler",
            "purposes",
            "method",
            "kinds",
            "sensitive",
            "period",
            "rights",
            "requests",
            "refuse",
            "sharing",
            "abroad",
        ],
    ),
    (
        "us-optout",
        "notice-us",
        &[
            "categories",
            "purposes",
            "sale",
            "period",
            "rights",
            "choices",
            "signal",
            "requests",
            "equal",
        ],
    ),
];

fn shop(region: Region) -> Shop {
    let mut shop = fixtures::shop(&std::fs::read_to_string(fixtures::CONFIG).unwrap());
    shop.config = shop.config.with_region(region);
    shop
}

fn document(tag: &str, shop: &Shop) -> Document {
    let entries = noren_messages::policy(&noren_messages::Locales::new(LOCALES), tag).unwrap();
    let company = shop.company.name.pick(tag).unwrap();
    Document::new(&entries, company)
}

fn rendered(tag: &str, shop: &Shop) -> String {
    let compiled = noren_messages::compile(&noren_messages::Locales::new(LOCALES), tag).unwrap();
    let reference = noren_messages::compile(&noren_messages::Locales::new(LOCALES), "en").unwrap();
    let known = KnownServices::read(Path::new(fixtures::SERVICES), &reference).unwrap();
    let messages = format!("{}{}", compiled.text, known.texts(&compiled));
    policy_page(&Page {
        shop,
        catalogue: &Catalogue::new(tag, &messages),
        document: &document(tag, shop),
        versions: None,
        offered: &[],
        style: "page.css",
    })
}

/// The part of a page under a heading without an id, as a notice has it.
fn under<'a>(html: &'a str, heading: &str) -> Option<&'a str> {
    let (_, after) = html.split_once(&format!("<h2>{heading}</h2>"))?;
    Some(after.split_once("</section>").unwrap().0)
}

#[test]
fn each_notice_is_complete_and_only_where_its_law_applies() {
    for region in Region::ALL {
        let shop = shop(region);
        for tag in LANGUAGES {
            let html = rendered(tag, &shop);
            let document = document(tag, &shop);
            assert!(html.contains(&format!("<html lang=\"{tag}\">")));
            for (law, prefix, parts) in NOTICES {
                let notice = under(&html, &document.text(&format!("{prefix}-title")));
                // With `auto` the server may set any region.
                let holds = region.name() == law || region == Region::Auto;
                assert_eq!(
                    notice.is_some(),
                    holds,
                    "{tag}, {}: {prefix}",
                    region.name()
                );
                for part in parts {
                    let text = document.text(&format!("{prefix}-{part}"));
                    assert!(!text.is_empty(), "{tag}: {prefix}-{part}");
                    let paragraph = format!("<p>{text}</p>");
                    assert!(
                        notice.is_none_or(|notice| notice.contains(&paragraph)),
                        "{tag}, {}: {paragraph}",
                        region.name()
                    );
                }
            }
        }
    }
}

#[test]
fn a_regions_notice_comes_before_the_sections_and_those_of_all_regions_after_them() {
    for (region, first) in [("tw", true), ("cn", true), ("auto", false)] {
        let html = rendered("en", &shop(Region::named(region)));
        let section = html.find("<h2 id=\"s1\">").unwrap();
        let found = html.match_indices("<h2>Notice under");
        let sides: Vec<bool> = found.map(|(at, _)| at < section).collect();
        assert!(
            !sides.is_empty() && sides.iter().all(|side| *side == first),
            "{region}: {sides:?}"
        );
    }
}

/// A notice that quotes a control names it as the control does.
#[test]
fn the_notices_quote_the_controls() {
    for tag in LANGUAGES {
        let compiled =
            noren_messages::compile(&noren_messages::Locales::new(LOCALES), tag).unwrap();
        let catalogue = Catalogue::new(tag, &compiled.text);
        let gate = |id: &str| {
            let mut texts = compiled.gate_texts.iter();
            texts.find(|text| text.id == id).unwrap().text.clone()
        };
        let document = document(tag, &shop(Region::Auto));
        for (part, quoted) in [
            ("notice-cn-requests", catalogue.text(key::SETTINGS_TITLE)),
            ("notice-cn-abroad", catalogue.text(key::ACCEPT)),
            ("notice-us-sale", catalogue.text(key::CATEGORY_MARKETING)),
            ("notice-us-choices", catalogue.text(key::CATEGORY_MARKETING)),
            ("notice-us-choices", gate("gate-us-choices")),
            ("notice-us-signal", gate("gate-us-honoured")),
        ] {
            let text = document.text(part);
            assert!(
                text.contains(&quoted),
                "{tag}: {part} does not quote {quoted}"
            );
        }
    }
}

/// A shop that a visitor in China reads about: services abroad and at home, described and only named.
fn cn(region: &str) -> Shop {
    let reference = noren_messages::compile(&noren_messages::Locales::new(LOCALES), "en").unwrap();
    let known = KnownServices::read(Path::new(fixtures::SERVICES), &reference).unwrap();
    let written = json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "region": region,
        "categories": [{ "id": "necessary" }, { "id": "analytics" }, { "id": "marketing" }, { "id": "cross-border" }],
        "services": [
            "google-analytics",
            "baidu-tongji",
            {
                "id": "counter", "category": "analytics", "name": "Counter", "recipient": "Counter Ltd.",
                "sends": ["Clicks"], "recipientPurpose": "Counting", "abroad": true, "country": "IE",
                "recipientContact": { "en": "rights@counter.example" },
                "policyUrl": "https://counter.example/policy",
            },
            { "id": "pixel", "category": "marketing", "name": "Pixel", "abroad": true },
            { "id": "desk", "category": "analytics", "name": "Desk", "recipient": "Desk Co." },
        ],
    });
    Shop::resolve(&written, LANGUAGES, &known.facts()).unwrap()
}

/// Personal Information Protection Law, article 39.
#[test]
fn in_china_each_recipient_abroad_is_told_with_all_that_consent_requires() {
    for region in ["cn", "auto"] {
        let html = rendered("en", &cn(region));
        let notice = under(
            &html,
            "Notice under China’s Personal Information Protection Law",
        )
        .unwrap();
        let (_, list) = notice.split_once("<h3>Recipients abroad</h3>").unwrap();
        let of = |name: &str| {
            let (_, after) = list.split_once(&format!("<h4>{name}</h4>")).unwrap();
            after.split_once("</dl>").unwrap().0
        };
        for (name, told) in [
            (
                "Google Analytics",
                [
                    "<dd>Google LLC · United States</dd>",
                    "href=\"https://policies.google.com/privacy\"",
                    "personalise advertising",
                    "<dd>Receives and handles the data by electronic means</dd>",
                    "<dd>Your IP address</dd>",
                    "<dd>Contact the recipient directly, or us (see section 11)</dd>",
                ],
            ),
            (
                "Counter",
                [
                    "<dd>Counter Ltd. · Ireland</dd>",
                    "<dd>rights@counter.example</dd>",
                    "<dd>Counting</dd>",
                    "<dt>Method of handling</dt>",
                    "<dd>Clicks</dd>",
                    "<dt>How to exercise your rights against the recipient</dt>",
                ],
            ),
        ] {
            let rows = of(name);
            for text in told {
                assert!(rows.contains(text), "{region}, {name}: {text} in {rows}");
            }
        }
        assert!(!of("Counter").contains("counter.example/policy"));
        // Recipient, contact, purpose and kinds: nothing is said of them.
        assert_eq!(of("Pixel").matches("Not stated here").count(), 4);
        assert!(!list.contains("Desk") && !list.contains("Baidu"), "{list}");
    }
    assert!(!rendered("en", &cn("tw")).contains("Recipients abroad"));
}

#[test]
fn in_china_without_a_recipient_abroad_none_is_listed() {
    let mut shop = cn("cn");
    shop.config.services.retain(|service| service.id == "desk");
    let html = rendered("en", &shop);
    assert!(html.contains("Services in section 7 that send personal information abroad"));
    assert!(!html.contains("Recipients abroad"));
}

/// Before a notice, or a part of one, was published, nothing is there to compare with.
#[test]
fn a_new_notice_is_a_change_without_gaps() {
    let mut english = fixtures::language("en", &[]);
    english.published[0]
        .messages
        .retain(|message| !message.id.starts_with("notice-hk") && message.id != "notice-cn-method");
    let pages = policy_pages(&cn("auto"), &[english], "page.css");
    let html = fixtures::page(&pages, "changes/en.2026-05-03.html");
    assert_eq!(html.matches("<section>").count(), 2, "{html}");
    let hong_kong = under(
        html,
        "Notice under Hong Kong’s Personal Data (Privacy) Ordinance",
    )
    .unwrap();
    assert!(hong_kong.contains("<strong>Added:</strong> Data user: Tsubame"));
    let china = under(
        html,
        "Notice under China’s Personal Information Protection Law",
    )
    .unwrap();
    assert!(china.contains("<strong>Added:</strong> Method of handling: "));
    assert_eq!(china.matches("Added:").count(), 1);
    assert!(!html.contains("Removed:"));
}

#[test]
fn the_notices_name_the_company() {
    let shop = shop(Region::Auto);
    for tag in LANGUAGES {
        let document = document(tag, &shop);
        for id in ["notice-tw-collector", "notice-hk-user", "notice-cn-handler"] {
            assert!(document.text(id).contains("JChere"), "{tag}: {id}");
        }
    }
}

/// Telecommunications Business Act, article 27-12: what is sent, who receives it, and what the shop and
/// the recipient use it for.
#[test]
fn in_japan_each_service_discloses_all_four_in_japanese() {
    let shop = shop(Region::Jp);
    let html = rendered("ja", &shop);
    for service in &shop.config.services {
        let disclosed = [
            &service.recipient,
            &service.purpose,
            &service.recipient_purpose,
        ];
        for text in disclosed.into_iter().flatten().chain(&service.sends) {
            let japanese = text.pick("ja").unwrap();
            assert!(html.contains(japanese), "{}: {japanese}", service.id);
        }
        assert!(disclosed_all(service), "{}", service.id);
    }
}

fn disclosed_all(service: &noren::config::Service) -> bool {
    service.recipient.is_some()
        && service.purpose.is_some()
        && service.recipient_purpose.is_some()
        && !service.sends.is_empty()
}
