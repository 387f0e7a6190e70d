//! The language switch: one button that opens the list.
//!
//! A native `<details>`, so that the list opens in the first frame too. Every entry is written in,
//! and marked with, its own language; the gate hears the choice by `data-noren-lang`.

use leptos::prelude::*;

use crate::locale::{Catalogue, key};

/// The languages offered, each with its name in itself, in the order shown.
pub type Offered = [(String, String)];

/// The switch; nothing at all where there is no choice.
pub fn languages(catalogue: &Catalogue, offered: &Offered) -> impl IntoView + use<> {
    (offered.len() > 1).then(|| {
        let own_name = catalogue.text(key::LANGUAGE_NAME);
        let mut label = catalogue.text(key::LANGUAGE_LABEL);
        label.push_str(": ");
        label.push_str(&own_name);
        let entries: Vec<_> = offered
            .iter()
            .map(|(tag, name)| {
                let current = (catalogue.language() == tag).then_some("true");
                view! {
                    <button class="text" lang=tag.clone() data-noren-lang=tag.clone() aria-current=current>
                        {name.clone()}
                    </button>
                }
            })
            .collect();
        view! {
            <details class="languages" part="languages">
                <summary class="text" aria-label=label>{own_name}</summary>
                <div>{entries}</div>
            </details>
        }
    })
}
