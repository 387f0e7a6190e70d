//! The part of a shop's config that the gate reads, for its own `noren.js`.

use noren::config::schema::USUAL_DAYS;
use noren::config::{Config, Region};
use serde_json::{Map, Value, json};

/// What the gate reads of a config that has been checked and resolved. What is as the gate assumes it is left out.
pub fn gate_config(written: &Value, config: &Config) -> Value {
    // Only in China does the gate ask whether a recipient is abroad.
    let config = config.clone().with_region(Region::Cn);
    let mut fields = Map::new();
    let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);

    let categories = config.categories.iter().map(|category| {
        let mut fields = json!({ "id": category.id });
        if category.separate {
            fields["separate"] = true.into();
        }
        fields
    });
    set("categories", categories.collect());
    let services = config.services.iter().map(|service| {
        let mut fields = json!({ "id": service.id, "category": service.category });
        if service.abroad {
            fields["abroad"] = true.into();
        }
        if service.own_use {
            fields["own"] = true.into();
        }
        fields
    });
    if !config.services.is_empty() {
        set("services", services.collect());
    }
    if config.revision > 0 {
        set("revision", config.revision.into());
    }
    if config.expires_after_days != USUAL_DAYS {
        set("expiresAfterDays", config.expires_after_days.into());
    }
    for (name, usual) in [
        ("region", json!("strict")),
        ("theme", json!("auto")),
        ("interface", json!("wanted")),
        ("policy", json!("built-in")),
        ("storage", json!({})),
        ("reopen", json!({})),
    ] {
        if let Some(value) = written.get(name).filter(|value| **value != usual) {
            set(name, value.clone());
        }
    }
    // The first of a list is the default; the sheet has the others.
    let layout = layouts(written)[0];
    if layout != "bar" {
        set("layout", layout.into());
    }
    // The interface pushes to the data layer itself.
    if let Some(signals) = written.get("signals").and_then(Value::as_object) {
        let mut signals = signals.clone();
        signals.remove("dataLayer");
        if !signals.is_empty() {
            set("signals", signals.into());
        }
    }
    fields.into()
}

/// The layouts of a config's banner: the default first, then those that a page may choose instead.
pub fn layouts(written: &Value) -> Vec<&str> {
    let list = written["layout"].as_array().map_or(&[][..], Vec::as_slice);
    let mut names: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
    if names.is_empty() {
        names.push(written["layout"].as_str().unwrap_or("bar"));
    }
    names
}

#[cfg(test)]
mod tests {
    use noren::config::resolve;
    use serde_json::{Value, json};

    use super::gate_config;

    fn of(more: &Value) -> Value {
        let mut written = json!({
            "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
            "categories": [{ "id": "marketing" }, { "id": "necessary" }],
        });
        for (name, value) in more.as_object().unwrap() {
            written[name] = value.clone();
        }
        let known = json!({
            "clarity": { "category": "analytics", "name": "Clarity", "home": "strict" },
            "baidu-tongji": { "category": "marketing", "name": "Baidu", "home": "cn" },
        });
        let config = resolve(&written, &["en"], &known).unwrap();
        gate_config(&written, &config)
    }

    #[test]
    fn what_the_gate_assumes_is_left_out() {
        let usual = json!({ "region": "strict", "layout": "bar", "revision": 0, "expiresAfterDays": 180, "signals": { "dataLayer": true } });
        assert_eq!(
            of(&usual),
            json!({ "categories": [{ "id": "necessary" }, { "id": "marketing" }] })
        );
    }

    #[test]
    fn services_that_are_only_named_are_resolved() {
        let named = json!({
            "categories": [{ "id": "necessary" }, { "id": "analytics" }, { "id": "marketing" }],
            "services": ["clarity", "baidu-tongji"],
        });
        assert_eq!(
            of(&named)["services"],
            json!([
                { "id": "clarity", "category": "analytics", "abroad": true },
                { "id": "baidu-tongji", "category": "marketing" },
            ])
        );
    }

    #[test]
    fn what_the_gate_reads_is_kept() {
        let more = json!({
            "categories": [{ "id": "necessary" }, { "id": "cross-border" }, { "id": "news", "label": "News", "description": "Letters", "separate": true }],
            "revision": 3,
            "expiresAfterDays": 90,
            "region": "cn",
            "storage": { "key": "shop", "cookie": { "domain": "shop.example" } },
            "signals": { "google": {}, "dataLayer": true },
            "reopen": "none",
            "theme": "dark",
        });
        assert_eq!(
            of(&more),
            json!({
                "categories": [{ "id": "necessary" }, { "id": "cross-border", "separate": true }, { "id": "news", "separate": true }],
                "revision": 3,
                "expiresAfterDays": 90,
                "region": "cn",
                "storage": { "key": "shop", "cookie": { "domain": "shop.example" } },
                "signals": { "google": {} },
                "reopen": "none",
                "theme": "dark",
            })
        );
    }
}
