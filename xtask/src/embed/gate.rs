//! `noren.js`: the gate, and all that is written into it.

use anyhow::{Result, ensure};
use noren_messages::CompiledLanguage;
use noren_support::program::output;
use serde_json::{Map, Value, json};

use super::assets::Asset;
use super::esbuild::{bundler, define, squeezed};
use super::{languages, services};

/// What is written into the gate.
pub struct Gate<'l> {
    /// The files it loads, with their digests.
    pub assets: Map<String, Value>,
    /// The banner's and the reopen button's style.
    pub sheet: String,
    /// The banner as it is first shown, by language.
    pub frames: Map<String, Value>,
    /// The languages, in the order in which they are listed. Of those beyond the first [`LISTED`] it
    /// knows the tag alone.
    pub languages: &'l [CompiledLanguage],
    /// What it knows of the services that a shop may only name.
    pub services: Value,
}

impl Gate<'_> {
    /// The script.
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
                "noren.js does not begin with {HINT}, which counts nowhere else"
            );
        }
        Ok(script)
    }
}

/// Has Chromium compile every function while the script still arrives, off the main thread, rather than
/// each one at its first call on it. Nearly all of them are called as the page loads. It must be the
/// file's first line: <https://v8.dev/blog/explicit-compile-hints>. 18 bytes; of a returning visit's
/// script time, a quarter.
const HINT: &str = "//# allFunctionsCalledOnLoad";

/// How many languages are in the gate. What belongs to further ones is found by the lazy bundle, so that
/// one costs the readers of others no more than its tag.
pub const LISTED: usize = 4;

/// A language's texts for the gate, in the order of the generated enum `GateText`; the last is the hash
/// that identifies the texts in a record and in the catalogue's name.
pub fn words(language: &CompiledLanguage) -> Value {
    let texts = language.gate_texts.iter().map(|text| &text.text);
    texts
        .chain([&language.hash])
        .cloned()
        .collect::<Vec<_>>()
        .into()
}

/// The gate by itself, without the banner's frames and style: what its own budget is about. The names
/// and digests of the files it loads are not those of a finished build, but pack no better.
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
