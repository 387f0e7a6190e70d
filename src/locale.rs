//! Messages by typed key.
//!
//! [`Catalogue`] holds the messages of one language and [`key`] names each of them, so that a missing
//! message or a forgotten variable does not compile. The build makes both from the Fluent files
//! (`crates/messages`).

pub mod catalogue;
pub mod message;
mod nearest;

pub use catalogue::Catalogue;
pub use message::{Arg, Filled, Key, LANGUAGES, key};
pub use nearest::nearest;

/// The codes that stand for placeables in a compiled pattern; `crates/messages` documents the format.
pub mod placeholder_codes {
    include!(concat!(env!("OUT_DIR"), "/placeholder_codes.rs"));
}
