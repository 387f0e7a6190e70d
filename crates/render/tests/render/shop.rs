//! The parts of a shop's config that the policy's pages need.

use noren::config::Localized;
use noren_palette::{Palette, Theme};
use noren_render::{PolicyLink, Shop};
use serde_json::{Value, json};

/// The languages that the fixtures assume to be built in.
const BUILT: [&str; 4] = ["zh-Hans", "zh-Hant", "ja", "en"];

fn shop(config: &Value) -> Shop {
    Shop::resolve(config, &BUILT, &Value::Null).unwrap()
}

#[test]
fn missing_fields_have_defaults() {
    let shop = shop(&json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [{ "id": "necessary" }],
    }));
    assert_eq!(shop.languages, BUILT);
    assert_eq!(shop.policy, PolicyLink::BuiltIn);
    assert_eq!(shop.company.activity, None);
    assert_eq!(
        (shop.palette, shop.theme),
        (Palette::default(), Theme::Auto)
    );
}

#[test]
fn every_field_is_read() {
    let fixtures = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/check.json"
    );
    let cases: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(fixtures).unwrap()).unwrap();
    let full = cases
        .iter()
        .find(|case| case["name"] == "every field at once")
        .unwrap();
    let shop = shop(&full["config"]);
    assert_eq!(shop.company.name, Localized::One("Tsubame".to_owned()));
    assert_eq!(
        shop.company.contact.email.as_deref(),
        Some("privacy@tsubame.example")
    );
    assert_eq!(
        shop.company.activity.as_ref().unwrap().pick("ja"),
        Some("ツバメは靴を販売しています。")
    );
    assert_eq!(
        shop.recipient_contacts["desk"].pick("en"),
        Some("desk@desk.example")
    );
    assert_eq!(shop.languages, ["ja", "zh-Hant", "zh-Hans", "en"]);
    let PolicyLink::Url(url) = &shop.policy else {
        panic!("{:?}", shop.policy)
    };
    assert_eq!(url.pick("ja"), Some("/ja/privacy"));
    assert_eq!((shop.palette.name, shop.theme), ("matsu", Theme::Light));
    assert_eq!(shop.palette.light.accent.to_string(), "#0b6e4f");
}

#[test]
fn an_accent_that_is_too_faint_is_a_fault_of_the_config() {
    let config = json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [{ "id": "necessary" }],
        "accent": "#ffcc00",
    });
    let faults = Shop::resolve(&config, &BUILT, &Value::Null).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(
        (faults[0].path.as_str(), faults[0].nearest.is_some()),
        ("accent", true)
    );
}
