//! Deleting what a service left behind, as far as script reaches: cookies on every parent domain and
//! path, entries of both storages, databases.

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
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
    let path = location.pathname().unwrap_or_default();
    let names = cookie::names();
    let mut patterns: Vec<&str> = Vec::new();
    for service in services {
        for listed in &service.cookies {
            patterns.push(&listed.name);
            let mut paths = paths(&path);
            paths.extend(listed.path.as_deref());
            for name in &names {
                if fits(&listed.name, name) {
                    for path in &paths {
                        delete(name, None, path);
                        if let Some(domain) = &listed.domain {
                            delete(name, Some(domain), path);
                        }
                        for domain in domains(&host) {
                            delete(name, Some(domain), path);
                        }
                    }
                }
            }
        }
        for pattern in &service.storage {
            clear(window().local_storage(), pattern);
            clear(window().session_storage(), pattern);
            if let Ok(Some(factory)) = window().indexed_db() {
                let _ = factory.delete_database(pattern);
            }
        }
    }
    let mut left = cookie::names();
    left.retain(|name| patterns.iter().any(|pattern| fits(pattern, name)));
    left
}

fn delete(name: &str, domain: Option<&str>, path: &str) {
    cookie::write(name, domain, path, "", 0);
}

fn clear(storage: Result<Option<Storage>, JsValue>, pattern: &str) {
    let Ok(Some(storage)) = storage else { return };
    for key in Object::keys(storage.unchecked_ref::<Object>()) {
        if let Some(key) = key.as_string()
            && fits(pattern, &key)
        {
            let _ = storage.remove_item(&key);
        }
    }
}
