//! Where the project is, and the versions in its manifests.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use toml::{Table, Value};

/// The project's root folder, in which every command runs.
///
/// Cargo's own variables name it: asking `cargo metadata` would start a process for every command. The
/// folder that the running package is in comes first, the one that this crate was compiled in second:
/// clones that share a target folder share the compiled tool, too.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let running = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let compiled = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        [running, Some(compiled)]
            .iter()
            .flatten()
            .flat_map(|package| package.ancestors())
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .unwrap_or(Path::new("."))
            .to_owned()
    })
}

/// The folder that a build fills.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the translations, or the one that `NOREN_LOCALES` names: tests build an embed with a language that
/// is not shipped.
pub fn locales() -> PathBuf {
    std::env::var_os("NOREN_LOCALES").map_or_else(|| root().join("locales"), PathBuf::from)
}

/// The folder of the services that a config may only name.
pub fn services() -> PathBuf {
    root().join("services")
}

/// Cargo's target folder, where the tools keep intermediate files.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The version of Noren.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of a crate in Cargo.lock.
///
/// The file is read directly: `cargo metadata` lists a crate for wasm only after it has downloaded the
/// crates of every platform.
///
/// # Errors
/// Where there is no Cargo.lock, or the crate is not in it.
pub fn locked(name: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let lock: Table = text
        .parse()
        .with_context(|| format!("{} is not a lock file", path.display()))?;
    let packages = lock.get("package").and_then(Value::as_array);
    let field = |package: &Value, key| Some(package.get(key)?.as_str()?.to_owned());
    packages
        .into_iter()
        .flatten()
        .find(|package| field(package, "name").as_deref() == Some(name))
        .and_then(|package| field(package, "version"))
        .with_context(|| format!("{} has no crate {name}", path.display()))
}

/// A program that npm installed for the project.
pub fn npm_bin(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

#[cfg(test)]
mod tests {
    use super::{locked, root};

    #[test]
    fn the_root_has_the_workspace_and_its_lock_file() {
        assert!(root().join("Cargo.lock").is_file());
        assert!(locked("wasm-bindgen").unwrap().starts_with("0.2."));
        let error = locked("no-such-crate").unwrap_err().to_string();
        assert!(error.ends_with("has no crate no-such-crate"), "{error}");
    }
}
