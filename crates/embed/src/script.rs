//! Writes values into a script that is bundled and minified already.
//!
//! A bundle refers to what depends on the shop by a free name such as `__CONFIG__`, which `src/gate/built.ts` or
//! `src/interface/built.ts` mentions once. So a shop's embed is made from the same scripts without a bundler.

use serde_json::Value;

use crate::EmbedError;
use crate::literal::literal;

/// The script with each name replaced by the literal of its value. Names in values are left as they are.
///
/// # Errors
/// If the script does not have a name exactly once.
pub fn filled(script: &str, values: &[(&str, &Value)]) -> Result<String, EmbedError> {
    let mut places = Vec::new();
    for (name, value) in values {
        let found: Vec<usize> = script.match_indices(name).map(|(place, _)| place).collect();
        let [place] = found[..] else {
            return Err(EmbedError::Script {
                name: (*name).to_owned(),
                times: found.len(),
            });
        };
        places.push((place, *name, *value));
    }
    places.sort_by_key(|(place, ..)| *place);
    let mut out = String::with_capacity(script.len());
    let mut rest = 0;
    for (place, name, value) in places {
        out.push_str(&script[rest..place]);
        let literal = literal(value);
        // Otherwise an object would be read as the body of the arrow function.
        if out.trim_end().ends_with("=>") && value.is_object() {
            out.push_str(&format!("({literal})"));
        } else {
            out.push_str(&literal);
        }
        rest = place + name.len();
    }
    out.push_str(&script[rest..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::filled;

    #[test]
    fn values_take_the_place_of_names_whatever_is_in_them() {
        let script = "const a=__B__,c=__A__;";
        let values = [("__A__", &json!("__B__")), ("__B__", &json!({ "id": 1 }))];
        assert_eq!(
            filled(script, &values).unwrap(),
            r#"const a={id:1},c="__B__";"#
        );
    }

    #[test]
    fn an_object_is_no_function_body() {
        let filled = filled("f=()=>__A__", &[("__A__", &json!({}))]);
        assert_eq!(filled.unwrap(), "f=()=>({})");
    }

    #[test]
    fn a_name_that_is_missing_or_repeated_is_a_fault() {
        let value = json!(1);
        assert!(filled("a", &[("__A__", &value)]).is_err());
        let error = filled("__A__+__A__", &[("__A__", &value)]).unwrap_err();
        assert!(error.to_string().contains("__A__ 2 times"), "{error}");
    }
}
