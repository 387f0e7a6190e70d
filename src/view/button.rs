//! Buttons, made in one place: what Leptos makes of an element is compiled for each place in which it
//! is written.

use leptos::prelude::*;

use super::part::{Part, part};

/// A button whose click is heard by its word, which is its part too: `accept`, `settings`, `save`, `top`.
pub fn control(class: &'static str, word: &'static str, label: String) -> Part {
    part(view! { <button class=class part=word data-noren=word>{label}</button> })
}
