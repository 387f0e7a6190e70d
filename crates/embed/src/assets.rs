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
