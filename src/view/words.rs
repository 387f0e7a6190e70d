//! Text with the language it is in, where that is not the view's own.

use leptos::prelude::*;

use super::part::{Part, part};
use crate::config::Localized;
use crate::locale::Catalogue;

/// A text and, where it fell back, the language it is in.
pub type Said = (String, Option<String>);

/// A text for readers of the catalogue's language: a shop's, or what is known of a service.
#[must_use]
pub fn said(text: &Localized, catalogue: &Catalogue) -> Said {
    if let Localized::Message(place) = text {
        return own(catalogue.by_index(*place));
    }
    let language = catalogue.language();
    (
        text.pick(language).unwrap_or_default().to_owned(),
        text.fell_back(language).map(str::to_owned),
    )
}

/// A text of the interface's own.
#[must_use]
pub const fn own(text: String) -> Said {
    (text, None)
}

/// A paragraph.
pub fn paragraph((text, lang): Said) -> Part {
    part(view! { <p lang=lang>{text}</p> })
}

/// A heading within a view.
pub fn heading(text: String) -> Part {
    part(view! { <h3>{text}</h3> })
}

/// A list of equals.
pub fn list(items: impl Iterator<Item = Said>) -> Part {
    let items: Vec<Part> = items.map(item).collect();
    part(view! { <ul>{items}</ul> })
}

fn item((text, lang): Said) -> Part {
    part(view! { <li lang=lang>{text}</li> })
}
