//! Fixtures: the demo shop, a second shop, and languages with an earlier text of the policy.

use noren::locale::{Catalogue, LANGUAGES};
use noren::page::Json;
use noren_messages::Message;
use noren_render::Shop;
use noren_render::policy::{Day, Published};
use noren_render::policy_pages::{Language, policy_pages};

/// The known services.
pub const SERVICES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../services");

pub const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");

/// The demo shop's config.
pub const CONFIG: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../noren.json");

pub const BAKERY: &str = r#"{
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

pub fn shop(text: &str) -> Shop {
    Shop::resolve(&Json::parse(text).unwrap(), LANGUAGES, &Json::Null).unwrap()
}

pub fn bakery(region: &str) -> Shop {
    shop(&BAKERY.replace("REGION", region))
}

/// A language with its current text, and an earlier text in which the messages in `earlier` differ.
pub fn language(tag: &str, earlier: &[(&str, &str)]) -> Language {
    let compiled = noren_messages::compile(&noren_messages::Locales::new(LOCALES), tag).unwrap();
    let entries = noren_messages::policy(&noren_messages::Locales::new(LOCALES), tag).unwrap();
    let mut older: Vec<Message> = entries.clone();
    for (id, pattern) in earlier {
        let entry = older.iter_mut().find(|entry| entry.id == *id).unwrap();
        let parsed = noren_messages::parse(&format!("{id} = {pattern}\n")).unwrap();
        entry.clone_from(&parsed[0]);
    }
    let published = |day, entries: &[Message]| Published {
        day: Day::parse(day).unwrap(),
        messages: entries.to_vec(),
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

/// Every language, with its current text only.
pub fn now() -> Vec<Language> {
    LANGUAGES.iter().map(|tag| language(tag, &[])).collect()
}

/// The pages of a shop in every language, each with an earlier text.
pub fn pages(shop: &Shop) -> Vec<(String, String)> {
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

pub fn page<'a>(pages: &'a [(String, String)], name: &str) -> &'a str {
    &pages.iter().find(|(path, _)| path == name).unwrap().1
}
