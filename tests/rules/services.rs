//! The known services: the requirements on their files, and the resolution of a config that lists them by
//! id.

use std::fs;
use std::path::{Path, PathBuf};

use noren::config::{Localized, Region};
use noren::locale::{Catalogue, LANGUAGES};
use noren_messages::CompiledLanguage;
use noren_services::KnownServices;
use noren_services::ServiceFault;
use serde_json::{Value, json};

use crate::fixtures::{cases, known, name, resolved, services};

fn language(tag: &str) -> CompiledLanguage {
    noren_messages::compile(&noren_messages::Locales::new("locales"), tag).unwrap()
}

/// A language's messages as they are with the settings.
fn messages(tag: &str) -> Catalogue {
    let compiled = language(tag);
    let text = format!("{}{}", compiled.text, services().texts(&compiled));
    Catalogue::new(tag, &text)
}

fn shop(services: &Value) -> Value {
    json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [
            { "id": "necessary" }, { "id": "functional" }, { "id": "analytics" },
            { "id": "marketing" }, { "id": "cross-border" },
        ],
        "services": services,
    })
}

#[test]
fn there_are_services_of_each_kind_and_each_says_where_it_is_from() {
    let all = services().all();
    assert!(all.len() >= 12, "{}", all.len());
    for category in ["functional", "analytics", "marketing"] {
        assert!(all.iter().any(|it| it.category == category), "{category}");
    }
    for entry in all {
        assert!(!entry.sources.is_empty(), "{}", entry.id);
        assert!(entry.purpose.is_some(), "{}", entry.id);
        assert!(entry.recipient.is_some(), "{}", entry.id);
    }
}

#[test]
fn the_readme_lists_them_all() {
    let readme = fs::read_to_string("services/README.md").unwrap();
    let rows: Vec<&str> = readme.lines().filter(|it| it.starts_with("| `")).collect();
    let expected: Vec<String> = services()
        .all()
        .iter()
        .map(|it| {
            let name = it.name.to_json();
            let name = name.as_str().or(name["en"].as_str()).unwrap().to_owned();
            let recipient = it.recipient.as_ref().map_or("–", |it| &it.is);
            let recipient = it.recipient_text().map_or(recipient, |_| "the shop itself");
            let country = it.country.as_ref().map_or("–", |it| &it.is);
            format!(
                "| `{}` | {name} | {} | {recipient} | {country} |",
                it.id, it.category
            )
        })
        .collect();
    // The table of fields comes after it.
    assert_eq!(rows[..expected.len()], expected);
    assert_eq!(
        rows.get(expected.len()).map(|it| &it[..12]),
        Some("| `category`")
    );
}

/// A folder with one service in it.
fn folder(test: &str, service: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("counter.json"), service).unwrap();
    folder
}

const COUNTER: &str = r#"{
  "category": "analytics", "name": "Counter",
  "sources": { "docs": { "url": "https://counter.example/docs", "date": "2026-11-22" } },
  "recipient": { "is": "Counter Inc.", "from": "docs" },
  "country": { "is": "US", "from": "docs" },
  "purpose": { "is": "purpose-statistics", "from": "docs" },
  "cookies": [{ "name": "counter", "kept": [2, "years"], "from": "docs" }],
  "policyUrl": { "is": "https://counter.example/privacy", "from": "docs" }
}"#;

/// The faults of one service, those apart that are for the many texts which it does not use.
fn faults(test: &str, service: &str) -> Vec<ServiceFault> {
    let found = KnownServices::read(&folder(test, service), &language("en"));
    let mut found = found.err().unwrap_or_default();
    found.retain(|it| !matches!(it, ServiceFault::Unused { .. }));
    found
}

#[test]
fn a_service_with_everything_in_order_has_no_fault() {
    assert_eq!(faults("in-order", COUNTER), []);
}

