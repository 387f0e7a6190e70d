//! Files with a content hash in their name, and the digests for subresource integrity.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use crate::EmbedError;

/// A file of the embed: its name and its integrity digest.
pub struct Asset {
    name: String,
    integrity: String,
}

impl Asset {
    /// Names content `stem.<hash>.extension`. The hash is the first 8 hexadecimal digits of its SHA-256.
    pub fn named(stem: &str, extension: &str, content: &[u8]) -> Self {
        let digest: String = Sha256::digest(content)
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self::new(format!("{stem}.{digest}.{extension}"), content)
    }

    fn new(name: String, content: &[u8]) -> Self {
        Self {
            name,
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))),
        }
    }

    /// The file's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The form in which it is written into a script: `[name, integrity]`.
    pub fn to_json(&self) -> Value {
        json!([self.name, self.integrity])
    }
}

/// Writes a file under a name that contains its content hash.
///
/// # Errors
/// If the file cannot be written.
pub fn place(
    folder: &Path,
    stem: &str,
    extension: &str,
    content: &[u8],
) -> Result<Asset, EmbedError> {
    write(folder, Asset::named(stem, extension, content).name, content)
}

/// Writes a file under a name that already changes with its content.
///
/// # Errors
/// If the file cannot be written.
pub fn write(folder: &Path, name: String, content: &[u8]) -> Result<Asset, EmbedError> {
    let asset = Asset::new(name, content);
    let path = folder.join(&asset.name);
    noren_files::write(&path, content).map_err(EmbedError::file(&path))?;
    Ok(asset)
}

/// Whether a file name contains the hash of the content, so that the file may be cached for ever: 8 or 16
/// hexadecimal digits before the extension.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    name.split('.').rev().nth(1).is_some_and(|hash| {
        matches!(hash.len(), 8 | 16) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_may_be_cached_for_ever() {
        assert!(is_hashed("noren-interface.1a2b3c4d.wasm"));
        assert!(is_hashed("messages.zh-Hant.00ff00ff00ff00ff.txt"));
        assert!(!is_hashed("noren.js"));
        assert!(!is_hashed("noren.d.ts"));
        assert!(!is_hashed("policy.html"));
        assert!(!is_hashed("index"));
    }
}
