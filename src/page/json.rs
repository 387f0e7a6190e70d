//! A JSON value, parsed in a browser by its own `JSON` and natively by `serde_json`.

use crate::config::tree::{Kind, Tree};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number
    Number(f64),
    /// A string
    Text(String),
    /// An array
    List(Vec<Json>),
    /// An object, in the order it was written
    Map(Vec<(String, Json)>),
}

impl Tree for Json {
    fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Bool,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
            Self::List(_) => Kind::List,
            Self::Map(_) => Kind::Map,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    fn entries(&self) -> impl Iterator<Item = (&str, &Self)> {
        let entries: &[(String, Self)] = match self {
            Self::Map(entries) => entries,
            _ => &[],
        };
        entries.iter().map(|(name, value)| (name.as_str(), value))
    }
}

#[cfg(feature = "tools")]
mod native {
    use super::Json;

    impl From<serde_json::Value> for Json {
        fn from(value: serde_json::Value) -> Self {
            match value {
                serde_json::Value::Null => Self::Null,
                serde_json::Value::Bool(value) => Self::Bool(value),
                serde_json::Value::Number(value) => {
                    Self::Number(value.as_f64().unwrap_or(f64::NAN))
                }
                serde_json::Value::String(value) => Self::Text(value),
                serde_json::Value::Array(items) => {
                    Self::List(items.into_iter().map(Self::from).collect())
                }
                serde_json::Value::Object(entries) => Self::Map(
                    entries
                        .into_iter()
                        .map(|(key, value)| (key, Self::from(value)))
                        .collect(),
                ),
            }
        }
    }

    impl Json {
        /// Parses a JSON text natively.
        ///
        /// # Errors
        /// The error of `serde_json`, with line and column.
        pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
            serde_json::from_str::<serde_json::Value>(text).map(Self::from)
        }
    }
}
