//! The errors of making an embed.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use noren_render::RenderError;

/// Why an embed cannot be made.
#[derive(Debug)]
pub enum EmbedError {
    /// A file, the config, a translation or a service has a fault, or a page cannot be rendered.
    Render(RenderError),
    /// A piece of the build is missing.
    Piece(PathBuf, io::Error),
    /// A script does not have the place of a value exactly once.
    Script {
        /// The name that marks the place.
        name: String,
        /// How often the script has it.
        times: usize,
    },
    /// The table of message keys, which the build itself writes, cannot be read.
    Keys(String),
    /// A folder of a shop's own policy has none.
    NoPolicy(PathBuf),
    /// The gate could not be minified.
    Minifier(String),
}

impl EmbedError {
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |error| Self::Render(RenderError::File(path.to_owned(), error))
    }
}

impl From<RenderError> for EmbedError {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl fmt::Display for EmbedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Render(error) => error.fmt(f),
            Self::Piece(path, error) => write!(
                f,
                "{}: {error}: a piece of Noren's own build is missing; build or install it again",
                path.display()
            ),
            Self::Script { name, times } => write!(
                f,
                "the bundled script has {name} {times} times, expected once: only a built.ts may mention it"
            ),
            Self::Keys(error) => write!(f, "the table of message keys is not JSON: {error}"),
            Self::NoPolicy(folder) => write!(
                f,
                "{}: there is no policy in it: expected <language>/policy.ftl, such as ja/policy.ftl",
                folder.display()
            ),
            Self::Minifier(error) => write!(f, "noren.js cannot be minified: {error}"),
        }
    }
}

impl std::error::Error for EmbedError {}
