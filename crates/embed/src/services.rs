//! The known services that an embed has to know.

use noren_services::KnownServices;
use serde_json::Value;

/// The services that a shop's config only names.
pub fn named(known: &KnownServices, written: &Value) -> KnownServices {
    let services = written["services"].as_array();
    let ids: Vec<&str> = services
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    known.only(&ids)
}
