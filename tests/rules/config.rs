use noren::config::{ConfigError, Localized, Region, check, check_wording, resolve};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixtures::{BUILT, cases, known, name, resolved};

#[test]
fn every_case_of_the_structure_table() {
    for case in cases("structure") {
        let errors = check(&case["config"], &BUILT, known());
        match case["path"].as_str() {
            None => assert_eq!(errors, [], "{}", name(&case)),
            Some(path) => {
                assert!(
                    errors.iter().any(|error| error.path == path),
                    "{}: {errors:?}",
                    name(&case)
                );
            }
        }
        assert_eq!(
            case["ok"].as_bool().unwrap(),
            case["path"].is_null(),
            "{}",
            name(&case)
        );
    }
}

#[test]
fn every_case_of_the_check_table() {
    for case in cases("check") {
        let errors = check(&case["config"], &BUILT, known());
        let mut found: Vec<(&str, Option<&str>)> = errors
            .iter()
            .map(|error| (error.path.as_str(), error.nearest.as_deref()))
            .collect();
        let mut expected: Vec<(&str, Option<&str>)> = case["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| (error["path"].as_str().unwrap(), error["nearest"].as_str()))
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{}: {errors:?}", name(&case));
        assert_eq!(
            resolve(&case["config"], &BUILT, known()).is_err(),
            !expected.is_empty()
        );
    }
}

fn only(errors: Vec<ConfigError>) -> String {
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors[0].to_string()
}

fn least() -> Value {
    json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [{ "id": "necessary" }, { "id": "analytics" }],
    })
}

