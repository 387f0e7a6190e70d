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
    /// The shop's own folders; of several, the first that has a file counts.
    own: Vec<PathBuf>,
}

impl Locales {
    /// The built-in translations in a folder alone.
    #[must_use]
    pub fn new(built_in: impl Into<PathBuf>) -> Self {
        Self {
            built_in: built_in.into(),
            own: Vec::new(),
        }
    }

    /// With a shop's own folder: a file in it takes the place of the built-in one of the same language and name, and
    /// of one in an own folder that was added before; it may have further languages.
    #[must_use]
    pub fn with_own(mut self, own: impl Into<PathBuf>) -> Self {
        self.own.insert(0, own.into());
        self
    }

    /// The built-in translations alone.
    #[must_use]
    pub fn without_own(&self) -> Self {
        Self::new(&self.built_in)
    }

    /// The folder that people write in: the shop's own, else the built-in one.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.own.first().unwrap_or(&self.built_in)
    }

    /// The languages, in the order in which they are listed: the first four, then the others, sorted by tag.
    ///
    /// # Errors
    /// If a folder cannot be read, has no language, or has a file that no language has.
    pub fn tags(&self) -> io::Result<Vec<String>> {
        let mut tags = folders(&self.built_in)?;
        for own in &self.own {
            tags.extend(self.languages_of(own)?);
        }
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
    /// As [`tags`](Self::tags).
    pub fn own_tags(&self) -> io::Result<Vec<String>> {
        self.languages_of(self.folder())
    }

    /// The languages of a folder.
    fn languages_of(&self, folder: &Path) -> io::Result<Vec<String>> {
        let known = self.file_names();
        let tags = folders(folder)?;
        for tag in &tags {
            for name in ftl_files(&folder.join(tag)) {
                if !known.contains(&name) {
                    return Err(io::Error::other(format!(
                        "{tag}/{name} is not read: expected one of {}",
                        known.join(", ")
                    )));
                }
            }
        }
        if tags.is_empty() {
            return Err(io::Error::other(
                "it has no language: expected a folder such as ja/ with .ftl files",
            ));
        }
        Ok(tags)
    }

    /// The languages of which a shop's own folders have a file, each with the path of the file.
    #[must_use]
    pub fn own_files(&self, name: &str) -> Vec<(String, PathBuf)> {
        let mut tags: Vec<String> = self
            .own
            .iter()
            .flat_map(|own| folders(own).unwrap_or_default())
            .collect();
        tags.sort();
        tags.dedup();
        tags.into_iter()
            .filter_map(|tag| {
                let file = self.own_file(&tag, name)?;
                Some((tag, file))
            })
            .collect()
    }

    /// The path of a language's file in a shop's own folder, if one has it.
    #[must_use]
    pub fn own_file(&self, tag: &str, name: &str) -> Option<PathBuf> {
        let mut files = self.own.iter().map(|own| own.join(tag).join(name));
        files.find(|file| noren_files::is_file(file))
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

    /// The path of a language's file. Where there is none, the shop lacks it: Noren's languages are whole.
    #[must_use]
    pub fn file(&self, tag: &str, name: &str) -> PathBuf {
        self.own_file(tag, name).unwrap_or_else(|| {
            let has = |folder: &&PathBuf| noren_files::is_dir(&folder.join(tag));
            let folders = std::iter::once(&self.built_in).chain(&self.own);
            let folder = folders.into_iter().find(has).unwrap_or(&self.built_in);
            folder.join(tag).join(name)
        })
    }

    /// The path of the English file that defines which messages a file has, and in which order. The interface refers
    /// to its messages by their places in the built-in files; the sentences of the policy are a shop's own to choose,
    /// and `noren_render` sees to the messages of the page around them.
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
        ftl_files(&self.built_in.join(REFERENCE))
    }
}

/// The names of the Fluent files in a folder, sorted.
fn ftl_files(folder: &Path) -> Vec<String> {
    noren_files::list(folder)
        .unwrap_or_default()
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
        .filter(|name| name.ends_with(".ftl"))
        .collect()
}

/// The names of the folders with Fluent files in a folder.
fn folders(locales: &Path) -> io::Result<Vec<String>> {
    Ok(noren_files::list(locales)?
        .iter()
        .filter(|folder| !ftl_files(folder).is_empty())
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect())
}

/// Whether a source defines a message. The source may have syntax errors elsewhere.
fn is_defined(source: &str, id: &str) -> bool {
    let mut with_id = source.lines().filter_map(|line| line.strip_prefix(id));
    with_id.any(|rest| rest.trim_start().starts_with('='))
}
