//! `noren.js`: the gate, and all that is written into it.

use anyhow::Result;
use noren::locale::compile::Compiled;
use serde_json::{Map, Value};

use super::esbuild::{bundler, define, squeezed};
use super::languages;
use crate::program::output;

/// What is written into the gate.
pub struct Gate<'l> {
    /// The files it may load, with their digests.
    pub assets: Map<String, Value>,
    /// The banner's and the reopen button's style.
    pub sheet: String,
    /// The banner as it is first shown, by language.
    pub frames: Value,
    /// The languages, in the order in which they are listed.
    pub languages: &'l [Compiled],
}

impl Gate<'_> {
    /// The script.
    ///
    /// # Errors
    /// Those that esbuild reports.
    pub fn bundle(&self, release: bool) -> Result<Vec<u8>> {
        let texts: Map<String, Value> = self
            .languages
            .iter()
            .map(|it| {
                // Last the hash that a record names its texts by: an answer may come before they do.
                let texts = it.gate_texts.iter().chain([&it.hash]);
                (it.tag.clone(), texts.cloned().collect::<Vec<_>>().into())
            })
            .collect();
        let mut esbuild = bundler("src/gate/main.ts", release);
        esbuild.args(["--format=iife", "--target=es2020"]);
        for (name, value) in [
            ("__ASSETS__", &Value::from(self.assets.clone())),
            ("__TEXTS__", &Value::from(texts)),
            ("__CSS__", &Value::from(self.sheet.clone())),
            ("__FRAMES__", &self.frames),
        ] {
            define(&mut esbuild, name, value);
        }
        squeezed(output(&mut esbuild)?, &[], release)
    }
}

/// The gate by itself, without the banner's frames and style: what its own budget is about. The names
/// of the files it loads are those of a finished build in length, if not in letters.
///
/// # Errors
/// As [`Gate::bundle`].
pub fn alone() -> Result<Vec<u8>> {
    let languages = languages::compile()?;
    let mut assets = Map::new();
    let entry = |name: String| Value::from(vec![name, format!("sha384-{}", "0".repeat(64))]);
    for language in &languages {
        assets.insert(
            language.tag.clone(),
            entry(format!("messages.{}.00000000.txt", language.tag)),
        );
    }
    assets.insert("js".into(), entry("noren-interface.00000000.js".into()));
    assets.insert("wasm".into(), entry("noren-interface.00000000.wasm".into()));
    Gate {
        assets,
        sheet: String::new(),
        frames: Value::Object(Map::new()),
        languages: &languages,
    }
    .bundle(true)
}
