//! Gates with the code of what their embeds use, each made once after a build and kept in `target/gates/`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use noren_embed::{EmbedError, Features};
use noren_support::program::program;
use noren_support::project;
use serde_json::{Map, json};

use super::esbuild::{bundled, piped};

/// How a gate is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By terser, as shops have it.
    Minified,
    /// With the names of the sources, as a profiler wants it.
    Readable,
}

/// The gate with all of its code, in which each feature is a free name.
///
/// # Errors
/// Those that esbuild reports.
pub fn bundle(release: bool) -> Result<String> {
    let options = ["--format=iife".to_owned(), "--target=es2020".to_owned()];
    Ok(String::from_utf8(bundled(
        "src/gate/main.ts",
        release,
        &options,
    )?)?)
}

/// Forgets the gates of an earlier build.
///
/// # Errors
/// If the folder cannot be removed.
pub fn forget() -> Result<()> {
    let folder = folder();
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

/// A gate with these features, of a script with all of its code.
///
/// # Errors
/// Those that terser reports; if a file cannot be read or written.
pub fn with(script: &str, features: Features, form: Form) -> Result<String, EmbedError> {
    kept(script, features, form).map_err(|error| EmbedError::Minifier(format!("{error:#}")))
}

fn kept(script: &str, features: Features, form: Form) -> Result<String> {
    // A debug build has a source map, which a minifier would lose.
    let is_debug = script.contains("//# sourceMappingURL=");
    if form == Form::Readable {
        return Ok(written(&bundle(false)?, features));
    }
    if is_debug {
        return Ok(written(script, features));
    }
    let path = folder().join(features.file());
    if path.is_file() {
        return Ok(std::fs::read_to_string(path)?);
    }
    let made = minified(script, features)?;
    // Two processes may make the same one: whoever reads it finds it whole.
    std::fs::create_dir_all(folder())?;
    let aside = path.with_extension(std::process::id().to_string());
    std::fs::write(&aside, &made).with_context(|| aside.display().to_string())?;
    std::fs::rename(&aside, &path).with_context(|| path.display().to_string())?;
    Ok(made)
}

fn folder() -> PathBuf {
    project::target().join("gates")
}

/// By the same code as in the npm package.
fn minified(script: &str, features: Features) -> Result<String> {
    let flags: Map<_, _> = features
        .flags()
        .iter()
        .map(|(name, on)| ((*name).to_owned(), (*on).into()))
        .collect();
    let input = json!([script, flags]).to_string();
    let mut node = program("node");
    node.arg(project::root().join("npm/minify-piped.mjs"));
    Ok(String::from_utf8(piped(&mut node, input.as_bytes())?)?)
}

/// With the features written in, and nothing left out.
fn written(script: &str, features: Features) -> String {
    features
        .flags()
        .iter()
        .fold(script.to_owned(), |script, (name, on)| {
            script.replace(name, &on.to_string())
        })
}
