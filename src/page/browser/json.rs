//! JSON through the browser's own parser: a parser in wasm would cost visitors 15–20 KB.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::page::Json;

/// Reads a JSON text; none if it is not one.
#[must_use]
pub fn parse(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| read(&value))
}

/// A value that `JSON.parse` returned, or anything of that shape; all else becomes `Null`.
#[must_use]
pub fn read(value: &JsValue) -> Json {
    if let Some(value) = value.as_bool() {
        Json::Bool(value)
    } else if let Some(value) = value.as_f64() {
        Json::Number(value)
    } else if let Some(value) = value.as_string() {
        Json::Text(value)
    } else if Array::is_array(value) {
        let items: &Array = value.unchecked_ref();
        let mut list = Vec::new();
        for item in items.iter() {
            list.push(read(&item));
        }
        Json::List(list)
    } else if value.is_object() {
        let mut entries = Vec::new();
        for name in Object::keys(value.unchecked_ref::<Object>()).iter() {
            let value = Reflect::get(value, &name).unwrap_or(JsValue::NULL);
            entries.push((name.as_string().unwrap_or_default(), read(&value)));
        }
        Json::Map(entries)
    } else {
        Json::Null
    }
}
