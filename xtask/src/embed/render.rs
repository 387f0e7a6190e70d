//! The parts of a build that are rendered natively: the policy's pages and the banner's first frames.

use std::path::Path;

use anyhow::Result;
use noren_render::{PolicyFiles, first_frames, write_policy};
use noren_support::project;
use serde_json::{Map, Value};

/// Renders the policy's pages for a shop's config, one for each language. `texts` is the folder with the
/// policy's texts and their archives; it defaults to the project's translations.
///
/// # Errors
/// If the config or a text has faults, or a page cannot be written.
pub fn policy(shop: &Path, texts: Option<&Path>, out: &Path) -> Result<()> {
    let locales = project::locales();
    write_policy(&PolicyFiles {
        config: shop.to_owned(),
        texts: texts.unwrap_or(&locales).to_owned(),
        locales,
        services: project::services(),
        out: out.to_owned(),
    })?;
    Ok(())
}

/// The banner's first frames, by language. The language list of each frame contains the languages in
/// `listed` and the frame's own language.
///
/// # Errors
/// If the translations have faults.
pub fn frames(listed: &[&str]) -> Result<Map<String, Value>> {
    let frames = first_frames(&project::locales(), listed)?;
    Ok(frames
        .into_iter()
        .map(|(tag, html)| (tag, html.into()))
        .collect())
}

/// The JSON Schema of a shop's config, for editors, with these languages and ids of known services.
///
/// # Errors
/// If the schema cannot be serialised as JSON.
pub fn schema(languages: &[&str], services: &[&str]) -> Result<String> {
    let schema = noren_schema::json_schema(languages, services);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}
