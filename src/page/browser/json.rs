//! Parses JSON with the browser's own parser: a parser in the wasm would add 15–20 KB.

use js_sys::{Array, Date, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::consent::Timestamp;
use crate::page::Json;

/// Parses a JSON text; none if it is malformed.
#[must_use]
pub fn parse(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| read(&value))
}

/// How many levels of lists and objects are read: far more than any config or record has, and far fewer
/// than would overflow the stack.
const MAX_DEPTH: usize = 64;

/// Reads a value that `JSON.parse` returned, or any value of that shape; everything else becomes `Null`.
/// A page may replace `JSON.parse` with one that turns texts into dates: those are read as the texts
/// that records have.
#[must_use]
pub fn read(value: &JsValue) -> Json {
    read_within(value, MAX_DEPTH)
}

fn read_within(value: &JsValue, depth: usize) -> Json {
    let Some(depth) = depth.checked_sub(1) else {
        return Json::Null;
    };
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
            list.push(read_within(&item, depth));
        }
        Json::List(list)
    } else if let Some(date) = value.dyn_ref::<Date>() {
        Json::Text(Timestamp::from_milliseconds(date.get_time()).to_iso())
    } else if value.is_object() {
        let mut entries = Vec::new();
        for name in Object::keys(value.unchecked_ref::<Object>()).iter() {
            let value = Reflect::get(value, &name).unwrap_or(JsValue::NULL);
            entries.push((
                name.as_string().unwrap_or_default(),
                read_within(&value, depth),
            ));
        }
        Json::Map(entries)
    } else {
        Json::Null
    }
}
