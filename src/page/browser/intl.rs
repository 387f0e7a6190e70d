//! Formats numbers and dates with the browser's `Intl`.

use js_sys::{Array, Date, Intl::PluralRules, Number, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::consent::Timestamp;

/// Milliseconds in a second.
const MILLISECONDS: f64 = 1000.0;

/// The calendar day, in the long style.
#[must_use]
pub fn date(language: &str, time: Timestamp) -> String {
    format(language, time, &["dateStyle"])
}

/// The calendar day and the time of day, in the long style.
#[must_use]
pub fn moment(language: &str, time: Timestamp) -> String {
    format(language, time, &["dateStyle", "timeStyle"])
}

fn format(language: &str, time: Timestamp, styles: &[&str]) -> String {
    let options = Object::new();
    for style in styles {
        let _ = Reflect::set(&options, &(*style).into(), &"long".into());
    }
    Date::new(&JsValue::from_f64(time.seconds() as f64 * MILLISECONDS))
        .to_locale_string(language, &options)
        .into()
}

/// The number with digit grouping, and its plural category.
#[must_use]
pub fn number(language: &str, number: usize) -> (String, String) {
    let value = number as f64;
    let category = PluralRules::new(&Array::of1(&language.into()), &Object::new()).select(value);
    (
        Number::from(value).to_locale_string(language).into(),
        category.into(),
    )
}
