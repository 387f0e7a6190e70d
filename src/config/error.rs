//! What is wrong with a config, said so that it can be put right at once.

use std::fmt;

/// One fault of a config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// Where: `services[2].category`. Empty for the config itself.
    pub path: String,
    /// What was found there, in words.
    pub found: String,
    /// What was expected there, in words.
    pub expected: String,
    /// The valid name that is nearest to what was found, if one is near.
    pub nearest: Option<String>,
}

impl ConfigError {
    /// The whole fault as one sentence, path first.
    ///
    /// ```
    /// use noren::config::ConfigError;
    ///
    /// let error = ConfigError {
    ///     path: "services[2].category".to_owned(),
    ///     found: "\"analitics\"".to_owned(),
    ///     expected: "the id of a category".to_owned(),
    ///     nearest: Some("analytics".to_owned()),
    /// };
    /// assert_eq!(
    ///     error.message(),
    ///     "services[2].category: found \"analitics\", expected the id of a category; did you mean \"analytics\"?",
    /// );
    /// ```
    #[must_use]
    pub fn message(&self) -> String {
        let mut out = String::new();
        out.push_str(if self.path.is_empty() {
            "the config"
        } else {
            &self.path
        });
        out.push_str(": found ");
        out.push_str(&self.found);
        out.push_str(", expected ");
        out.push_str(&self.expected);
        if let Some(nearest) = &self.nearest {
            out.push_str("; did you mean \"");
            out.push_str(nearest);
            out.push_str("\"?");
        }
        out
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())
    }
}

impl std::error::Error for ConfigError {}
