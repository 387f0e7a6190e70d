//! Renders the policy of a shop into a folder.

use std::fmt::Write as _;
use std::path::Path;

use noren::locale::Catalogue;
use noren_messages::{CompileError, CompiledLanguage, FaultKind, Locales, Message, REFERENCE};
use noren_palette::{Palette, Theme};
use noren_services::KnownServices;
use sha2::{Digest, Sha256};

use crate::policy::archive::{current, published};
use crate::policy::{ArchiveError, Published, missing_of_page};
use crate::policy_pages::{Language, policy_pages};
use crate::{PolicyLink, RenderError, Shop};

/// The style sheet of the pages, without colours.
const STYLE: &str = include_str!("../../../style/page.css");

/// The number of bytes of the sheet's SHA-256 in its file name.
const HASH_BYTES: usize = 4;

/// The inputs and the output of a rendering.
#[derive(Debug, Clone, Copy)]
pub struct PolicyFiles<'a> {
    /// The shop.
    pub shop: &'a Shop,
    /// The languages that are built.
    pub languages: &'a [CompiledLanguage],
    /// The known services.
    pub services: &'a KnownServices,
    /// The policy's texts, with their archives.
    pub texts: &'a Locales,
    /// The folder for the pages.
    pub out: &'a Path,
}

/// Renders the policy's pages in every language that the shop offers. Writes nothing if the config
/// links to a policy at another URL.
///
/// # Errors
/// If the policy's texts have faults, or a file cannot be read or written.
pub fn write_policy(files: &PolicyFiles<'_>) -> Result<(), RenderError> {
    let shop = files.shop;
    if shop.policy != PolicyLink::BuiltIn {
        return Ok(());
    }
    check_page(files.texts).map_err(RenderError::Messages)?;
    let sheet = page_sheet(shop.palette, shop.theme);
    let style = style_name(&sheet);
    write(&files.out.join(&style), &sheet)?;
    let built = |tag: &String| files.languages.iter().find(|language| language.tag == *tag);
    let languages = shop
        .languages
        .iter()
        .filter_map(built)
        .map(|language| {
            let tag = &language.tag;
            let messages = format!("{}{}", language.text, files.services.texts(language));
            Ok(Language {
                name: language.own_name.clone(),
                catalogue: Catalogue::new(tag, &messages),
                messages: noren_messages::policy(files.texts, tag)
                    .map_err(RenderError::Messages)?,
                published: archived(files.texts, tag).map_err(RenderError::Archive)?,
            })
        })
        .collect::<Result<Vec<_>, RenderError>>()?;
    // Remove pages about texts that no longer exist, which would still be served.
    let changes = files.out.join("changes");
    if noren_files::is_dir(&changes) {
        noren_files::remove_dir_all(&changes).map_err(RenderError::file(&changes))?;
    }
    for (name, html) in policy_pages(shop, &languages, &style) {
        write(&files.out.join(name), &html)?;
    }
    Ok(())
}

/// Checks that a shop's own English file has every message of the page around the text, whose sentences are the shop's.
fn check_page(texts: &Locales) -> Result<(), Vec<CompileError>> {
    let built_in = texts.without_own();
    let file = current(texts, REFERENCE);
    if file == current(&built_in, REFERENCE) {
        return Ok(());
    }
    let own = noren_messages::policy(texts, REFERENCE)?;
    let built_in = noren_messages::policy(&built_in, REFERENCE)?;
    let missing = missing_of_page(&own, &built_in);
    if missing.is_empty() {
        return Ok(());
    }
    let fault = |message: &&Message| {
        CompileError::whole_file(
            file.clone(),
            FaultKind::Missing,
            format!(
                "`{}` is missing, which the page around the text needs",
                message.id
            ),
            "write it as in Noren's English file",
        )
    };
    Err(missing.iter().map(fault).collect())
}

/// The published texts of the policy in a language. A shop's own text has an archive where Noren's has one.
fn archived(texts: &Locales, tag: &str) -> Result<Vec<Published>, ArchiveError> {
    let file = current(texts, tag);
    let found = published(&file)?;
    let built_in = current(&texts.without_own(), tag);
    if found.is_empty() && file != built_in && !published(&built_in)?.is_empty() {
        return Err(ArchiveError::NeverPublished(file));
    }
    Ok(found)
}

/// The style sheet of the policy's pages.
#[must_use]
pub fn page_sheet(palette: Palette, theme: Theme) -> String {
    noren_palette::page(palette, theme) + "\n" + STYLE
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
