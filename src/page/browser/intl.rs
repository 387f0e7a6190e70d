//! Numbers and dates as a language writes them, by the browser's `Intl`.

use js_sys::{Array, Date, Intl::PluralRules, Number, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::consent::Timestamp;

/// The calendar day, with the month written out.
#[must_use]
pub fn date(language: &str, time: Timestamp) -> String {
    written(language, time, &["dateStyle"])
}

/// The calendar day and the time of day.
#[must_use]
pub fn moment(language: &str, time: Timestamp) -> String {
    written(language, time, &["dateStyle", "timeStyle"])
}

fn written(language: &str, time: Timestamp, styles: &[&str]) -> String {
    let options = Object::new();
    for style in styles {
        let _ = Reflect::set(&options, &(*style).into(), &"long".into());
    }
    Date::new(&JsValue::from_f64(time.seconds() as f64 * 1000.0))
        .to_locale_string(language, &options)
        .into()
}

/// The number with its grouping, and its plural category.
#[must_use]
pub fn number(language: &str, number: usize) -> (String, String) {
    let value = number as f64;
    let category = PluralRules::new(&Array::of1(&language.into()), &Object::new()).select(value);
    (
        Number::from(value).to_locale_string(language).into(),
        category.into(),
    )
}
