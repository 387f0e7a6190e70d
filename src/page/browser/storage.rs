//! `localStorage`, which may be absent, may throw on access, and may be full.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use web_sys::Storage;

use crate::page::StorageError;

/// The storage, if this page may use it. `gloo_storage` panics if it is blocked, so the getter is tried
/// first.
fn local_storage() -> Option<Storage> {
    window().local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}

/// The text under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    local_storage()?.get_item(key).ok().flatten()
}

/// Stores a text under a key.
///
/// # Errors
/// [`StorageError::Blocked`] or [`StorageError::Full`]. The key is removed then: an old consent must not
/// outlive a withdrawal that could not be stored.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    let storage = local_storage().ok_or(StorageError::Blocked)?;
    let _ = storage.remove_item(key);
    storage.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Removes a key.
pub fn remove(key: &str) {
    if let Some(storage) = local_storage() {
        let _ = storage.remove_item(key);
    }
}
