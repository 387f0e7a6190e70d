//! What can be wrong with the files of the known services, and how to correct it.

use std::fmt;
use std::path::PathBuf;

/// A fault of a service's file, or of the texts about services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceFault {
    /// A file or the folder cannot be read, or is not JSON of the right shape.
    File {
        /// Which.
        file: PathBuf,
        /// The parser's error, with line and column if it has one.
        why: String,
    },
    /// A fact names a source that the file does not have.
    NoSource {
        /// The service's id.
        service: String,
        /// The name.
        source: String,
    },
    /// A source that no fact refers to.
    UnusedSource {
        /// The service's id.
        service: String,
        /// Its name.
        source: String,
    },
    /// A value does not have the required form.
    Form {
        /// The service's id.
        service: String,
        /// What was found.
        found: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// A service refers to a text that does not exist.
    NoText {
        /// The service's id; none for the text of a period, which many may need.
        service: Option<String>,
        /// The message's id.
        text: String,
    },
    /// No service refers to a text.
    Unused {
        /// The message's id.
        text: String,
    },
}

impl fmt::Display for ServiceFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file, why } => write!(f, "{}: {why}", file.display()),
            Self::NoSource { service, source } => write!(
                f,
                "services/{service}.json: a fact is from \"{source}\", which is not among the sources; add it with url and date"
            ),
            Self::UnusedSource { service, source } => write!(
                f,
                "services/{service}.json: no fact is from the source \"{source}\"; remove it, or name it in a fact"
            ),
            Self::Form {
                service,
                found,
                expected,
            } => write!(
                f,
                "services/{service}.json: found \"{found}\", expected {expected}"
            ),
            Self::NoText { service, text } => {
                let whose = service.as_deref().unwrap_or("…");
                write!(
                    f,
                    "services/{whose}.json: there is no text \"{text}\"; write it in catalogue.ftl of every language"
                )
            }
            Self::Unused { text } => write!(
                f,
                "catalogue.ftl: no service uses \"{text}\"; remove it from every language"
            ),
        }
    }
}

impl std::error::Error for ServiceFault {}
