//! The translators' preview, without its server: a page that shows every view of a language, and what it asks for.
//!
//! The Fluent files are read at each request, so that a saved change is visible without a build.

use noren_messages::{CompileError, Locales, OWN_NAME, PseudoLocale};
use serde_json::{Value, json};

use crate::draw;

/// The files of the page: name, media type, content. The first is the page itself.
pub const FILES: [(&str, &str, &str); 3] = [
    ("", "text/html", include_str!("preview/preview.html")),
    (
        "preview.js",
        "text/javascript",
        include_str!("preview/preview.js"),
    ),
    (
        "preview.css",
        "text/css",
        include_str!("preview/preview.css"),
    ),
];

/// The sheets of the views, with a palette.
pub struct Sheets {
    /// Of the interface's views.
    pub interface: String,
    /// Of the policy's pages.
    pub page: String,
}

/// Every language that has files, with its name in that language.
#[must_use]
pub fn languages(locales: &Locales) -> Value {
    let tags = locales.tags().unwrap_or_default();
    let named = tags.into_iter().map(|tag| {
        let files = noren_messages::draft(locales, &tag).unwrap_or_default();
        let mut entries = files.iter().flat_map(|file| &file.messages);
        let name = entries
            .find(|message| message.id == OWN_NAME)
            .map_or_else(|| tag.clone(), |message| message.pattern.clone());
        json!({ "tag": tag, "name": name })
    });
    Value::Array(named.collect())
}

/// The views of a language under a pseudo-locale, or the error that prevents them from being rendered.
#[must_use]
pub fn views(locales: &Locales, sheets: &Sheets, tag: &str, stretch: &str) -> Value {
    if !locales
        .tags()
        .unwrap_or_default()
        .iter()
        .any(|it| it == tag)
    {
        return json!({ "error": format!("the language {tag} does not exist") });
    }
    if let Err(faults) = noren_messages::draft(locales, tag) {
        return json!({ "error": diagnostics(locales, &faults) });
    }
    let shown = noren_render::preview(locales, tag, PseudoLocale::named(stretch));
    let views = shown.map_err(|error| error.to_string());
    match views.and_then(|it| serde_json::to_value(it).map_err(|error| error.to_string())) {
        Ok(mut views) => {
            views["sheet"] = sheets.interface.as_str().into();
            views["pageSheet"] = sheets.page.as_str().into();
            views
        }
        Err(error) => json!({ "error": error }),
    }
}

/// Faults as diagnostics, like a compiler's.
fn diagnostics(locales: &Locales, faults: &[CompileError]) -> String {
    let drawings = faults
        .iter()
        .map(|fault| draw::fault(locales.folder(), fault));
    drawings.collect::<Vec<_>>().join("\n")
}
