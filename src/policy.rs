//! The policy as a document: what its twelve sections say, before anybody renders it; which texts were
//! published, and what changed between two of them.
//!
//! The text belongs to one shop: the company's name and contact come from its config. Natively only:
//! pages are rendered at build time, and the viewer shows those.

#[cfg(not(target_arch = "wasm32"))]
pub mod archive;
#[cfg(not(target_arch = "wasm32"))]
pub mod change;
#[cfg(not(target_arch = "wasm32"))]
pub mod day;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod versions;

#[cfg(not(target_arch = "wasm32"))]
pub use archive::{ArchiveError, Published};
#[cfg(not(target_arch = "wasm32"))]
pub use day::Day;
#[cfg(not(target_arch = "wasm32"))]
pub use document::{Block, Document, Section};
#[cfg(not(target_arch = "wasm32"))]
pub use versions::Versions;