#[test]
fn each_fault_of_a_service_is_told_with_what_to_do() {
    for (at, (right, wrong, told)) in [
        (
            r#""from": "docs" },"#,
            r#""from": "memory" },"#,
            "add it with url and date",
        ),
        (r#", "from": "docs" },"#, "},", "missing field `from`"),
        (r#", "from": "docs" }],"#, "}],", "missing field `from`"),
        (r#", "date": "2026-11-22""#, "", "missing field `date`"),
        ("2026-11-22", "last autumn", "YYYY-MM-DD"),
        ("2026-11-22", "2026-13-01", "YYYY-MM-DD"),
        (
            "https://counter.example/docs",
            "the docs",
            "the address of a source",
        ),
        (
            "https://counter.example/privacy",
            "javascript:1",
            "with https:",
        ),
        (
            r#""category": "analytics""#,
            r#""category": "necessary""#,
            "the category",
        ),
        ("\"US\"", "\"USA\"", "two capital letters"),
        ("purpose-statistics", "purpose-nothing", "every language"),
        ("purpose-statistics", "kept-years", "every language"),
        (r#"[2, "years"]"#, r#"[2, "moons"]"#, "counter.json"),
        (r#""name": "Counter","#, "", "missing field `name`"),
        (r#""purpose""#, r#""porpoise""#, "unknown field"),
        (
            r#""docs": {"#,
            r#""idle": { "url": "https://a.example/", "date": "2026-11-22" }, "docs": {"#,
            "no fact is from the source",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let service = COUNTER.replacen(right, wrong, 1);
        assert_ne!(service, COUNTER, "{right}");
        let found = faults(&format!("fault-{at}"), &service);
        assert!(
            found.iter().any(|it| it.to_string().contains(told)),
            "{wrong}: {found:?}"
        );
    }
}

#[test]
fn a_text_that_no_service_uses_is_told() {
    let found = KnownServices::read(&folder("unused", COUNTER), &language("en")).unwrap_err();
    let unused = ServiceFault::Unused {
        text: "purpose-map".to_owned(),
    };
    assert!(found.contains(&unused), "{found:?}");
}

#[test]
fn every_text_and_period_is_there_in_every_language() {
    let places: Vec<u64> = {
        let mut places = Vec::new();
        numbers(known(), &mut places);
        places.sort_unstable();
        places.dedup();
        places
    };
    assert!(places.len() > 30, "{places:?}");
    for tag in LANGUAGES {
        let messages = messages(tag);
        let alone = Catalogue::new(tag, &language(tag).text);
        for place in &places {
            let place = u16::try_from(*place).unwrap();
            let text = messages.by_index(place);
            assert!(!text.trim().is_empty(), "{tag} {place}");
            assert!(!text.contains(|it: char| it.is_control()), "{tag} {text:?}");
            // The banner's own file does not have them.
            assert_eq!(alone.by_index(place), "", "{tag} {place}");
        }
    }
}

fn numbers(value: &Value, out: &mut Vec<u64>) {
    match value {
        Value::Number(number) => out.extend(number.as_u64()),
        Value::Array(items) => items.iter().for_each(|it| numbers(it, out)),
        Value::Object(entries) => entries.values().for_each(|it| numbers(it, out)),
        _ => {}
    }
}

#[test]
fn periods_are_written_as_each_language_says_them() {
    let kept = |tag: &str, id: &str, cookie: &str| {
        let config = resolved(&shop(&json!([id])));
        let cookies = &config.services[0].cookies;
        let found = cookies.iter().find(|it| it.name == cookie).unwrap();
        match found.retention {
            Some(Localized::Message(place)) => messages(tag).by_index(place),
            ref other => panic!("{other:?}"),
        }
    };
    assert_eq!(kept("en", "google-analytics", "_ga"), "2 years");
    assert_eq!(kept("en", "vimeo", "player"), "1 year");
    assert_eq!(kept("ja", "google-analytics", "_ga"), "2年間");
    assert_eq!(kept("zh-Hans", "matomo", "_pk_id*"), "13 个月");
    assert_eq!(kept("zh-Hant", "intercom", "intercom-session-*"), "1 週");
    assert_eq!(kept("en", "youtube", "YSC"), "until the browser is closed");
}

#[test]
fn a_named_service_is_resolved_to_what_is_known_of_it() {
    let config = resolved(&shop(&json!(["google-analytics", "meta-pixel"])));
    let analytics = config.service("google-analytics").unwrap();
    assert_eq!(analytics.category, "analytics");
    assert_eq!(
        analytics.recipient,
        Some(Localized::One("Google LLC".into()))
    );
    let names: Vec<&str> = analytics
        .cookies
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["_ga", "_ga_*"]);
    let said = |text: &Option<Localized>| match text {
        Some(Localized::Message(place)) => messages("en").by_index(*place),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        said(&analytics.purpose),
        "To count visits and learn how pages are used"
    );
    assert!(analytics.sends.len() > 3);
    assert!(analytics.opt_out_url.is_some());
    // What no source says stays open.
    let meta = config.service("meta-pixel").unwrap();
    assert!(meta.cookies.iter().all(|it| it.retention.is_none()));
}

#[test]
fn an_embed_has_the_facts_and_texts_of_the_services_that_its_shop_names() {
    let ids = ["youtube", "google-analytics"];
    let few = services().only(&ids);
    assert_eq!(few.ids(), ["google-analytics", "youtube"]);
    // With its texts instead of their indices a service is the same as among all.
    fn spelt(value: &Value, messages: &Catalogue) -> Value {
        match value {
            Value::Number(place) => messages
                .by_index(u16::try_from(place.as_u64().unwrap()).unwrap())
                .into(),
            Value::Array(items) => items.iter().map(|it| spelt(it, messages)).collect(),
            Value::Object(entries) => entries
                .iter()
                .map(|(name, it)| (name.clone(), spelt(it, messages)))
                .collect(),
            other => other.clone(),
        }
    }
    for tag in ["en", "ja"] {
        let compiled = language(tag);
        let text = format!("{}{}", compiled.text, few.texts(&compiled));
        let those = Catalogue::new(tag, &text);
        for id in ids {
            assert_eq!(
                spelt(&few.facts()[id], &those),
                spelt(&services().facts()[id], &messages(tag)),
                "{tag} {id}"
            );
        }
        assert!(few.texts(&compiled).len() < services().texts(&compiled).len() / 2);
    }
    // A shop changes the wording of a text by its id.
    let all: Vec<&str> = services().keys().map(|(id, _)| id).collect();
    assert!(few.keys().all(|(id, _)| all.contains(&id)) && few.keys().count() < all.len());
}

#[test]
fn whether_a_recipient_is_abroad_depends_on_the_region() {
    for case in cases("services") {
        let id = case["id"].as_str().unwrap();
        let config = resolved(&shop(&json!([id])));
        assert_eq!(
            config.services[0].category,
            case["category"],
            "{}",
            name(&case)
        );
        for (region, abroad) in case["abroad"].as_object().unwrap() {
            let config = config.clone().with_region(Region::named(region));
            assert_eq!(
                config.services[0].abroad,
                abroad.as_bool().unwrap(),
                "{} {region}",
                name(&case)
            );
        }
    }
}

#[test]
fn the_gate_is_told_the_category_of_each_and_who_is_abroad_in_china() {
    let groups = services().groups();
    let mut told = 0;
    for group in groups.as_array().unwrap() {
        let group = group.as_array().unwrap();
        let home = group[1] == "";
        for id in &group[1 + usize::from(home)..] {
            let config = resolved(&shop(&json!([id]))).with_region(Region::Cn);
            assert_eq!(group[0], config.services[0].category);
            assert_eq!(home, !config.services[0].abroad);
            told += 1;
        }
    }
    // The rest is what the gate takes a service for that it does not know.
    for id in services().ids() {
        if !groups.to_string().contains(&format!("\"{id}\"")) {
            let config = resolved(&shop(&json!([id]))).with_region(Region::Cn);
            let service = &config.services[0];
            assert_eq!(
                (service.category.as_str(), service.abroad),
                ("marketing", true)
            );
            told += 1;
        }
    }
    assert_eq!(told, services().ids().len());
}

#[test]
fn a_shops_wording_finds_the_texts_by_their_ids() {
    let (_, place) = services().keys().find(|(id, _)| *id == "sends-ip").unwrap();
    let mut messages = messages("en");
    assert_eq!(
        messages.by_index(u16::try_from(place).unwrap()),
        "Your IP address"
    );
    messages.replace(place, "Where you are on the net", &[]);
    assert_eq!(
        messages.by_index(u16::try_from(place).unwrap()),
        "Where you are on the net"
    );
}
