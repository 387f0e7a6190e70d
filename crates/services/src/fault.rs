//! The faults of the files of the known services.

use std::fmt;
use std::path::PathBuf;

/// A fault of a service's file, or of the texts about services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceFault {
    /// A file or the folder cannot be read, or is not JSON of the right shape.
    File {
        /// The file or folder.
        file: PathBuf,
        /// The error of the parser, with line and column, or of the file system.
        why: String,
    },
    /// A fact refers to a source that the file does not define.
    NoSource {
        /// The service's id.
        service: String,
        /// The name of the source.
        source: String,
    },
    /// A source that no fact refers to.
    UnusedSource {
        /// The service's id.
        service: String,
        /// The name of the source.
        source: String,
    },
    /// A value does not have the required form.
    Form {
        /// The service's id.
        service: String,
        /// The value found.
        found: String,
        /// A description of the value expected.
        expected: &'static str,
    },
    /// A service refers to a text that does not exist.
    NoText {
        /// The service's id; `None` for the text of a retention period, which several services may
        /// share.
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
                "services/{service}.json: a fact has the source \"{source}\", which is not in `sources`; add it with url and date"
            ),
            Self::UnusedSource { service, source } => write!(
                f,
                "services/{service}.json: no fact is from the source \"{source}\"; remove it, or refer to it from a fact"
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
                    "services/{whose}.json: the text \"{text}\" does not exist; add it to catalogue.ftl in every language"
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
