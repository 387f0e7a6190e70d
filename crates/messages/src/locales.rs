//! The folders of the translations: which languages there are, which of them are built, and where each file is.

use std::io;
use std::path::{Path, PathBuf};

use crate::{POLICY_FILES, REFERENCE, commented_out, parse};

/// The order in which the first four languages are listed to visitors.
const FIRST_LISTED: &[&str] = &["zh-Hans", "zh-Hant", "ja", "en"];

/// The built-in translations, and a shop's own, whose files take the place of built-in ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locales {
    built_in: PathBuf,
    own: Option<PathBuf>,
}

impl Locales {
    /// The built-in translations in a folder alone.
    #[must_use]
    pub fn new(built_in: impl Into<PathBuf>) -> Self {
        Self {
            built_in: built_in.into(),
            own: None,
        }
    }

    /// With a shop's own folder: a file in it takes the place of the built-in one of the same language and name, and
    /// it may have further languages.
    #[must_use]
    pub fn with_own(self, own: impl Into<PathBuf>) -> Self {
        Self {
            own: Some(own.into()),
            ..self
        }
    }

    /// The folder that people write in: the shop's own, else the built-in one.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.own.as_deref().unwrap_or(&self.built_in)
    }

    /// The languages, in the order in which they are listed: the first four, then the others, sorted by tag.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn tags(&self) -> io::Result<Vec<String>> {
        let mut tags = folders(&self.built_in)?;
        tags.extend(self.own_tags()?);
        tags.sort_by_key(|tag| {
            let index = FIRST_LISTED.iter().position(|listed| listed == tag);
            (index.unwrap_or(FIRST_LISTED.len()), tag.clone())
        });
        tags.dedup();
        Ok(tags)
    }

    /// The languages of which the folder that people write in has files; not in the order in which they are listed.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn own_tags(&self) -> io::Result<Vec<String>> {
        folders(self.folder())
    }

    /// The languages that are built: those whose translation is [complete](Self::is_in_translation), in the order in
    /// which they are listed.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn built(&self) -> io::Result<Vec<String>> {
        let mut tags = self.tags()?;
        tags.retain(|tag| !self.is_in_translation(tag));
        Ok(tags)
    }

    /// Whether a language is still being translated: some of the English messages are commented out in its files, as
    /// all are in the files of a new language. The first four languages are always built, so that none of them can
    /// disappear from a build unnoticed.
    #[must_use]
    pub fn is_in_translation(&self, tag: &str) -> bool {
        !FIRST_LISTED.contains(&tag)
            && self.file_names().iter().any(|file| {
                let read = |path: PathBuf| noren_files::read_to_string(path);
                let (Ok(english), Ok(own)) = (read(self.english(file)), read(self.file(tag, file)))
                else {
                    return false;
                };
                parse(&english).unwrap_or_default().iter().any(|message| {
                    commented_out(&own, &message.id).is_some() && !is_defined(&own, &message.id)
                })
            })
    }

    /// The path of a language's file.
    #[must_use]
    pub fn file(&self, tag: &str, name: &str) -> PathBuf {
        let within = Path::new(tag).join(name);
        let own = self.own.as_ref().map(|own| own.join(&within));
        match own {
            // Where neither is there, the own one is missing: Noren does not have that language.
            Some(own)
                if noren_files::is_file(&own) || !noren_files::is_dir(&self.built_in.join(tag)) =>
            {
                own
            }
            _ => self.built_in.join(within),
        }
    }

    /// The path of the English file that defines which messages a file has, and in which order. The interface refers
    /// to its messages by their places in the built-in files; the sentences of the policy are a shop's own to choose.
    #[must_use]
    pub fn english(&self, name: &str) -> PathBuf {
        if POLICY_FILES.contains(&name) {
            self.file(REFERENCE, name)
        } else {
            self.built_in.join(REFERENCE).join(name)
        }
    }

    /// The names of the English files, sorted. Folders within a language's folder, such as the archive of published
    /// policies, are not part of a language.
    #[must_use]
    pub fn file_names(&self) -> Vec<String> {
        noren_files::list(&self.built_in.join(REFERENCE))
            .unwrap_or_default()
            .iter()
            .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
            .filter(|name| name.ends_with(".ftl"))
            .collect()
    }
}

/// The names of the folders with Fluent files in a folder.
fn folders(locales: &Path) -> io::Result<Vec<String>> {
    let has_messages = |folder: &PathBuf| {
        let files = noren_files::list(folder).unwrap_or_default();
        files
            .iter()
            .any(|file| file.extension() == Some("ftl".as_ref()))
    };
    let folders = noren_files::list(locales)?;
    Ok(folders
        .iter()
        .filter(|folder| has_messages(folder))
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect())
}

/// Whether a source defines a message. The source may have syntax errors elsewhere.
fn is_defined(source: &str, id: &str) -> bool {
    let mut with_id = source.lines().filter_map(|line| line.strip_prefix(id));
    with_id.any(|rest| rest.trim_start().starts_with('='))
}
