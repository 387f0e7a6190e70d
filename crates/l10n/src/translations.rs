//! The translations, read: every file of every language, and the English files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use noren_messages::{Fault, FaultKind, Locales, Message, MessageComment, POLICY_FILES};

use crate::L10nError;

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
    fn read(locales: &Locales, tag: &str, names: &[String]) -> Self {
        let file = |name: &String| File::read(name, locales.file(tag, name));
        Self {
            tag: tag.to_owned(),
            files: names.iter().map(file).collect(),
            begun: locales.is_in_translation(tag),
        }
    }

    /// The file with this name.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| file.name == name)
    }
}

impl File {
    fn read(name: &str, path: PathBuf) -> Self {
        let (text, read) = match noren_files::read_to_string(&path) {
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

/// The translations.
pub struct Translations {
    /// The languages of the folder that people write in, in the order in which they are listed.
    pub languages: Vec<Language>,
    /// The English files, which define which messages exist.
    pub english: Vec<File>,
    /// The messages of the built-in English policy.
    pub built_in_policy: Vec<Message>,
    /// The declarations for each English message, by its id.
    pub comments: BTreeMap<String, MessageComment>,
}

impl Translations {
    /// Reads the languages of the folder that people write in.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn read(locales: &Locales) -> Result<Self, L10nError> {
        let failed = || L10nError::file(locales.folder());
        let written = locales.own_tags().map_err(failed())?;
        let mut tags = locales.tags().map_err(failed())?;
        tags.retain(|tag| written.contains(tag));
        let names = locales.file_names();
        if names.is_empty() {
            return Err(L10nError::NoEnglish(locales.folder().to_owned()));
        }
        let languages = tags
            .iter()
            .map(|tag| Language::read(locales, tag, &names))
            .collect();
        let english: Vec<File> = names
            .iter()
            .map(|name| File::read(name, locales.english(name)))
            .collect();
        let comments = english
            .iter()
            .flat_map(|file| &file.entries)
            .map(|entry| (entry.id.clone(), MessageComment::of(entry)))
            .collect();
        let built_in = locales.without_own();
        let built_in_policy = POLICY_FILES
            .iter()
            .flat_map(|name| File::read(name, built_in.english(name)).entries)
            .collect();
        Ok(Self {
            languages,
            english,
            built_in_policy,
            comments,
        })
    }

    /// The English file with this name.
    pub fn english(&self, name: &str) -> Option<&File> {
        self.english.iter().find(|file| file.name == name)
    }

    /// The number of English messages that a language has, and their total number. Attributes do not
    /// count.
    pub fn progress(&self, language: &Language) -> (usize, usize) {
        let (mut translated, mut messages) = (0, 0);
        for english in &self.english {
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
