//! The error type of the config's validation.

use std::fmt;

/// One fault of a config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The path of the value, such as `services[2].category`. Empty for the config itself.
    pub path: String,
    /// A description of the value found.
    pub found: String,
    /// A description of the value expected.
    pub expected: String,
    /// The valid name closest to the value found, if one is close enough.
    pub nearest: Option<String>,
}

impl ConfigError {
    /// The fault as one sentence, which begins with the path.
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
