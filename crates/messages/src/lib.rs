//! Compiles Fluent files into message catalogues and typed keys, so that no visitor downloads a
//! Fluent parser.
//!
//! For tools: natively, and as WebAssembly in the npm command. `build.rs` writes the [typed keys](typed_keys()), the
//! embed build writes the [catalogues](compile()), and `crates/l10n` reports the faults. English is the reference: its files
//! define which messages exist, and in which order. The reader of a catalogue is `noren::locale`.
//!
//! ```text
//! locales/<tag>/*.ftl ─ parse ─ compare with English ─┬─ typed_keys → keys.rs
//!                                                     ├─ compile    → messages.<tag>.<hash>.txt
//!                                                     ├─ key_table  → keys.<hash>.json
//!                                                     └─ draft      → the translators' preview
//! ```

pub mod catalogue;
pub mod compare;
pub mod draft;
pub mod fault;
pub mod gate_texts;
pub mod key_table;
pub mod locales;
pub mod message;
pub mod message_comment;
pub mod parse;
mod pattern;
pub mod placeholder_codes;
pub mod pseudo_locale;
mod read;
pub mod typed_keys;

pub use catalogue::{CompiledLanguage, assemble, compile, policy};
pub use compare::{Comparison, compare};
pub use draft::{DraftFile, draft};
pub use fault::{CompileError, Fault, FaultKind, line_and_column, span_of};
pub use gate_texts::{GATE_PREFIX, GateText};
pub use key_table::key_table;
pub use locales::Locales;
pub use message::Message;
pub use message_comment::{MessageComment, ValueType};
pub use parse::{commented_out, parse};
pub use pseudo_locale::PseudoLocale;
pub use typed_keys::typed_keys;

/// The language whose files define which messages exist.
pub const REFERENCE: &str = "en";

/// The files with the interface's messages, in the order of their keys.
pub const INTERFACE_FILES: &[&str] = &["banner.ftl", "settings.ftl", "services.ftl"];

/// The files with the texts about services, which are only loaded with the settings.
pub const SERVICE_FILES: &[&str] = &["catalogue.ftl"];

/// The files whose messages only the policy's pages need.
pub const POLICY_FILES: &[&str] = &["policy.ftl"];

/// The message that names a language in that language; every list of languages shows it.
pub const OWN_NAME: &str = "language-name";
