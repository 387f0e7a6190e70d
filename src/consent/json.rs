//! Writes JSON without a library: only what a record needs.

use crate::config::digits::push_padded;

/// Appends a JSON string.
pub fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => {
                let code = u32::from(letter);
                out.push_str("\\u00");
                push_padded(out, u64::from(code / 16), 1);
                out.push(char::from(b"0123456789abcdef"[code as usize % 16]));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// Appends `"name":`, with a comma before it unless it is an object's first.
pub fn push_name(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    push_text(out, name);
    out.push(':');
}

/// Appends `"name":"text"`.
#[inline(never)]
pub fn push_field(out: &mut String, name: &str, text: &str) {
    push_name(out, name);
    push_text(out, text);
}

/// Appends `true` or `false`.
pub fn push_bool(out: &mut String, value: bool) {
    out.push_str(if value { "true" } else { "false" });
}

/// Appends `"name":{…}`, an object of answers.
#[inline(never)]
pub fn push_answers(out: &mut String, name: &str, answers: &[(String, bool)]) {
    push_name(out, name);
    out.push('{');
    for (name, answer) in answers {
        push_name(out, name);
        push_bool(out, *answer);
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_those_of_any_json_reader() {
        for text in [
            "",
            "plain",
            "\"\\/",
            "\u{0}\u{1}\u{1f}\n\r\t",
            "暖簾 🏮 \u{2028}",
            "</script>",
        ] {
            let mut out = String::new();
            push_text(&mut out, text);
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text, "{out}");
        }
    }
}
