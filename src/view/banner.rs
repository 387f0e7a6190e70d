//! The banner: what it asks, the two answers, and settings, policy and language as text controls.
//!
//! The gate handles every click by `data-noren`, so the same markup, rendered at build time, works as
//! the first frame before any WebAssembly has loaded.

use leptos::prelude::*;

use super::brand::ShopBrand;
use super::control::Control;
use super::language_menu::{LanguageMenu, Offered};
use super::paragraph::Paragraph;
use super::part::part;
use crate::config::Brand;
use crate::locale::{Catalogue, key};

/// The banner. A section with a name is a landmark without a `role`:
/// <https://www.w3.org/TR/html-aam-1.0/#el-section>.
#[component]
pub fn Banner<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from.
    offered: &'a Offered,
    /// The address of the policy's page, where the link leads if the gate does not open the viewer.
    policy_url: String,
    /// The shop's logo and name, if it has a logo.
    #[prop(optional_no_strip)]
    brand: Option<&'a Brand>,
    /// Whether to add the line about Global Privacy Control.
    #[prop(optional)]
    gpc: bool,
    /// Whether to add the line about services that run unless the visitor objects.
    #[prop(optional)]
    own_use: bool,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let brand = brand.map(|brand| view! { <ShopBrand brand catalogue /> });
    part(view! {
        <section class="banner" part="banner" aria-labelledby="noren-title">
            <div class="words">
                <h2 id="noren-title">{brand}{text(key::BANNER_TITLE)}</h2>
                <p>{text(key::BANNER_BODY)}</p>
                {own_use.then(|| part(view! { <p class="own-use">{text(key::BANNER_OWN_USE)}</p> }))}
                {gpc.then(|| view! { <Paragraph text=text(key::BANNER_GPC) /> })}
            </div>
            <div class="answers">
                <Control class="panel" command="reject" label=text(key::REJECT) />
                <Control class="panel" command="accept" label=text(key::ACCEPT) />
            </div>
            <div class="row">
                <Control class="text" command="settings" label=text(key::OPEN_SETTINGS) />
                <a class="text" part="policy" data-noren="policy" href=policy_url>{text(key::OPEN_POLICY)}</a>
                <LanguageMenu catalogue offered />
            </div>
        </section>
    })
}
