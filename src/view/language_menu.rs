//! The language menu: one button that opens the list.
//!
//! A native `<details>`, so that the list opens in the first frame too. Each entry is written in, and
//! marked with, its own language; the gate handles the choice by `data-noren-lang`.

use leptos::prelude::*;

use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The languages to choose from in the order shown: each tag with its language's name in itself.
pub type Offered = [(String, String)];

/// The part of the button that opens the list.
pub const BUTTON: &str = "language";

/// The menu; nothing if there is no choice.
#[component]
pub fn LanguageMenu<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from.
    offered: &'a Offered,
) -> impl IntoView {
    if offered.len() < 2 {
        return None;
    }
    let own_name = catalogue.text(key::LANGUAGE_NAME);
    let mut label = catalogue.text(key::LANGUAGE_LABEL);
    label.push_str(": ");
    label.push_str(&own_name);
    let entries: Vec<Part> = offered
        .iter()
        .map(|(tag, name)| entry(tag, name, catalogue.language() == tag))
        .collect();
    Some(part(view! {
        <details class="languages" part="languages">
            <summary class="text" part=BUTTON aria-label=label>{own_name}</summary>
            <div>{entries}</div>
        </details>
    }))
}

fn entry(tag: &str, name: &str, is_current: bool) -> Part {
    let current = is_current.then_some("true");
    part(view! {
        <button class="text" lang=tag.to_owned() data-noren-lang=tag.to_owned() aria-current=current>
            {name.to_owned()}
        </button>
    })
}
