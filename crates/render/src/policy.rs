//! The policy as a document, before it is rendered: its twelve sections, which texts were published, and
//! what changed between two of them. The text is for one shop: the company's name is in it.

pub mod archive;
pub mod change;
pub mod day;
pub mod document;
pub mod versions;

pub use archive::{ArchiveError, Published};
pub use day::Day;
pub use document::{Block, Document, Section};
pub use versions::Versions;
