//! Buttons, each kind made in one place: what Leptos makes of an element is compiled for each place
//! in which it is written.

use leptos::prelude::*;

use super::part::{Part, part};

/// A button whose click the gate hears by its word: `accept`, `reject`, `settings`, `hide`.
pub fn control(class: &'static str, word: &'static str, label: String) -> Part {
    part(view! { <button class=class part=word data-noren=word>{label}</button> })
}

/// A button that acts in the interface alone; `name` is its part.
pub fn button(class: &'static str, name: &'static str, label: String, act: fn()) -> Part {
    part(view! { <button class=class part=name on:click=move |_| act()>{label}</button> })
}
