//! Deleting what a service left behind, as far as script reaches: cookies on every parent domain and
//! path, entries of both storages, databases.

use wasm_bindgen::JsCast;
use web_sys::Storage;

use super::{cookie, window};
use crate::config::Service;
use crate::page::Leftovers;
use crate::page::reach::{domains, fits, paths};

/// Deletes everything these services are listed to keep, and names what is still there.
#[must_use]
pub fn clean_up(services: &[&Service]) -> Leftovers {
    let location = window().location();
    let host = location.hostname().unwrap_or_default();
    let paths = paths(&location.pathname().unwrap_or_default());
    let mut patterns: Vec<&str> = Vec::new();
    for service in services {
        for listed in &service.cookies {
            patterns.push(&listed.name);
            for name in cookie::names()
                .iter()
                .filter(|name| fits(&listed.name, name))
            {
                let own_path = listed.path.as_deref();
                for path in own_path.into_iter().chain(paths.iter().map(String::as_str)) {
                    cookie::write(name, None, path, "", 0);
                    for domain in listed.domain.as_deref().into_iter().chain(domains(&host)) {
                        cookie::write(name, Some(domain), path, "", 0);
                    }
                }
            }
        }
        for pattern in &service.storage {
            for storage in [window().local_storage(), window().session_storage()] {
                if let Some(storage) = storage.ok().flatten() {
                    clear(&storage, pattern);
                }
            }
            if let Ok(Some(factory)) = window().indexed_db() {
                let _ = factory.delete_database(pattern);
            }
        }
    }
    cookie::names()
        .into_iter()
        .filter(|name| patterns.iter().any(|pattern| fits(pattern, name)))
        .collect()
}

fn clear(storage: &Storage, pattern: &str) {
    let keys = js_sys::Object::keys(storage.unchecked_ref::<js_sys::Object>());
    for key in keys.iter().filter_map(|key| key.as_string()) {
        if fits(pattern, &key) {
            let _ = storage.remove_item(&key);
        }
    }
}
