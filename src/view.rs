//! What a visitor sees: Leptos components, one a file.
//!
//! Components take the messages of a language, and the store where they show choices, as props. They
//! are drawn again when a view opens or the language changes, and they have no handlers: the gate
//! listens to all of them at once (`src/gate/controls.ts` and `src/interface/commands.ts`) and calls
//! the `api` module. The crate's front page says why. `app` puts them on the page.

#[cfg(feature = "csr")]
pub mod app;
pub mod banner;
pub mod brand;
pub mod category;
pub mod control;
pub mod details;
pub mod dialog;
pub mod disclosure;
pub mod group;
pub mod hint;
pub mod language_menu;
pub mod list;
pub mod notice;
pub mod paragraph;
pub mod part;
pub mod placeholder;
pub mod policy_choices;
pub mod policy_viewer;
pub mod receipt;
pub mod service;
pub mod settings;
pub mod switch;
pub mod term;
pub mod text;
