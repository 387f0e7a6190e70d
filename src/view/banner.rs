//! The banner: words, the two answers, and settings, policy and language as text controls.
//!
//! No control has a handler here. The gate hears every click by its `data-noren`, so the same
//! markup, rendered at build time, works as the first frame before any WebAssembly has arrived.

use leptos::prelude::*;

use super::languages::{Offered, languages};
use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// Which lines the banner has besides its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lines {
    /// Whether the line about Global Privacy Control is shown.
    pub gpc: bool,
}

/// The banner.
pub fn banner(catalogue: &Catalogue, offered: &Offered, lines: Lines) -> Part {
    part(view! {
        <section class="banner" part="banner" role="region" aria-labelledby="noren-title">
            <div class="words">
                <h2 id="noren-title">{catalogue.text(key::BANNER_TITLE)}</h2>
                <p>{catalogue.text(key::BANNER_BODY)}</p>
                <p class="gpc" hidden=!lines.gpc>{catalogue.text(key::BANNER_GPC)}</p>
            </div>
            <div class="answers">
                <button class="panel" part="accept" data-noren="accept">{catalogue.text(key::ACCEPT)}</button>
                <button class="panel" part="reject" data-noren="reject">{catalogue.text(key::REJECT)}</button>
            </div>
            <div class="row">
                <button class="text" part="settings" data-noren="settings">{catalogue.text(key::OPEN_SETTINGS)}</button>
                <a class="text" part="policy" data-noren="policy" href="#noren-policy">{catalogue.text(key::OPEN_POLICY)}</a>
                {languages(catalogue, offered)}
            </div>
        </section>
    })
}
