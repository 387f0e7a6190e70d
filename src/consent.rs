//! The rules: whether a stored answer is in force, what it allows, and which record a decision makes.
//!
//! The path of an answer: a stored text becomes [`Stored`]; [`validity()`] checks whether a record in
//! it is in force; [`allowed()`] computes what is allowed under the region and Global Privacy Control;
//! [`decide`] turns an [`Action`] into the next [`Record`]. These functions are pure: the caller
//! passes the time, the random id and everything that comes from the page.
//!
//! ```
//! use noren::config::resolve;
//! use noren::consent::{Action, Context, Source, Timestamp, allowed, decide};
//! use serde_json::json;
//!
//! let config = resolve(
//!     &json!({
//!         "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
//!         "categories": [{ "id": "necessary" }, { "id": "analytics" }],
//!     }),
//!     &["en"],
//!     &json!(null),
//! )
//! .unwrap();
//! assert!(!allowed(&config, None, false, false).category("analytics"));
//!
//! let context = Context {
//!     now: Timestamp::parse("2026-11-22T06:00:00Z").unwrap(),
//!     id: "3f2b8c1e-9d47-4a60-8f3e-2a1b7c5d9e04".to_owned(),
//!     text: "9f86d081884c7d65".to_owned(),
//!     lang: "en".to_owned(),
//!     gpc: false,
//!     source: Source::Banner,
//! };
//! let decision = decide(&Action::AcceptAll, None, &config, &context);
//! assert!(allowed(&config, Some(&decision.record), false, false).category("analytics"));
//! assert_eq!(decision.changed.categories, ["analytics"]);
//! ```

pub mod allowed;
pub mod choices;
pub mod decision;
pub mod history;
pub mod json;
pub mod mirror;
pub mod pending;
pub mod record;
pub mod source;
pub mod timestamp;
pub mod validity;

pub use allowed::{allowed, answers, needs_cross_border};
pub use choices::Choices;
pub use decision::{Action, Changed, Context, Decision, decide};
pub use pending::{Answer, Pending};
pub use record::{Record, RecordError};
pub use source::Source;
pub use timestamp::Timestamp;
pub use validity::{AskReason, Stored, Validity, validity};
