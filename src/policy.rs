//! The policy as a document: what its twelve sections say, before anybody renders it.
//!
//! The text belongs to one shop: the company's name and contact come from its config. Natively only:
//! pages are rendered at build time, and the viewer shows those.

#[cfg(not(target_arch = "wasm32"))]
pub mod document;

#[cfg(not(target_arch = "wasm32"))]
pub use document::{Block, Document, Section};