#[test]
fn errors_say_what_was_found_and_what_was_expected() {
    for (field, value, message) in [
        (
            "theme",
            json!("drak"),
            r#"theme: found "drak", expected "auto", "light" or "dark"; did you mean "dark"?"#,
        ),
        (
            "theme",
            json!(["dark"]),
            r#"theme: found a list, expected "auto", "light" or "dark""#,
        ),
        (
            "palette",
            json!("indigo"),
            r#"palette: found "indigo", expected "shiro", "ai", "sumi" or "matsu""#,
        ),
        (
            "accent",
            json!("teal"),
            r##"accent: found "teal", expected a colour as "#" and six hexadecimal digits"##,
        ),
        (
            "expiresAfterDays",
            json!(400),
            "expiresAfterDays: found the number 400, expected a whole number from 1 to 395",
        ),
        (
            "expiresAfterDays",
            json!(1.5),
            "expiresAfterDays: found a number that is not whole, expected a whole number from 1 to 395",
        ),
        (
            "expiresAfterDays",
            json!(-1),
            "expiresAfterDays: found a negative number, expected a whole number from 1 to 395",
        ),
        (
            "expiresAfterDays",
            json!(1e300),
            "expiresAfterDays: found a number that is too large, expected a whole number from 1 to 395",
        ),
        (
            "reopen",
            json!(true),
            r#"reopen: found true, expected "none", or an object"#,
        ),
        (
            "languages",
            json!(["zh-TW"]),
            r#"languages[0]: found "zh-TW", expected the tag of a language built in: "zh-Hans", "zh-Hant", "ja" or "en"; did you mean "zh-Hant"?"#,
        ),
        (
            "recordUrl",
            json!("javascript:1"),
            r#"recordUrl: found "javascript:1", expected an address that begins with https: or http:, or a relative one"#,
        ),
        (
            "services",
            json!(["google-analitics"]),
            r#"services[0]: found "google-analitics", expected the id of a service in the catalogue; did you mean "google-analytics"?"#,
        ),
        (
            "services",
            json!([{ "id": "a", "category": "anlaytics", "name": "A" }]),
            r#"services[0].category: found "anlaytics", expected the id of a category: "necessary" or "analytics"; did you mean "analytics"?"#,
        ),
    ] {
        let mut written = least();
        written[field] = value;
        assert_eq!(only(check(&written, &BUILT, known())), message);
    }
    let mut written = least();
    written["services"] = json!(["google-analytics"]);
    assert_eq!(
        only(check(&written, &BUILT, &Value::Null)),
        r#"services[0]: found "google-analytics", expected an object that describes the service (no service is known by its id alone)"#
    );
    let mut written = least();
    written["themes"] = json!("dark");
    assert!(only(check(&written, &BUILT, known())).ends_with(r#"; did you mean "theme"?"#));
    assert_eq!(
        only(check(&json!(null), &BUILT, known())),
        "the config: found null, expected an object"
    );
}

#[test]
fn a_message_that_does_not_exist_is_a_fault() {
    let ids = json!({ "banner-title": [0], "accept": [1], "languages.aria-label": [2] });
    let mut written = least();
    assert_eq!(check_wording(&written, &ids), []);
    written["messages"] = json!({
        "en": { "banner-title": "Hello", "banner-titel": "Hello" },
        "ja": { "languages.aria-label": "言語", "zzz": "?" },
    });
    let told: Vec<String> = check_wording(&written, &ids)
        .iter()
        .map(ToString::to_string)
        .collect();
    let expected = "expected the id of a message in locales/en: banner.ftl, settings.ftl, services.ftl or catalogue.ftl";
    assert_eq!(
        told,
        [
            format!(
                r#"messages.en.banner-titel: found "banner-titel", {expected}; did you mean "banner-title"?"#
            ),
            format!(r#"messages.ja.zzz: found "zzz", {expected}"#),
        ]
    );
    // What is no object at all, check() has said.
    for odd in [json!(null), json!([1]), json!("x"), json!({ "en": "x" })] {
        written["messages"] = odd;
        assert_eq!(check_wording(&written, &ids), []);
    }
}

#[test]
fn what_is_not_written_has_its_default() {
    let config = resolved(&least());
    assert_eq!(config.revision, 0);
    assert_eq!(config.region, Region::Strict);
    assert_eq!(config.expires_after_days, 180);
    assert_eq!(config.storage.key, "noren");
    assert_eq!(config.storage.cookie, None);
    assert_eq!(config.brand, None);
    assert_eq!(
        (config.messages, config.record_url, config.services),
        (vec![], None, vec![])
    );
}

#[test]
fn what_is_written_arrives() {
    let full = cases("check")
        .into_iter()
        .find(|case| name(case) == "every field at once")
        .unwrap();
    let config = resolved(&full["config"]);
    let text = |text: &str| text.to_owned();
    assert_eq!((config.revision, config.expires_after_days), (7, 395));
    assert_eq!(config.region, Region::EuUk);
    assert_eq!(config.storage.key, "k");
    let brand = config.brand.clone().unwrap();
    assert_eq!(brand.logo, "/logo.svg");
    assert_eq!(brand.name, Localized::One(text("Tsubame")));
    let cookie = config.storage.cookie.clone().unwrap();
    assert_eq!(
        (cookie.name.as_str(), cookie.domain.as_deref()),
        ("c", Some("tsubame.example"))
    );
    assert_eq!(
        config.messages,
        [(text("ja"), text("accept"), text("はい"))]
    );
    assert_eq!(
        config.record_url.as_deref(),
        Some("https://tsubame.example/records")
    );
    let chat = config.category("chat").unwrap();
    assert!(chat.separate && !config.category("analytics").unwrap().separate);
    assert_eq!(chat.label.as_ref().unwrap().pick("zh-Hans"), Some("Chat"));
    assert_eq!(chat.description, Some(Localized::One(text("…"))));
    let desk = config.service("desk").unwrap();
    assert_eq!((desk.category.as_str(), desk.abroad), ("chat", true));
    assert_eq!(desk.country.as_deref(), Some("DE"));
    assert_eq!(desk.opt_out_url.as_deref(), Some("mailto:out@desk.example"));
    assert_eq!(desk.policy_url.as_deref(), Some("tel:+81300000100"));
    assert_eq!(desk.storage, ["desk.*"]);
    assert_eq!(desk.cookies[0].name, "_desk*");
    assert_eq!(desk.cookies[0].domain.as_deref(), Some(".desk.example"));
    assert_eq!(desk.cookies[0].path.as_deref(), Some("/"));
    assert_eq!(
        desk.cookies[0].retention.as_ref().unwrap().pick("ja"),
        Some("1 year")
    );
    let posthog = config.service("posthog").unwrap();
    assert_eq!(
        posthog.recipient.as_ref().unwrap().pick("ja"),
        Some("PostHog, Inc.")
    );
    assert_eq!(posthog.purpose.as_ref().unwrap().pick("ja"), Some("計測"));
    assert_eq!(
        posthog.recipient_purpose.as_ref().unwrap().pick("en"),
        Some("Counting for us")
    );
    assert_eq!(posthog.sends[0].pick("ja"), Some("ページのURL"));
    assert!(!posthog.abroad);
}

#[test]
fn necessary_comes_first_and_cross_border_is_separate() {
    let mut written = least();
    written["categories"] =
        json!([{ "id": "analytics" }, { "id": "cross-border" }, { "id": "necessary" }]);
    let config = resolved(&written);
    let ids: Vec<&str> = config
        .categories
        .iter()
        .map(|category| category.id.as_str())
        .collect();
    assert_eq!(ids, ["necessary", "analytics", "cross-border"]);
    assert!(config.category("cross-border").unwrap().separate);
}

#[test]
fn the_demo_shop_is_in_order() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/noren.json")).unwrap();
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(check(&written, &BUILT, known()), []);
    let mut japanese = written;
    japanese["region"] = json!("jp");
    assert_eq!(check(&japanese, &BUILT, known()), []);
}

/// Any JSON, not too deep.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(json!("necessary")),
        Just(json!("2026-11-22T06:00:00Z")),
    ];
    let name = prop_oneof![
        ".{0,4}",
        prop::sample::select(vec![
            "v",
            "id",
            "categories",
            "services",
            "company",
            "name",
            "contact",
            "email",
            "revision",
            "region",
            "updated",
            "expires",
            "first",
            "gpc",
            "consent",
            "time",
            "category",
            "ja",
            "a",
            "t",
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_config_panics(written in any_json()) {
        let errors = check(&written, &BUILT, known());
        prop_assert_eq!(resolve(&written, &BUILT, known()).is_ok(), errors.is_empty());
        for error in errors {
            prop_assert!(!error.message().is_empty());
        }
    }

    #[test]
    fn one_wrong_value_anywhere_never_panics(at in any::<prop::sample::Index>(), value in any_json()) {
        let mut written = crate::fixtures::shop();
        let mut places = Vec::new();
        pointers(&written, String::new(), &mut places);
        *written.pointer_mut(&places[at.index(places.len())]).unwrap() = value;
        let _ = resolve(&written, &BUILT, known());
    }
}

fn pointers(value: &Value, here: String, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, format!("{here}/{index}"), out);
            }
        }
        Value::Object(entries) => {
            for (name, item) in entries {
                pointers(item, format!("{here}/{name}"), out);
            }
        }
        _ => {}
    }
    out.push(here);
}
