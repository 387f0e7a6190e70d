//! What a shop writes, what it is resolved to, and the errors between.
//!
//! The way of a config: it arrives as a [`Tree`]; [`check()`] walks it along the one table in
//! [`schema`] and lists every fault as a [`ConfigError`]; [`resolve()`] turns a config without faults
//! into a [`Config`]. The JSON Schema for editors is made from the same table.
//!
//! ```
//! use noren::config::resolve;
//! use serde_json::json;
//!
//! let mut written = json!({
//!     "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
//!     "categories": [{ "id": "necessary" }, { "id": "analytics" }],
//! });
//! let config = resolve(&written, &["ja", "en"]).unwrap();
//! assert_eq!(config.expires_after_days, 180);
//!
//! written["expiresAfterDay"] = json!(30);
//! let errors = resolve(&written, &["ja", "en"]).unwrap_err();
//! assert_eq!(errors[0].nearest.as_deref(), Some("expiresAfterDays"));
//! ```

pub mod check;
pub(crate) mod digits;
pub mod error;
#[cfg(not(target_arch = "wasm32"))]
pub mod json_schema;
pub mod link;
pub mod localized;
pub mod nearest;
pub mod region;
pub mod resolve;
pub mod resolved;
pub mod schema;
pub mod tree;

pub use check::check;
pub use error::ConfigError;
#[cfg(not(target_arch = "wasm32"))]
pub use json_schema::json_schema;
pub use localized::Localized;
pub use nearest::nearest;
pub use region::Region;
pub use resolve::resolve;
pub use resolved::{
    CROSS_BORDER, Category, Config, Cookie, MARKETING, MirrorCookie, NECESSARY, Service,
    StorageNames,
};
#[cfg(not(target_arch = "wasm32"))]
pub use resolved::{Company, Contact, Layout, PolicyLink, Reopen, Shop, Theme};
pub use tree::{Kind, Tree};
