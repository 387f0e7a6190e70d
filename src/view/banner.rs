//! The banner: words, the two answers, and settings, policy and language as text controls.
//!
//! No control has a handler here. The gate hears every click by its `data-noren`, so the same
//! markup, rendered at build time, works as the first frame before any WebAssembly has arrived.

use leptos::prelude::*;

use super::button::control;
use super::languages::{Offered, languages};
use super::part::{Part, part};
use crate::locale::{Catalogue, key};

/// The banner. `policy` is the policy's page, which its link leads to where the gate does not open
/// it in place; `gpc` adds the line about Global Privacy Control. A section with a name is a landmark
/// without saying so: <https://www.w3.org/TR/html-aam-1.0/#el-section>.
pub fn banner(catalogue: &Catalogue, offered: &Offered, policy: String, gpc: bool) -> Part {
    part(view! {
        <section class="banner" part="banner" aria-labelledby="noren-title">
            <div class="words">
                <h2 id="noren-title">{catalogue.text(key::BANNER_TITLE)}</h2>
                <p>{catalogue.text(key::BANNER_BODY)}</p>
                {gpc.then(|| super::words::paragraph(super::words::own(catalogue.text(key::BANNER_GPC))))}
            </div>
            <div class="answers">
                {control("panel", "accept", catalogue.text(key::ACCEPT))}
                {control("panel", "reject", catalogue.text(key::REJECT))}
            </div>
            <div class="row">
                {control("text", "settings", catalogue.text(key::OPEN_SETTINGS))}
                <a class="text" part="policy" data-noren="policy" href=policy>{catalogue.text(key::OPEN_POLICY)}</a>
                {languages(catalogue, offered)}
            </div>
        </section>
    })
}
