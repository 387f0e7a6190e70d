//! The project's translations and services, with the faults of translations drawn for a terminal.

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};
use noren_embed::{Checked, EmbedError, Sources, Texts};
use noren_l10n::draw;
use noren_messages::{CompileError, Locales};
use noren_render::RenderError;
use noren_support::project;

/// The faults of all translations together, so that a translator can fix them in one pass.
#[derive(Debug)]
pub struct Faults(pub Vec<CompileError>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        write!(
            f,
            "{count} fault{} in the translations",
            if count == 1 { "" } else { "s" }
        )?;
        for fault in &self.0 {
            write!(f, "\n{}", draw::fault(project::root(), fault))?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// The project's translations.
pub fn locales() -> Locales {
    Locales::new(project::locales())
}

/// The project's folders.
pub fn sources() -> Sources {
    Sources {
        locales: locales(),
        policy: locales(),
        services: project::services(),
    }
}

/// Compiles every language, and reads the services.
///
/// # Errors
/// [`Faults`], with the faults of all languages, or those of the services.
pub fn compile() -> Result<Texts> {
    Texts::compile(&sources()).map_err(|error| match error {
        EmbedError::Render(RenderError::Messages(faults)) => Faults(faults).into(),
        other => other.into(),
    })
}

/// Checks and resolves a config file.
///
/// # Errors
/// If the config or a translation has faults.
pub fn check(config: &Path) -> Result<Checked> {
    Ok(compile()?.read(config)?)
}

/// Renders the policy's pages for a config's file into a folder. `policy` is the folder of the policy's texts.
///
/// # Errors
/// If the config or a text has faults, or a page cannot be written.
pub fn write_policy(config: &Path, policy: &Path, out: &Path) -> Result<()> {
    let texts = compile()?;
    let checked = texts.read(config)?;
    let policy = locales().with_own(policy);
    noren_embed::check_policy(&policy)?;
    Ok(noren_embed::policy(&checked.shop, &texts, &policy, out)?)
}

/// The tags of the languages that are built, in the order in which they are listed.
///
/// # Errors
/// If the folder cannot be read.
pub fn tags() -> Result<Vec<String>> {
    let locales = locales();
    locales
        .built()
        .with_context(|| locales.folder().display().to_string())
}
