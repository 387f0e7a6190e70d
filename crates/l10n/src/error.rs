//! Why translations cannot be checked, or a language cannot be created.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why translations cannot be checked, or a language cannot be created.
#[derive(Debug)]
pub enum L10nError {
    /// A file or folder cannot be read or written.
    File(PathBuf, io::Error),
    /// A file has no table of words to avoid.
    NoGlossary {
        /// The file.
        file: PathBuf,
        /// The heading under which the table is expected.
        heading: &'static str,
    },
    /// A text is not a language tag.
    Tag(String),
    /// A folder has no such language.
    NoLanguage(PathBuf, String),
    /// A folder has no English files, which define the messages of all others.
    NoEnglish(PathBuf),
    /// The language that is to be created has all its files already.
    Exists(PathBuf, String),
}

impl L10nError {
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |error| Self::File(path.to_owned(), error)
    }
}

impl fmt::Display for L10nError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::NoGlossary { file, heading } => {
                write!(f, "{}: no table under `{heading}`", file.display())
            }
            Self::Tag(tag) => write!(
                f,
                "`{tag}` is not a language tag; use one such as ko, pt-BR or sr-Latn (BCP 47)"
            ),
            Self::NoLanguage(folder, tag) => write!(
                f,
                "{} has no language {tag}; create it with `l10n new {tag}`",
                folder.display()
            ),
            Self::NoEnglish(folder) => write!(f, "{} has no folder en", folder.display()),
            Self::Exists(folder, tag) => write!(
                f,
                "{} already has all files; `l10n --language {tag}` shows which messages it lacks",
                folder.display()
            ),
        }
    }
}

impl std::error::Error for L10nError {}
