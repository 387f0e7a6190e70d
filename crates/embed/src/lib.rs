//! Makes an embed: the files that a shop serves. For a shop, with its config in `noren.js`, or a generic one, whose
//! config the page brings.
//!
//! It is made of the [`Pieces`] of a build, which are the same for every shop, and of [`Texts`]: the translations and
//! the facts about known services. `cargo xtask build` and the command of the npm package call the same code, so
//! both make the same bytes.
//!
//! ```text
//! noren.json ─ check ─┐
//! locales/, services/ ┼─ assemble ─→ noren.js, interface, messages, policy pages, schema
//! pieces/ ────────────┘
//! ```

mod assemble;
mod assets;
pub mod defaults;
mod error;
mod features;
pub mod gate;
mod gate_config;
mod layouts;
mod literal;
mod look;
mod pieces;
mod script;
mod services;
mod short_names;
mod texts;

pub use assemble::{Embed, assemble, policy, schema};
pub use assets::is_hashed;
pub use error::EmbedError;
pub use features::Features;
pub use layouts::{CHOSEN, HOST};
pub use look::interface_sheet;
pub use pieces::{Interface, Kind, Pieces};
pub use short_names::shortened;
pub use texts::{Checked, Sources, Texts, check_policy};
