//! JSON values as the shortest JavaScript literals, as a minifier prints them.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The literal of a value. As an expression it needs no parentheses, except as the body of an arrow function.
pub fn literal(value: &Value) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

fn write_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("!0"),
        Value::Bool(false) => out.push_str("!1"),
        Value::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Value::String(text) => write_text(out, text),
        Value::Array(items) => write_list(out, items),
        Value::Object(fields) => write_object(out, fields),
    }
}

fn write_list(out: &mut String, items: &[Value]) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_value(out, item);
    }
    out.push(']');
}

fn write_object(out: &mut String, fields: &Map<String, Value>) {
    out.push('{');
    for (index, (name, value)) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        // Written plainly, this name would set the prototype.
        if name == "__proto__" {
            out.push_str("[\"__proto__\"]");
        } else if is_identifier(name) {
            out.push_str(name);
        } else {
            write_text(out, name);
        }
        out.push(':');
        write_value(out, value);
    }
    out.push('}');
}

fn is_identifier(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic() || c == '_' || c == '$';
    name.chars().next().is_some_and(letter) && name.chars().all(|c| letter(c) || c.is_ascii_digit())
}

/// In the quotes that need fewer escapes.
fn write_text(out: &mut String, text: &str) {
    let count = |quote| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            // U+2028 and U+2029 end lines in older engines and in editors.
            c if c < ' ' || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push(quote);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::literal;

    #[test]
    fn literals_are_short() {
        let value = json!({ "id": "ads", "zh-Hant": [true, false, null, 2], "7": "" });
        assert_eq!(
            literal(&value),
            r#"{id:"ads","zh-Hant":[!0,!1,null,2],"7":""}"#
        );
    }

    #[test]
    fn a_text_keeps_its_quotes_and_control_characters() {
        assert_eq!(literal(&json!(r#"<a href="x">"#)), r#"'<a href="x">'"#);
        assert_eq!(literal(&json!("it's")), r#""it's""#);
        assert_eq!(
            literal(&json!("\"'\\\n\u{1}\u{2028}")),
            r#""\"'\\\n\u0001\u2028""#
        );
    }

    #[test]
    fn no_name_sets_the_prototype() {
        assert_eq!(literal(&json!({ "__proto__": 1 })), r#"{["__proto__"]:1}"#);
    }
}
