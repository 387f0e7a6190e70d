//! Reads the tables of test cases, and provides a shop's config for tests.

use std::path::Path;
use std::sync::OnceLock;

use noren::config::{Config, resolve};
use noren::consent::{Context, Source, Stored, Timestamp, Validity, validity};
use noren_messages::REFERENCE;
use noren_services::KnownServices;
use serde_json::{Value, json};

/// The languages that the tables take for built in.
pub const BUILT: [&str; 4] = ["zh-Hans", "zh-Hant", "ja", "en"];

/// The cases of a table. Where it has a `shop` and a `record`, its cases name only the fields that differ from
/// them, and `null` removes a field; then each case gets its whole `config`, and the text that is `stored`.
pub fn cases(table: &str) -> Vec<Value> {
    let path = format!("{}/tests/fixtures/{table}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let cases = match serde_json::from_str(&text).unwrap() {
        Value::Array(cases) => cases,
        table => {
            let cases = table["cases"].as_array().unwrap().iter();
            cases
                .map(|case| expanded(case, &table["shop"], &table["record"]))
                .collect()
        }
    };
    assert!(!cases.is_empty(), "{path} is empty");
    cases
}

fn expanded(case: &Value, shop: &Value, record: &Value) -> Value {
    let mut case = case.clone();
    case["config"] = merged(shop, &case["config"]);
    if case["record"].is_object() {
        case["stored"] = merged(record, &case["record"]).to_string().into();
    }
    case
}

fn merged(base: &Value, overrides: &Value) -> Value {
    let mut merged = base.as_object().unwrap().clone();
    for (name, value) in overrides.as_object().into_iter().flatten() {
        merged.insert(name.clone(), value.clone());
    }
    merged
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .collect()
}

pub fn name(case: &Value) -> &str {
    case["name"].as_str().unwrap()
}

/// The services that a shop may only name.
pub fn services() -> &'static KnownServices {
    static SERVICES: OnceLock<KnownServices> = OnceLock::new();
    SERVICES.get_or_init(|| {
        let reference =
            noren_messages::compile(&noren_messages::Locales::new("locales"), REFERENCE).unwrap();
        KnownServices::read(Path::new("services"), &reference).unwrap()
    })
}

/// What is known of them.
pub fn known() -> &'static Value {
    static KNOWN: OnceLock<Value> = OnceLock::new();
    KNOWN.get_or_init(|| services().facts())
}

pub fn resolved(written: &Value) -> Config {
    resolve(written, &BUILT, known()).unwrap_or_else(|errors| {
        panic!(
            "{}",
            errors
                .iter()
                .map(|error| error.message())
                .collect::<Vec<_>>()
                .join("\n")
        )
    })
}

pub fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub fn stored(text: Option<&str>) -> Stored<Value> {
    Stored::read(text, |text| serde_json::from_str(text).ok())
}

pub fn judged(text: Option<&str>, config: &Config, now: Timestamp) -> Validity {
    validity(&stored(text), config, now)
}

/// A shop with each kind of category: with one service, with several, with none, separate.
pub fn shop() -> Value {
    let service = |id: &str, category: &str, abroad: bool| json!({ "id": id, "category": category, "name": id, "abroad": abroad });
    json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "revision": 3,
        "categories": [
            { "id": "necessary" },
            { "id": "functional" },
            { "id": "analytics" },
            { "id": "marketing" },
            { "id": "profiling", "label": "Profiling", "separate": true },
            { "id": "cross-border" },
        ],
        "services": [
            service("cart", "necessary", false),
            service("posthog", "analytics", true),
            service("matomo", "analytics", false),
            service("meta-pixel", "marketing", true),
            service("tiktok-pixel", "marketing", true),
            service("profiler", "profiling", false),
        ],
    })
}

pub fn context(now: Timestamp, gpc: bool) -> Context {
    Context {
        now,
        id: "3f2b8c1e-9d47-4a60-8f3e-2a1b7c5d9e04".to_owned(),
        text: "9f86d081884c7d65".to_owned(),
        lang: "ja".to_owned(),
        gpc,
        source: Source::Banner,
    }
}

/// The ids that are on, without `necessary` and what is in it.
pub fn on(choices: &noren::consent::Choices) -> Vec<&str> {
    let all = choices.categories.iter().chain(&choices.services);
    all.filter(|(id, on)| *on && id != "necessary" && id != "cart")
        .map(|(id, _)| id.as_str())
        .collect()
}
