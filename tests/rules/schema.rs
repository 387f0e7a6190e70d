//! The JSON Schema agrees with the check: a valid config conforms to the schema, and one with a fault of
//! shape does not.

use noren::config::check;
use noren_schema::json_schema;
use serde_json::Value;

use crate::fixtures::{BUILT, cases, known, name, services};

/// As much of draft 7 as the schema uses, `pattern` and `format` apart.
fn fits(value: &Value, schema: &Value) -> bool {
    let number = |name: &str| schema[name].as_f64();
    let kind = match schema["type"].as_str() {
        None => true,
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.as_f64().is_some_and(|value| value.fract() == 0.0),
        Some(other) => panic!("{other}"),
    };
    let list = |name: &str| schema[name].as_array().cloned().unwrap_or_default();
    let properties = schema["properties"].as_object();
    kind && number("minimum").is_none_or(|least| value.as_f64().unwrap() >= least)
        && number("maximum").is_none_or(|most| value.as_f64().unwrap() <= most)
        && (schema["enum"].is_null() || list("enum").contains(value))
        && (schema["anyOf"].is_null() || list("anyOf").iter().any(|schema| fits(value, schema)))
        && list("required")
            .iter()
            .all(|name| value.get(name.as_str().unwrap()).is_some())
        && value.as_array().is_none_or(|items| {
            schema["items"].is_null() || items.iter().all(|item| fits(item, &schema["items"]))
        })
        && value.as_object().is_none_or(|entries| {
            entries.iter().all(
                |(name, value)| match properties.and_then(|all| all.get(name)) {
                    Some(schema) => fits(value, schema),
                    None => match &schema["additionalProperties"] {
                        Value::Bool(others) => *others,
                        Value::Null => true,
                        schema => fits(value, schema),
                    },
                },
            )
        })
}

#[test]
fn a_config_in_order_fits() {
    let schema = json_schema(&BUILT, &services().ids());
    for case in cases("check").iter().chain(&cases("structure")) {
        if check(&case["config"], &BUILT, known()).is_empty() {
            assert!(fits(&case["config"], &schema), "{}", name(case));
        }
    }
}

#[test]
fn a_fault_of_kind_or_name_does_not_fit() {
    let schema = json_schema(&BUILT, &services().ids());
    let mut refused = 0;
    for case in cases("check") {
        let patterns_alone = [
            "policyUrl",
            "optOutUrl",
            "url",
            "recordUrl",
            "country \"",
            "an id that is",
            "blank",
            "empty key",
            "mailed",
            "an accent",
            "a logo",
        ];
        if case["schema"] == false && !patterns_alone.iter().any(|word| name(&case).contains(word))
        {
            assert!(!fits(&case["config"], &schema), "{}", name(&case));
            refused += 1;
        }
    }
    assert!(refused > 30);
}

#[test]
fn every_field_says_what_it_is_for() {
    fn look(schema: &Value) {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if schema["required"].is_array() {
                assert!(
                    field["description"]
                        .as_str()
                        .is_some_and(|text| !text.is_empty()),
                    "{name}"
                );
            }
            look(field);
        }
        for part in schema["anyOf"]
            .as_array()
            .into_iter()
            .flatten()
            .chain(schema.get("items"))
        {
            look(part);
        }
    }
    look(&json_schema(&BUILT, &services().ids()));
}
