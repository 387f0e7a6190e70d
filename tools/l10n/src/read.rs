//! The folder of the translations, read once: every language with every file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_messages::{Fault, FaultKind, Message, MessageComment, REFERENCE};

/// One file of one language.
pub struct File {
    /// As English's is named: `banner.ftl`.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
    /// Its messages; none where it is broken.
    pub entries: Vec<Message>,
    /// Why it is broken.
    pub faults: Vec<Fault>,
}

/// One language.
pub struct Language {
    /// Its folder's name, a BCP 47 tag.
    pub tag: String,
    /// Its files, one for each of English's, in the same order.
    pub files: Vec<File>,
    /// Whether it is still being translated, and so not built.
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

    /// The file of this name.
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
                    help: "every language has the same files as English".to_owned(),
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

/// Every language, and what the English comments declare.
pub struct Locales {
    /// The languages, in the order in which they are listed.
    pub languages: Vec<Language>,
    /// The declarations of each English message, by its id.
    pub comments: BTreeMap<String, MessageComment>,
}

impl Locales {
    /// Reads the folder.
    ///
    /// # Errors
    /// Where it cannot be read, or has no English.
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
            .find(|it| it.tag == REFERENCE)
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

    /// English, which is always there: reading refuses a folder without it.
    pub fn english(&self) -> Option<&Language> {
        self.languages.iter().find(|it| it.tag == REFERENCE)
    }

    /// How many of English's messages a language has, and how many there are.
    pub fn progress(&self, language: &Language) -> (usize, usize) {
        let (mut translated, mut messages) = (0, 0);
        for english in self.english().iter().flat_map(|it| &it.files) {
            let own = language.file(&english.name);
            let has = |id: &str| own.is_some_and(|file| file.entries.iter().any(|it| it.id == id));
            // An attribute is a part of its message.
            let wanted = english.entries.iter().filter(|it| !it.id.contains('.'));
            for entry in wanted {
                messages += 1;
                translated += usize::from(has(&entry.id));
            }
        }
        (translated, messages)
    }

    /// The declarations of an English message.
    pub fn comment(&self, id: &str) -> MessageComment {
        self.comments.get(id).cloned().unwrap_or_default()
    }
}
