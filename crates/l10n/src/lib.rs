//! What translators work with: checks of the translations, and the files of a new language. `cargo xtask l10n` calls it
//! natively (`tools/l10n`), and `noren-consent l10n` as WebAssembly (`crates/node`), for a shop's own translations.
//!
//! ```text
//! locales ─ translations ─ rules ─ report ─┬─ text: diagnostics and a table
//!                                          └─ json: for programs
//! ```

pub mod draw;
pub mod error;
pub mod finding;
pub mod json;
pub mod known;
pub mod new;
pub mod preview;
pub mod report;
mod rules;
#[cfg(test)]
mod scratch;
mod table;
pub mod text;
pub mod translations;

pub use error::L10nError;
pub use finding::{Check, Finding};
pub use known::Known;
pub use new::{Created, create};
pub use report::Report;
pub use rules::{Glossary, Scripts, Uses};
