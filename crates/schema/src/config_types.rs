//! The TypeScript types of a config.

use std::fmt::Write as _;

use noren::config::schema::{CONFIG, Field, Shape};

use crate::Names;

/// The type `NorenConfig` as the text of declarations, from the description by which a config is checked. `built` are
/// the tags of the languages, `services` the ids of the known services.
///
/// ```
/// let types = noren_schema::config_types(&["ja", "en"], &["google-analytics"]);
/// assert!(types.contains("export type NorenLanguage = \"ja\" | \"en\";"));
/// assert!(types.contains("  readonly expiresAfterDays?: number;"));
/// ```
#[must_use]
pub fn config_types(built: &[&str], services: &[&str]) -> String {
    let names = &Names { built, services };
    format!(
        "/** A language that is built in: a BCP 47 tag. */\n\
         export type NorenLanguage = {};\n\n\
         /** The same value for every language, or one for each. */\n\
         export type NorenByLanguage<Value> = Partial<Record<NorenLanguage, Value>>;\n\n\
         /** A service that Noren knows, which a config may name without describing it. */\n\
         export type NorenKnownService = {};\n\n\
         /** What a shop writes: noren.json, or the block or file of a page with a generic embed. */\n\
         export interface NorenConfig {}\n",
        words(names.built),
        words(names.services),
        object(CONFIG, 0),
    )
}

fn object(fields: &[Field], depth: usize) -> String {
    let indent = "  ".repeat(depth + 1);
    let mut out = String::from("{\n");
    for field in fields {
        let mark = if field.required { "" } else { "?" };
        let about = field.about.replace("*/", "* /");
        // Writing into a text does not fail.
        let _ = writeln!(
            out,
            "{indent}/** {about} */\n{indent}readonly {}{mark}: {};",
            name(field.name),
            shape(&field.shape, depth + 1)
        );
    }
    out + &"  ".repeat(depth) + "}"
}

fn shape(of: &Shape, depth: usize) -> String {
    match of {
        Shape::Bool => "boolean".into(),
        Shape::Whole(..) => "number".into(),
        Shape::Word(texts) => words(texts),
        Shape::CatalogueId => "NorenKnownService".into(),
        Shape::Language => "NorenLanguage".into(),
        Shape::Text | Shape::Id | Shape::Country | Shape::Link | Shape::WebLink | Shape::Colour => {
            "string".into()
        }
        Shape::List(item) => match shape(item, depth) {
            union if union.contains(" | ") => format!("readonly ({union})[]"),
            item => format!("readonly {item}[]"),
        },
        Shape::Object(fields) => object(fields, depth),
        Shape::ByLanguage(item) => format!("NorenByLanguage<{}>", shape(item, depth)),
        Shape::ByName(item) => format!("Readonly<Record<string, {}>>", shape(item, depth)),
        Shape::Either(shapes) => shapes
            .iter()
            .map(|item| shape(item, depth))
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

fn words(words: &[&str]) -> String {
    if words.is_empty() {
        return "never".into();
    }
    let quoted: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
    quoted.join(" | ")
}

/// A property's name, quoted unless it is an identifier.
fn name(name: &str) -> String {
    let is_identifier = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    if name.chars().all(is_identifier) {
        name.to_owned()
    } else {
        format!("{name:?}")
    }
}
