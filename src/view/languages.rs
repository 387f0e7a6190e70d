//! The language switch: one button that opens the list.
//!
//! A native `<details>`, so that the list opens in the first frame too. Every entry is written in,
//! and marked with, its own language; the gate hears the choice by `data-noren-lang`.

use leptos::prelude::*;

use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The languages offered, each with its name in itself, in the order shown.
pub type Offered = [(String, String)];

/// The part of the button that opens the list.
pub const BUTTON: &str = "language";

/// The switch; nothing at all where there is no choice.
pub fn languages(catalogue: &Catalogue, offered: &Offered) -> Option<Part> {
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

fn entry(tag: &str, name: &str, current: bool) -> Part {
    let current = current.then_some("true");
    part(view! {
        <button class="text" lang=tag.to_owned() data-noren-lang=tag.to_owned() aria-current=current>
            {name.to_owned()}
        </button>
    })
}
