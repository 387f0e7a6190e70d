//! Builds `noren.js`: the gate with its built-in data.

use anyhow::{Result, ensure};
use noren_messages::CompiledLanguage;
use noren_support::program::output;
use serde_json::{Map, Value, json};

use super::assets::Asset;
use super::esbuild::{bundler, define, squeezed};
use super::{languages, services};

/// The data that is written into the gate.
pub struct Gate<'l> {
    /// The files that it loads, with their digests.
    pub assets: Map<String, Value>,
    /// The style sheet of the banner and the reopen button.
    pub sheet: String,
    /// The banner's first frame, by language.
    pub frames: Map<String, Value>,
    /// The languages, in the order in which they are listed. For those after the first [`LISTED`] the
    /// gate contains only the tag.
    pub languages: &'l [CompiledLanguage],
    /// The facts about the known services that the gate needs.
    pub services: Value,
}

impl Gate<'_> {
    /// Bundles the script.
    ///
    /// # Errors
    /// Those that esbuild and terser report.
    pub fn bundle(&self, release: bool) -> Result<Vec<u8>> {
        let texts: Map<String, Value> = self
            .languages
            .iter()
            .enumerate()
            .map(|(index, it)| {
                let texts = if index < LISTED { words(it) } else { 0.into() };
                (it.tag.clone(), texts)
            })
            .collect();
        let mut esbuild = bundler("src/gate/main.ts", release)?;
        esbuild.args(["--format=iife", "--target=es2020"]);
        for (name, value) in [
            ("__ASSETS__", &Value::from(self.assets.clone())),
            ("__TEXTS__", &Value::from(texts)),
            ("__CSS__", &Value::from(self.sheet.clone())),
            ("__FRAMES__", &Value::from(self.frames.clone())),
            ("__SERVICES__", &self.services),
        ] {
            define(&mut esbuild, name, value);
        }
        let preamble = format!("preamble='{HINT}'");
        let script = squeezed(output(&mut esbuild)?, &["--format", &preamble], release)?;
        if release {
            ensure!(
                script.starts_with(HINT.as_bytes()),
                "noren.js does not begin with {HINT}, which only works in the first line"
            );
        }
        Ok(script)
    }
}

/// Makes Chromium compile every function off the main thread while the script downloads, instead of on
/// the main thread at the first call. Nearly all functions are called during page load. It must be the
/// file's first line: <https://v8.dev/blog/explicit-compile-hints>. It costs 18 bytes and saves a quarter
/// of the script time of a returning visit.
const HINT: &str = "//# allFunctionsCalledOnLoad";

/// The number of languages whose texts are in the gate. The lazy bundle loads the texts of further
/// languages, so that each costs the readers of other languages only the bytes of its tag.
pub const LISTED: usize = 4;

/// A language's texts for the gate, in the order of the generated enum `GateText`. The last entry is the
/// hash that identifies the texts in a record and in the message catalogue's file name.
pub fn words(language: &CompiledLanguage) -> Value {
    let texts = language.gate_texts.iter().map(|text| &text.text);
    texts
        .chain([&language.hash])
        .cloned()
        .collect::<Vec<_>>()
        .into()
}

/// The gate without the banner's frames and style, for its own size budget. The names and digests of the
/// files that it loads are placeholders, which compress no better than those of a finished build.
///
/// # Errors
/// As [`Gate::bundle`].
pub fn alone() -> Result<Vec<u8>> {
    let languages = languages::compile()?;
    let services = services::read(&languages)?.groups();
    let mut assets = Map::new();
    let stand_in =
        |extension: &str| Asset::named("noren-interface", extension, extension.as_bytes());
    assets.insert("js".into(), stand_in("js").to_json());
    assets.insert("wasm".into(), json!([stand_in("wasm").name()]));
    Gate {
        assets,
        sheet: String::new(),
        frames: Map::new(),
        languages: &languages,
        services,
    }
    .bundle(true)
}
