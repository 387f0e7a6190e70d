//! Renders the policy of a shop into a folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use noren::locale::Catalogue;
use noren::page::Json;
use noren_messages::REFERENCE;
use noren_services::KnownServices;
use sha2::{Digest, Sha256};

use crate::policy::archive::published;
use crate::policy_pages::{Language, policy_pages};
use crate::{PolicyLink, RenderError, Shop};

/// The style sheet of the pages, without colours.
const STYLE: &str = include_str!("../../../style/page.css");

/// The number of bytes of the sheet's SHA-256 in its file name.
const HASH_BYTES: usize = 4;

/// The inputs and the output of a rendering.
#[derive(Debug, Clone)]
pub struct PolicyFiles {
    /// The shop's config.
    pub config: PathBuf,
    /// The folder of the translations.
    pub locales: PathBuf,
    /// The folder of the policy's texts and their archives, by language; usually `locales`.
    pub texts: PathBuf,
    /// The folder of the known services.
    pub services: PathBuf,
    /// The folder for the pages.
    pub out: PathBuf,
}

/// Renders the policy's pages in every language that the shop offers. Writes nothing if the config
/// links to a policy at another URL.
///
/// # Errors
/// If the config, the translations, the services or the published texts have faults, or a file cannot
/// be read or written.
pub fn write_policy(files: &PolicyFiles) -> Result<(), RenderError> {
    let compile =
        |tag: &str| noren_messages::compile(&files.locales, tag).map_err(RenderError::Messages);
    let config = &files.config;
    let text = noren_files::read_to_string(config).map_err(RenderError::file(config))?;
    let written =
        Json::parse(&text).map_err(|error| RenderError::Json(config.clone(), error.to_string()))?;
    let services = KnownServices::read(&files.services, &compile(REFERENCE)?)
        .map_err(RenderError::Services)?;
    let built = noren_messages::built_languages(&files.locales)
        .map_err(RenderError::file(&files.locales))?;
    let built: Vec<&str> = built.iter().map(String::as_str).collect();
    let shop = Shop::resolve(&written, &built, &services.facts().into())
        .map_err(|errors| RenderError::Config(config.clone(), errors))?;
    if shop.policy != PolicyLink::BuiltIn {
        return Ok(());
    }
    let sheet = noren_palette::page(shop.palette, shop.theme) + "\n" + STYLE;
    let style = style_name(&sheet);
    write(&files.out.join(&style), &sheet)?;
    let languages = shop
        .languages
        .iter()
        .map(|tag| {
            let language = compile(tag)?;
            let messages = format!("{}{}", language.text, services.texts(&language));
            Ok(Language {
                name: language.own_name,
                catalogue: Catalogue::new(tag, &messages),
                messages: noren_messages::policy(&files.texts, tag)
                    .map_err(RenderError::Messages)?,
                published: published(&files.texts, tag).map_err(RenderError::Archive)?,
            })
        })
        .collect::<Result<Vec<_>, RenderError>>()?;
    // Remove pages about texts that no longer exist, which would still be served.
    let changes = files.out.join("changes");
    if noren_files::is_dir(&changes) {
        noren_files::remove_dir_all(&changes).map_err(RenderError::file(&changes))?;
    }
    for (name, html) in policy_pages(&shop, &languages, &style) {
        write(&files.out.join(name), &html)?;
    }
    Ok(())
}

fn style_name(sheet: &str) -> String {
    let mut name = String::from("page.");
    for byte in Sha256::digest(sheet).iter().take(HASH_BYTES) {
        let _ = write!(name, "{byte:02x}");
    }
    name + ".css"
}

fn write(path: &Path, text: &str) -> Result<(), RenderError> {
    let folder = path.parent().unwrap_or(path);
    noren_files::create_dir_all(folder)
        .and_then(|()| noren_files::write(path, text))
        .map_err(RenderError::file(path))
}
