//! The shop's logo and name, before the banner's title.

use leptos::prelude::*;

use super::part::part;
use super::text::localized;
use crate::config::Brand;
use crate::locale::Catalogue;

/// The logo and the name. The image says nothing that the name does not, and has its size before it
/// loads, so that nothing moves. A lazy image does not delay the page's `load` event.
#[component]
pub fn ShopBrand<'a>(
    /// The logo and the name.
    brand: &'a Brand,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
) -> impl IntoView {
    let mut name = localized(&brand.name, catalogue);
    // Between the name and the title where they are read out.
    name.content.push(' ');
    let logo = brand.logo.clone();
    part(view! {
        <span class="brand" part="brand" lang=name.lang><img loading="lazy" src=logo alt="" />{name.content}</span>
    })
}
