//! The policy as a document, before it is rendered: its twelve sections, the published texts, and the
//! changes between them. A document is for one shop: it contains the company's name.

pub mod archive;
pub mod change;
pub mod day;
pub mod document;
pub mod versions;

pub use archive::{ArchiveError, Published};
pub use day::Day;
pub use document::{Block, Document, Notice, Section, missing_of_page};
pub use versions::Versions;
