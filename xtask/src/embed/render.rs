//! The policy's pages, rendered natively, and the config's schema.

use std::path::Path;

use anyhow::Result;
use noren_render::{PolicyFiles, write_policy};
use noren_support::project;

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

/// The JSON Schema of a shop's config, for editors, with these languages and ids of known services.
///
/// # Errors
/// If the schema cannot be serialised as JSON.
pub fn schema(languages: &[&str], services: &[&str]) -> Result<String> {
    let schema = noren_schema::json_schema(languages, services);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}
