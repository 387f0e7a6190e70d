//! Messages by typed key.
//!
//! [`Catalogue`] holds the messages of one language. [`key`] has a typed key for each of them, so that
//! a missing message or a forgotten variable is a compile error. The build generates both from the
//! Fluent files (`crates/messages`).

pub mod catalogue;
#[cfg(feature = "tools")]
mod direction;
pub mod message;
mod nearest;

pub use catalogue::Catalogue;
#[cfg(feature = "tools")]
pub use direction::direction;
pub use message::{Arg, Filled, Key, LANGUAGES, key};
pub use nearest::nearest;

/// The codes that stand for placeables in a compiled pattern; `crates/messages` documents the format.
pub mod placeholder_codes {
    include!(concat!(env!("OUT_DIR"), "/placeholder_codes.rs"));
}
