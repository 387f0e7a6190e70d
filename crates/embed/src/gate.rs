//! Makes `noren.js`: the gate with its built-in data.

use noren::locale::direction;
use noren_messages::CompiledLanguage;
use serde_json::{Map, Value, json};

use crate::assets::Asset;
use crate::script::filled;
use crate::{EmbedError, Features};

/// The data that is written into the gate.
pub(crate) struct Gate<'a> {
    /// The files that it loads, with their digests.
    pub assets: Value,
    /// The style sheet of the banner and the reopen button.
    pub sheet: &'a str,
    /// The banner's first frame, by language.
    pub frames: Map<String, Value>,
    /// The languages offered, in their order. For those after the first [`LISTED`] the gate contains only the tag.
    pub languages: &'a [&'a CompiledLanguage],
}

impl Gate<'_> {
    /// The script of a shop's own build, with what the gate reads of its config.
    ///
    /// # Errors
    /// If the script lacks the place of a value.
    pub fn of_shop(&self, script: &str, config: &Value) -> Result<String, EmbedError> {
        self.filled(script, ("__CONFIG__", config))
    }

    /// The script of a generic build, with what the gate reads of the services that a config may only name.
    ///
    /// # Errors
    /// If the script lacks the place of a value.
    pub fn generic(&self, script: &str, services: &Value) -> Result<String, EmbedError> {
        self.filled(script, ("__SERVICES__", services))
    }

    fn filled(&self, script: &str, own: (&str, &Value)) -> Result<String, EmbedError> {
        let texts: Map<String, Value> = self
            .languages
            .iter()
            .enumerate()
            .map(|(index, it)| {
                let texts = if index < LISTED { words(it) } else { 0.into() };
                (it.tag.clone(), texts)
            })
            .collect();
        filled(
            script,
            &[
                own,
                ("__ASSETS__", &self.assets),
                ("__TEXTS__", &texts.into()),
                ("__CSS__", &self.sheet.into()),
                ("__FRAMES__", &self.frames.clone().into()),
            ],
        )
    }
}

/// The number of languages whose texts are in the gate. The lazy bundle loads the texts of further
/// languages, so that each costs the readers of other languages only the bytes of its tag.
pub(crate) const LISTED: usize = 4;

/// A language's texts for the gate, in the order of the generated enum `GateText`. The last entry is the
/// hash that identifies the texts in a record and in the message catalogue's file name, but for the direction
/// of a language that is written from right to left.
pub(crate) fn words(language: &CompiledLanguage) -> Value {
    let texts = language.gate_texts.iter().map(|text| &text.text);
    texts
        .map(String::as_str)
        .chain([language.hash.as_str()])
        .chain(direction(&language.tag))
        .collect::<Vec<_>>()
        .into()
}

/// The gate of a shop's own build with signals for Google, as the demo shop's, without config, the banner's frames
/// and style, for its own size budget. The names and digests of the files that it loads are placeholders, which
/// compress no better than those of a finished build. `script` is the gate with those [features](google()).
///
/// # Errors
/// If the script lacks the place of a value.
pub fn alone(script: &str, languages: &[CompiledLanguage]) -> Result<String, EmbedError> {
    let stand_in =
        |extension: &str| Asset::named("noren-interface", extension, extension.as_bytes());
    let gate = Gate {
        assets: json!({ "js": stand_in("js").to_json(), "wasm": [stand_in("wasm").name()] }),
        sheet: "",
        frames: Map::new(),
        languages: &languages.iter().collect::<Vec<_>>(),
    };
    gate.of_shop(script, &json!({}))
}

/// What that gate can do.
#[must_use]
pub fn google(languages: &[&str]) -> Features {
    Features::of(&json!({ "signals": { "google": {} } }), languages)
}
