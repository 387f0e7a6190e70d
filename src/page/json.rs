//! A JSON value that any page can read: in a browser through its own `JSON`, natively through
//! `serde_json`.

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

impl Tree for &Json {
    fn kind(&self) -> Kind {
        match self {
            Json::Null => Kind::Null,
            Json::Bool(_) => Kind::Bool,
            Json::Number(_) => Kind::Number,
            Json::Text(_) => Kind::Text,
            Json::List(_) => Kind::List,
            Json::Map(_) => Kind::Map,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Json::Number(value) => Some(*value),
            _ => None,
        }
    }

    fn text(&self) -> Option<String> {
        match self {
            Json::Text(value) => Some(value.clone()),
            _ => None,
        }
    }

    fn items(&self) -> Vec<Self> {
        match self {
            Json::List(items) => items.iter().collect(),
            _ => Vec::new(),
        }
    }

    fn entries(&self) -> Vec<(String, Self)> {
        match self {
            Json::Map(entries) => entries
                .iter()
                .map(|(key, value)| (key.clone(), value))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn get(&self, name: &str) -> Option<Self> {
        match self {
            Json::Map(entries) => entries
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
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
        /// Reads a JSON text natively.
        ///
        /// # Errors
        /// What `serde_json` says of it, with line and column.
        pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
            serde_json::from_str::<serde_json::Value>(text).map(Self::from)
        }
    }
}
