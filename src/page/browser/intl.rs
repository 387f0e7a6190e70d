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

/// The calendar day and the time of day, in the long style. Of 24 hours, since it is in a record.
#[must_use]
pub fn moment(language: &str, time: Timestamp) -> String {
    format(language, time, &["dateStyle", "timeStyle", "hourCycle"])
}

fn format(language: &str, time: Timestamp, names: &[&str]) -> String {
    let options = Object::new();
    for name in names {
        let value = if *name == "hourCycle" { "h23" } else { "long" };
        let _ = Reflect::set(&options, &(*name).into(), &value.into());
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
