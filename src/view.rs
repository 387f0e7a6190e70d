//! What a visitor sees, one component a file.
//!
//! Views are plain functions from a catalogue (and the store) to markup. They are made anew when a
//! view opens or the language changes, so nothing in them has to be reactive, and they have no
//! handlers: what happens in them is heard for all at once (`src/gate/controls.ts` and `words.ts`)
//! and comes in through [`api`](crate::api). `stage` puts them on the page.

pub mod banner;
pub mod button;
pub mod category;
pub mod choices;
pub mod dialog;
pub mod fold;
pub mod group;
pub mod languages;
pub mod notice;
pub mod part;
pub mod placeholder;
pub mod policy;
pub mod receipt;
pub mod service;
pub mod settings;
#[cfg(feature = "csr")]
pub mod stage;
pub mod switch;
pub mod words;
