//! Reads the folder of the translations: every file of every language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_messages::{Fault, FaultKind, Message, MessageComment, REFERENCE};

/// One file of one language.
pub struct File {
    /// The name of the file, the same as the English file's: `banner.ftl`.
    pub name: String,
    /// The path of the file.
    pub path: PathBuf,
    /// The content of the file; empty if it cannot be read.
    pub text: String,
    /// Its messages; empty if it has faults.
    pub entries: Vec<Message>,
    /// Its faults.
    pub faults: Vec<Fault>,
}

/// One language.
pub struct Language {
    /// The name of its folder, a BCP 47 tag.
    pub tag: String,
    /// Its files, one for each English file, in the same order.
    pub files: Vec<File>,
    /// Whether it is still being translated, and therefore not built.
    pub begun: bool,
}

impl Language {
    /// Reads a language.
    fn read(locales: &Path, tag: &str, names: &[String]) -> Self {
        Self {
            tag: tag.to_owned(),
            files: names
                .iter()
                .map(|name| File::read(locales, tag, name))
                .collect(),
            begun: noren_messages::is_in_translation(locales, tag),
        }
    }

    /// The file with this name.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.name == name)
    }
}

impl File {
    fn read(locales: &Path, tag: &str, name: &str) -> Self {
        let path = locales.join(tag).join(name);
        let (text, read) = match std::fs::read_to_string(&path) {
            Ok(text) => {
                let entries = noren_messages::parse(&text);
                (text, entries)
            }
            Err(error) => {
                let fault = Fault {
                    kind: FaultKind::File,
                    id: String::new(),
                    span: 0..0,
                    message: format!("{name} cannot be read: {error}"),
                    help: "every language must have the same files as English".to_owned(),
                };
                (String::new(), Err(vec![fault]))
            }
        };
        let (entries, faults) = match read {
            Ok(entries) => (entries, Vec::new()),
            Err(faults) => (Vec::new(), faults),
        };
        Self {
            name: name.to_owned(),
            path,
            text,
            entries,
            faults,
        }
    }
}

/// Every language, and the declarations in the English comments.
pub struct Locales {
    /// The languages, in the order in which they are listed.
    pub languages: Vec<Language>,
    /// The declarations for each English message, by its id.
    pub comments: BTreeMap<String, MessageComment>,
}

impl Locales {
    /// Reads the folder of the translations.
    ///
    /// # Errors
    /// If the folder cannot be read, or has no English.
    pub fn read(folder: &Path) -> Result<Self> {
        let tags = noren_messages::language_folders(folder)
            .with_context(|| folder.display().to_string())?;
        let names = noren_messages::file_names(folder);
        let languages: Vec<Language> = tags
            .iter()
            .map(|tag| Language::read(folder, tag, &names))
            .collect();
        let english = languages
            .iter()
            .find(|language| language.tag == REFERENCE)
            .with_context(|| format!("{} has no folder {REFERENCE}", folder.display()))?;
        let comments = english
            .files
            .iter()
            .flat_map(|file| &file.entries)
            .map(|entry| (entry.id.clone(), MessageComment::of(entry)))
            .collect();
        Ok(Self {
            languages,
            comments,
        })
    }

    /// The English files. Always present: [`Locales::read`] fails without them.
    pub fn english(&self) -> Option<&Language> {
        let mut languages = self.languages.iter();
        languages.find(|language| language.tag == REFERENCE)
    }

    /// The number of English messages that a language has, and their total number. Attributes do not
    /// count.
    pub fn progress(&self, language: &Language) -> (usize, usize) {
        let (mut translated, mut messages) = (0, 0);
        let english = self.english().into_iter();
        for english in english.flat_map(|language| &language.files) {
            let own = language.file(&english.name);
            let has =
                |id: &str| own.is_some_and(|file| file.entries.iter().any(|entry| entry.id == id));
            // An attribute is a part of its message.
            let wanted = english
                .entries
                .iter()
                .filter(|entry| !entry.id.contains('.'));
            for entry in wanted {
                messages += 1;
                translated += usize::from(has(&entry.id));
            }
        }
        (translated, messages)
    }

    /// The declarations for an English message.
    pub fn comment(&self, id: &str) -> MessageComment {
        self.comments.get(id).cloned().unwrap_or_default()
    }
}
