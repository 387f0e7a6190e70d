//! What can be wrong with the catalogue of services, and what to do.

use std::fmt;
use std::path::PathBuf;

/// A fault of a service's file, or between it and the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueFault {
    /// A file or the folder cannot be read, or is not JSON of the right shape.
    File {
        /// Which.
        file: PathBuf,
        /// What its reader says of it, with line and column where there is one.
        why: String,
    },
    /// A fact names a source that the file does not have.
    NoSource {
        /// The service's id.
        service: String,
        /// The name.
        source: String,
    },
    /// A source that no fact comes from.
    IdleSource {
        /// The service's id.
        service: String,
        /// Its name.
        source: String,
    },
    /// Something that has to have a form has not.
    Form {
        /// The service's id.
        service: String,
        /// What was found.
        found: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// A text is referred to that is not there.
    NoText {
        /// The service's id; none for the text of a period, which many may need.
        service: Option<String>,
        /// The message's id.
        text: String,
    },
    /// A text that nothing refers to.
    Unused {
        /// The message's id.
        text: String,
    },
}

impl fmt::Display for CatalogueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file, why } => write!(f, "{}: {why}", file.display()),
            Self::NoSource { service, source } => write!(
                f,
                "catalogue/{service}.json: a fact is from \"{source}\", which is not among the sources; add it with url and date"
            ),
            Self::IdleSource { service, source } => write!(
                f,
                "catalogue/{service}.json: nothing is from the source \"{source}\"; remove it, or say what is"
            ),
            Self::Form {
                service,
                found,
                expected,
            } => write!(
                f,
                "catalogue/{service}.json: found \"{found}\", expected {expected}"
            ),
            Self::NoText { service, text } => {
                let whose = service.as_deref().unwrap_or("…");
                write!(
                    f,
                    "catalogue/{whose}.json: there is no text \"{text}\"; write it in catalogue.ftl of every language"
                )
            }
            Self::Unused { text } => write!(
                f,
                "catalogue.ftl: no service uses \"{text}\"; remove it from every language"
            ),
        }
    }
}

impl std::error::Error for CatalogueFault {}
