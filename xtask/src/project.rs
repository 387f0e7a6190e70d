//! Where the project lies, and what its manifests say.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

/// The project's root folder, in which every command runs.
///
/// Cargo tells at run time where this crate lies. Where it was compiled comes second: clones that
/// share a target folder share the compiled tool, too.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let told = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let compiled = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        told.into_iter()
            .filter_map(|own| Some(own.parent()?.to_owned()))
            .find(|root| root.join("xtask/Cargo.toml").is_file())
            .unwrap_or_else(|| compiled.join(".."))
    })
}

/// The folder that a build fills.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the translations.
pub fn locales() -> PathBuf {
    root().join("locales")
}

/// The folder of the services that a shop may only name.
pub fn services() -> PathBuf {
    root().join("services")
}

/// Cargo's target folder, where the tools keep what they make on the way.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The version of Noren.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of a crate that Cargo.lock has.
///
/// # Errors
/// Where there is no Cargo.lock, or the crate is not in it.
pub fn locked(name: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let heading = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line == heading
            && let Some(version) = lines
                .next()
                .and_then(|next| next.strip_prefix("version = \"")?.strip_suffix('"'))
        {
            return Ok(version.to_owned());
        }
    }
    bail!("{} has no crate {name}", path.display())
}

/// A program that npm installed for the project.
pub fn npm_bin(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}
