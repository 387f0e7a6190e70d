//! The application in a browser: the only place where components meet a document.
//!
//! A view is mounted when it opens and removed when it closes, so a visit that opens nothing holds
//! nothing. Events and the hand-over to the gate are sent while the state is not borrowed, because a
//! listener of the page may call straight back in.

mod banner;
mod decisions;
mod dialog;
mod embedded;
mod focus;
mod language;
mod mounted;
mod notice;
mod open;
mod refresh;
mod start;
mod state;
mod switches;

pub use decisions::{complete_pending, decide, receipt, reset, save};
pub use embedded::{render_placeholder, render_switches};
pub use language::{load_texts, set_language};
pub use notice::database_in_use;
pub use open::{close, open};
pub use refresh::refresh;
pub use start::start;
pub use switches::switch_moved;
