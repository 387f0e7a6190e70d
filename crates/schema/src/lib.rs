//! The JSON Schema of a shop's config, for editors. It is generated from the table that
//! [`noren::config::check()`] validates against.

mod config_types;

pub use config_types::config_types;

use noren::config::schema::{CONFIG, Field, Shape};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 7, which editors support best) of a config. `built` are the tags of the
/// built-in languages, `services` the ids of the known services.
///
/// ```
/// let schema = noren_schema::json_schema(&["ja", "en"], &["google-analytics"]);
/// assert_eq!(schema["properties"]["expiresAfterDays"]["maximum"], 395);
/// let services = &schema["properties"]["services"]["items"]["anyOf"];
/// assert_eq!(services[0]["enum"][0], "google-analytics");
/// ```
#[must_use]
pub fn json_schema(built: &[&str], services: &[&str]) -> Value {
    let names = &Names { built, services };
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Noren's config",
    });
    if let (Some(schema), Value::Object(config)) = (schema.as_object_mut(), object(CONFIG, names)) {
        schema.extend(config);
    }
    schema
}

/// The names that the schema enumerates: tags of languages, ids of services.
struct Names<'a> {
    built: &'a [&'a str],
    services: &'a [&'a str],
}

fn object(fields: &[Field], names: &Names<'_>) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut described = json!({ "description": field.about });
        if let (Some(described), Value::Object(shape)) =
            (described.as_object_mut(), shape(&field.shape, names))
        {
            described.extend(shape);
        }
        properties.insert(field.name.to_owned(), described);
    }
    let required: Vec<&str> = fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.name)
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn shape(shape: &Shape, names: &Names<'_>) -> Value {
    match shape {
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Text => json!({ "type": "string", "pattern": "\\S" }),
        Shape::Whole(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Word(words) => json!({ "enum": words }),
        Shape::CatalogueId => json!({ "enum": names.services }),
        Shape::Id => {
            json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$" })
        }
        Shape::Language => json!({ "enum": names.built }),
        Shape::Country => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Shape::Link => link("https?|mailto|tel"),
        Shape::WebLink => link("https?"),
        Shape::Colour => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        Shape::List(item) => json!({ "type": "array", "items": self::shape(item, names) }),
        Shape::Object(fields) => object(fields, names),
        Shape::ByLanguage(item) => {
            let item = self::shape(item, names);
            let texts: Map<String, Value> = names
                .built
                .iter()
                .map(|tag| ((*tag).to_owned(), item.clone()))
                .collect();
            json!({ "type": "object", "properties": texts, "additionalProperties": false })
        }
        Shape::ByName(item) => {
            json!({ "type": "object", "additionalProperties": self::shape(item, names) })
        }
        Shape::Either(shapes) => {
            let shapes: Vec<Value> = shapes.iter().map(|item| self::shape(item, names)).collect();
            json!({ "anyOf": shapes })
        }
    }
}

/// A URL with one of these schemes, or a relative one.
fn link(schemes: &str) -> Value {
    let pattern = format!("^(({schemes}):|[^:/?#\\\\\\s]*([/?#\\\\]|$))[^\\s]*$");
    json!({ "type": "string", "format": "uri-reference", "pattern": pattern, "minLength": 1 })
}
