//! Files named by their content, and the digests with which the page may check them.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

/// A file of the embed as `noren.js` knows it.
pub struct Asset {
    name: String,
    integrity: String,
}

impl Asset {
    /// Content as `stem.<hash>.extension`, the hash being the first 8 hexadecimal digits of SHA-256.
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

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// As it is written into a script: `[name, integrity]`.
    pub fn to_json(&self) -> Value {
        json!([self.name, self.integrity])
    }
}

/// Writes a file under a name with its hash in it.
///
/// # Errors
/// Where the file cannot be written.
pub fn place(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    write(folder, Asset::named(stem, extension, content).name, content)
}

/// Writes a file whose name changes with its content already.
///
/// # Errors
/// Where the file cannot be written.
pub fn write(folder: &Path, name: String, content: &[u8]) -> Result<Asset> {
    let asset = Asset::new(name, content);
    let path = folder.join(&asset.name);
    std::fs::write(&path, content).with_context(|| path.display().to_string())?;
    Ok(asset)
}

/// Whether a file's name holds the hash of its content, so that it may be kept for ever.
pub fn is_hashed(name: &str) -> bool {
    name.split('.').rev().nth(1).is_some_and(|hash| {
        matches!(hash.len(), 8 | 16) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_ever() {
        assert!(is_hashed("noren-interface.1a2b3c4d.wasm"));
        assert!(is_hashed("messages.zh-Hant.00ff00ff00ff00ff.txt"));
        assert!(!is_hashed("noren.js"));
        assert!(!is_hashed("noren.d.ts"));
        assert!(!is_hashed("policy.html"));
        assert!(!is_hashed("index"));
    }
}
