//! The errors of rendering.

use std::fmt;
use std::path::{Path, PathBuf};

use noren::config::ConfigError;
use noren_messages::CompileError;
use noren_services::ServiceFault;

use crate::policy::ArchiveError;

/// An error of rendering.
#[derive(Debug)]
pub enum RenderError {
    /// A file or folder cannot be read or written.
    File(PathBuf, std::io::Error),
    /// The translations have faults.
    Messages(Vec<CompileError>),
    /// The files of the known services have faults.
    Services(Vec<ServiceFault>),
    /// The shop's config is not valid JSON.
    Json(PathBuf, String),
    /// The shop's config has faults.
    Config(PathBuf, Vec<ConfigError>),
    /// The published texts of the policy cannot be used.
    Archive(ArchiveError),
}

impl RenderError {
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        |error| Self::File(path.to_owned(), error)
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Messages(errors) => f.write_str(&lines(errors)),
            Self::Services(faults) => {
                write!(f, "the known services have faults\n  {}", indented(faults))
            }
            Self::Json(path, error) => write!(f, "{} is not JSON: {error}", path.display()),
            Self::Config(path, errors) => write!(
                f,
                "{} is not a valid Noren config\n  {}",
                path.display(),
                indented(errors)
            ),
            Self::Archive(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RenderError {}

fn indented(faults: &[impl fmt::Display]) -> String {
    lines(faults).replace('\n', "\n  ")
}

fn lines(faults: &[impl fmt::Display]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
