//! A shop's config: its schema, its validation and its resolution.
//!
//! A config is read as a [`Tree`]. [`check()`] validates it against the table in [`schema`] and reports
//! every fault as a [`ConfigError`]; [`resolve()`] turns a config without faults into a [`Config`]. The
//! JSON Schema for editors (`crates/schema`) is generated from the same table.
//!
//! ```
//! use noren::config::resolve;
//! use serde_json::{Value, json};
//!
//! let mut written = json!({
//!     "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
//!     "categories": [{ "id": "necessary" }, { "id": "analytics" }],
//! });
//! // No known services: the shop would have to describe each service itself.
//! let known = Value::Null;
//! let config = resolve(&written, &["ja", "en"], &known).unwrap();
//! assert_eq!(config.expires_after_days, 180);
//!
//! written["expiresAfterDay"] = json!(30);
//! let errors = resolve(&written, &["ja", "en"], &known).unwrap_err();
//! assert_eq!(errors[0].nearest.as_deref(), Some("expiresAfterDays"));
//! ```

pub mod check;
pub(crate) mod digits;
pub mod error;
pub mod link;
pub mod localized;
pub mod nearest;
pub mod region;
pub mod resolve;
pub mod resolved;
pub mod schema;
pub mod tree;

pub use check::{check, check_wording};
pub use error::ConfigError;
pub use localized::Localized;
pub use nearest::nearest;
pub use region::Region;
pub use resolve::resolve;
pub use resolved::{
    Brand, CROSS_BORDER, Category, Config, Cookie, MARKETING, MirrorCookie, NECESSARY, Service,
    StorageNames,
};
pub use tree::{Kind, Tree};
