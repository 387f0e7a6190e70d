//! Which language, and its messages.
//!
//! [`negotiate`] chooses a language from what a page and a browser say. [`Catalogue`] holds a
//! language's messages and [`key`] names each of them, so that a missing message or a forgotten
//! variable does not compile. Natively, [`compile`] makes both from the Fluent files.

pub mod catalogue;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
#[cfg(not(target_arch = "wasm32"))]
pub mod fluent;
pub mod marks;
pub mod message;
pub mod negotiate;
#[cfg(not(target_arch = "wasm32"))]
pub mod note;
#[cfg(not(target_arch = "wasm32"))]
pub mod stretch;

pub use catalogue::Catalogue;
pub use message::{Arg, Filled, Key, LANGUAGES, key};
