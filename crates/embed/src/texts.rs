//! The translations and the known services, compiled, and a shop's config checked against them.

use std::path::{Path, PathBuf};

use noren::config::{Config, check_wording};
use noren_messages::{CompileError, CompiledLanguage, Locales, POLICY_FILES, REFERENCE};
use noren_render::{RenderError, Shop};
use noren_services::KnownServices;
use serde_json::Value;

use crate::{EmbedError, services};

/// What is written by people.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The translations.
    pub locales: Locales,
    /// The policy's texts and their archives; usually those of `locales`.
    pub policy: Locales,
    /// The folder of the known services.
    pub services: PathBuf,
}

/// The languages, in the order in which they are listed to visitors, and the known services.
pub struct Texts {
    /// The languages.
    pub languages: Vec<CompiledLanguage>,
    /// The services that a config may only name.
    pub known: KnownServices,
}

/// A config without faults, as written and resolved.
pub struct Checked {
    /// As the shop wrote it.
    pub written: Value,
    /// With every default filled in.
    pub shop: Shop,
}

/// Checks that a folder for the policy alone has one.
///
/// # Errors
/// If not: a misspelt name would otherwise mean the built-in policy.
pub fn check_policy(policy: &Locales) -> Result<(), EmbedError> {
    let folder = policy.folder();
    let files = policy.own_files(POLICY_FILES.first().copied().unwrap_or_default());
    match files.iter().any(|(_, file)| file.starts_with(folder)) {
        true => Ok(()),
        false => Err(EmbedError::NoPolicy(folder.to_owned())),
    }
}

impl Texts {
    /// Compiles the translations and reads the services.
    ///
    /// # Errors
    /// The faults of all languages together, so that a translator can mend them at once; those of the services; a
    /// file that cannot be read.
    pub fn compile(sources: &Sources) -> Result<Self, EmbedError> {
        let locales = &sources.locales;
        if sources.policy != *locales {
            check_policy(&sources.policy)?;
        }
        let tags = locales
            .built()
            .map_err(EmbedError::file(locales.folder()))?;
        let mut languages = Vec::new();
        let mut faults: Vec<CompileError> = Vec::new();
        for tag in tags {
            match noren_messages::compile(locales, &tag) {
                Ok(language) => languages.push(language),
                // English is compiled with each language; its faults are reported once.
                Err(errors) => {
                    for error in errors {
                        if !faults.contains(&error) {
                            faults.push(error);
                        }
                    }
                }
            }
        }
        if !faults.is_empty() {
            return Err(RenderError::Messages(faults).into());
        }
        let reference = languages.iter().find(|it| it.tag == REFERENCE);
        let reference = reference.ok_or_else(|| {
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            EmbedError::file(&locales.folder().join(REFERENCE))(missing)
        })?;
        let known =
            KnownServices::read(&sources.services, reference).map_err(RenderError::Services)?;
        Ok(Self { languages, known })
    }

    /// The tags of the languages.
    #[must_use]
    pub fn tags(&self) -> Vec<&str> {
        self.languages.iter().map(|it| it.tag.as_str()).collect()
    }

    /// The table of message keys, by which a shop's own wording is applied; the same for every language.
    #[must_use]
    pub fn keys(&self, services: &KnownServices) -> String {
        self.languages.first().map_or_else(
            || "{}".into(),
            |language| noren_messages::key_table(language, services.keys()),
        )
    }

    /// Checks and resolves a config file.
    ///
    /// # Errors
    /// If the config has faults or cannot be read.
    pub fn read(&self, config: &Path) -> Result<Checked, EmbedError> {
        let text = noren_files::read_to_string(config).map_err(EmbedError::file(config))?;
        self.check(&text, config)
    }

    /// Checks and resolves a config's text for an audit. Faults name its source.
    ///
    /// # Errors
    /// Every fault, as a text.
    pub fn resolve(&self, text: &str, source: &str) -> Result<Config, String> {
        let checked = self.check(text, Path::new(source));
        checked
            .map(|checked| checked.shop.config)
            .map_err(|faults| faults.to_string())
    }

    /// Checks and resolves a config's text. Messages name its file.
    ///
    /// # Errors
    /// If the config has faults.
    pub fn check(&self, text: &str, file: &Path) -> Result<Checked, EmbedError> {
        let json = |error: serde_json::Error| RenderError::Json(file.to_owned(), error.to_string());
        let written: Value = serde_json::from_str(text).map_err(json)?;
        let named = services::named(&self.known, &written);
        let ids = serde_json::from_str(&self.keys(&named))
            .map_err(|error| EmbedError::Keys(error.to_string()))?;
        let mut errors = check_wording(&written, &ids);
        match Shop::resolve(&written, &self.tags(), &self.known.facts()) {
            Ok(shop) if errors.is_empty() => return Ok(Checked { written, shop }),
            Ok(_) => {}
            Err(more) => errors.extend(more),
        }
        Err(RenderError::Config(file.to_owned(), errors).into())
    }
}
