//! Text with the language that it is in, where that differs from the view's own.

use crate::config::Localized;
use crate::locale::{Catalogue, key};

/// A text and, if it fell back to another language, that language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub content: String,
    /// The BCP 47 tag for its `lang` attribute; none if it is in the view's own language.
    pub lang: Option<String>,
}

impl From<String> for Text {
    /// A text in the view's own language.
    fn from(content: String) -> Self {
        Self {
            content,
            lang: None,
        }
    }
}

/// The text for readers of the catalogue's language, of a shop's own or of a known service.
#[must_use]
pub fn localized(text: &Localized, catalogue: &Catalogue) -> Text {
    if let Localized::Message(index) = text {
        return catalogue.by_index(*index).into();
    }
    let language = catalogue.language();
    Text {
        content: text.pick(language).unwrap_or_default().to_owned(),
        lang: text.fell_back(language).map(str::to_owned),
    }
}

/// A name with what is said of it: `_ga · 2 years`.
#[must_use]
pub fn with_detail(name: &str, detail: &str, catalogue: &Catalogue) -> String {
    // A message's variables are in the order of their names.
    catalogue.fill(key::name_with_detail(detail.into(), name.into()))
}
