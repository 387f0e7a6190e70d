//! The reference of a config, from the table by which configs are checked.

use noren::config::schema::{CONFIG, Field, Shape};

use crate::table::{code, table};

/// Every field, with what it takes and what it is for.
pub fn reference() -> String {
    let mut rows = Vec::new();
    fields("", CONFIG, &mut rows);
    table(&["field", "value", "meaning"], &rows)
}

fn fields(prefix: &str, fields: &[Field], rows: &mut Vec<Vec<String>>) {
    for field in fields {
        let path = format!("{prefix}{}", field.name);
        let required = if field.required { ", required" } else { "" };
        let value = format!("{}{required}", words(&field.shape));
        rows.push(vec![code(&path), value, field.about.to_owned()]);
        nested(&path, &field.shape, rows);
    }
}

/// The fields of the objects that a value may be or have.
fn nested(path: &str, shape: &Shape, rows: &mut Vec<Vec<String>>) {
    match shape {
        Shape::Object(inner) => fields(&format!("{path}."), inner, rows),
        Shape::List(item) => nested(&format!("{path}[]"), item, rows),
        Shape::ByLanguage(item) | Shape::ByName(item) => {
            nested(&format!("{path}.*"), item, rows);
        }
        Shape::Either(shapes) => shapes.iter().for_each(|shape| nested(path, shape, rows)),
        _ => {}
    }
}

/// What a shape takes, in words.
fn words(shape: &Shape) -> String {
    match shape {
        Shape::Bool => "`true` or `false`".into(),
        Shape::Text => "text".into(),
        Shape::Whole(least, u32::MAX) => format!("whole number from {least}"),
        Shape::Whole(least, most) => format!("whole number, {least} to {most}"),
        Shape::Word(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
            words.join(", ")
        }
        Shape::Id => "id".into(),
        Shape::CatalogueId => "id of a [known service](services.md)".into(),
        Shape::Language => "language".into(),
        Shape::Country => "country code".into(),
        Shape::Link | Shape::WebLink => "URL".into(),
        Shape::Colour => "`\"#rrggbb\"`".into(),
        Shape::List(item) => format!("list: {}", words(item)),
        Shape::Object(_) => "object".into(),
        Shape::ByLanguage(item) => format!("{} by language", words(item)),
        Shape::ByName(item) => format!("{} by name", words(item)),
        Shape::Either(shapes) => {
            let shapes: Vec<String> = shapes.iter().map(words).collect();
            shapes.join(", or ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn fields_of_objects_in_lists_are_listed_with_their_path() {
        let reference = reference();
        for row in [
            "| `company.name` | text, or text by language, required |",
            "| `categories[].id` | id, required |",
            "| `storage.cookie.name` |",
        ] {
            assert!(reference.contains(row), "{row}\n{reference}");
        }
    }
}
