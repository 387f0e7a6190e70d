//! What the command of the npm package calls: the crates that `cargo xtask` calls natively, as WebAssembly for
//! Node.js, so that both check, render and write the same.
//!
//! Paths have `/` between folders on every system, which Node.js accepts on Windows, too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use js_sys::{Function, JsString};
use noren::config::Region;
use noren_audit::{Collector, Options, audit, plan};
use noren_embed::{
    Checked, Embed, EmbedError, Features, Kind, Pieces, Sources, Texts, assemble, interface_sheet,
};
use noren_l10n::preview::{self, Sheets};
use noren_l10n::{Glossary, Known, L10nError, Report, Scripts, create, text};
use noren_messages::{Locales, POLICY_FILES};
use noren_palette::{Palette, Theme};
use noren_render::policy::{Day, archive};
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// The folders of an installed package, and of a shop's own texts.
#[wasm_bindgen]
pub struct Package {
    pieces: PathBuf,
    sources: Sources,
}

#[wasm_bindgen]
impl Package {
    /// The package in `folder`. `locales` is the folder of a shop's own translations, and `policy` that of its own
    /// policy's texts. The texts of files that they do not have are the package's.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(folder: &str, locales: Option<String>, policy: Option<String>) -> Self {
        let folder = Path::new(folder);
        let with = |own: Option<String>, others: Locales| match own {
            Some(own) => others.with_own(own),
            None => others,
        };
        let locales = with(locales, Locales::new(folder.join("locales")));
        Self {
            pieces: folder.join("pieces"),
            sources: Sources {
                policy: with(policy, locales.clone()),
                locales,
                services: folder.join("services"),
            },
        }
    }

    /// Checks a config's file. Returns a summary as JSON: `{ categories, services, languages }`.
    ///
    /// # Errors
    /// Every fault of the config and of the translations.
    pub fn check(&self, config: &str) -> Result<String, JsError> {
        let checked = Texts::compile(&self.sources)?.read(Path::new(config))?;
        Ok(summary(&checked).to_string())
    }

    /// Writes an embed into a folder: a shop's, or without a config a generic one. `minify` takes the gate's script
    /// and its features as JSON, and returns the minified script. Returns the summary of [`check`](Self::check).
    ///
    /// # Errors
    /// As [`check`](Self::check); if a file cannot be written; what `minify` throws.
    pub fn build(
        &self,
        config: Option<String>,
        out: &str,
        minify: &Function,
    ) -> Result<String, JsError> {
        let kind = match config {
            Some(_) => Kind::Shop,
            None => Kind::Generic,
        };
        let pieces = Pieces::read(&self.pieces, kind)?;
        let texts = Texts::compile(&self.sources)?;
        let shop = match &config {
            Some(file) => Some(texts.read(Path::new(file))?),
            None => None,
        };
        let embed = Embed {
            pieces: &pieces,
            sources: &self.sources,
            texts: &texts,
            shop: shop.as_ref(),
        };
        let minified = |script: &str, features: Features| minified(minify, script, features);
        assemble(&embed, minified, Path::new(out))?;
        let summary = shop.map_or_else(
            || json!({ "languages": texts.tags() }),
            |checked| summary(&checked),
        );
        Ok(summary.to_string())
    }

    /// Publishes the policy's current texts from a day on. Returns the archived files, by the language's tag, as JSON;
    /// `null` for a language whose text is published already.
    ///
    /// # Errors
    /// If the day is none, there is no text of the shop's own, or one cannot be published from that day.
    pub fn publish(&self, from: &str) -> Result<String, JsError> {
        let day = Day::parse(from).ok_or_else(|| {
            JsError::new(&format!("{from}: expected an existing day as YYYY-MM-DD"))
        })?;
        let policy = &self.sources.policy;
        let mut published = Map::new();
        // The package's own texts are published by the package.
        for (tag, text) in policy.own_files(POLICY_FILES[0]) {
            let file = archive::publish(&text, day)?;
            let file = file.map(|file| file.display().to_string());
            published.insert(tag, file.into());
        }
        if published.is_empty() {
            return Err(EmbedError::NoPolicy(policy.folder().to_owned()).into());
        }
        Ok(Value::from(published).to_string())
    }

    /// The plan of an audit, for the driver, from its options as JSON; `Written` of `crates/audit` has their names.
    ///
    /// # Errors
    /// If an option is not what it may be.
    #[wasm_bindgen(js_name = auditPlan)]
    pub fn audit_plan(&self, options: &str) -> Result<String, JsError> {
        Ok(plan(&read_options(options)?).to_string())
    }

    /// Judges what the driver of an audit has reported, a JSON array. Returns `{ text, json, failure }` as JSON.
    ///
    /// # Errors
    /// If the page could not be audited, or its config has faults.
    pub fn audit(&self, options: &str, reported: &str) -> Result<String, JsError> {
        let options = read_options(options)?;
        let mut collector = Collector::default();
        for line in serde_json::from_str::<Vec<Value>>(reported)? {
            collector.take(line)?;
        }
        let texts = Texts::compile(&self.sources)?;
        let parse = |text: &str, source: &str| texts.resolve(text, source);
        let outcome = audit(&collector.end()?, &options, &parse)?;
        let failure = outcome.failure();
        Ok(json!({ "text": outcome.text, "json": outcome.json, "failure": failure }).to_string())
    }

    /// Checks a shop's own translations, of one language or of all. `characters` is the folder of OpenCC's tables, by
    /// which characters of the other Chinese script are found. Returns `{ text, json, failure }` as JSON.
    ///
    /// # Errors
    /// If a folder or a table cannot be read, or there is no such language.
    pub fn l10n(
        &self,
        language: Option<String>,
        characters: Option<String>,
        colours: bool,
    ) -> Result<String, JsError> {
        let locales = &self.sources.locales;
        let scripts = characters.map(|folder| Scripts::read(Path::new(&folder)));
        let readme = locales.folder().join("README.md");
        // Most README files have no such table.
        let glossary = match Glossary::read(&readme) {
            Err(L10nError::NoGlossary { .. }) => None,
            _ if !noren_files::is_file(&readme) => None,
            read => Some(read?),
        };
        let known = Known {
            scripts: scripts.transpose()?,
            glossary,
            project: None,
        };
        let mut report = Report::of(locales, &known, Path::new(""))?;
        if let Some(tag) = language {
            report = report.only(locales, &tag)?;
        }
        Ok(json!({
            "text": text::text(&report, colours),
            "json": noren_l10n::json::json(&report),
            "failure": text::failure(&report),
        })
        .to_string())
    }

    /// Creates the files of a language among a shop's own: of a new one with every message commented out, of a
    /// built-in one as a copy. Returns `{ folder, copied }` as JSON.
    ///
    /// # Errors
    /// If the tag is none, the language is there already, or a file cannot be written.
    #[wasm_bindgen(js_name = newLanguage)]
    pub fn new_language(&self, tag: &str) -> Result<String, JsError> {
        let created = create(&self.sources.locales, tag)?;
        let folder = created.folder.display().to_string();
        Ok(json!({ "folder": folder, "copied": created.is_copy }).to_string())
    }

    /// The files of the preview's page, as JSON: `[name, media type, content]` each.
    #[wasm_bindgen(js_name = previewFiles)]
    #[must_use]
    pub fn preview_files(&self) -> String {
        json!(preview::FILES).to_string()
    }

    /// The languages of the preview, as JSON.
    #[wasm_bindgen(js_name = previewLanguages)]
    #[must_use]
    pub fn preview_languages(&self) -> String {
        preview::languages(&self.sources.locales).to_string()
    }

    /// Every view of a language, for the preview, as JSON. `stretch` names a pseudo-locale.
    ///
    /// # Errors
    /// If a piece of the package is missing.
    #[wasm_bindgen(js_name = previewViews)]
    pub fn preview_views(&self, tag: &str, stretch: &str) -> Result<String, JsError> {
        let pieces = Pieces::read(&self.pieces, Kind::Shop)?;
        let sheets = Sheets {
            interface: interface_sheet(&pieces)?,
            page: noren_render::page_sheet(Palette::default(), Theme::Auto),
        };
        Ok(preview::views(&self.sources.locales, &sheets, tag, stretch).to_string())
    }

    /// What a config can name, as JSON: `{ languages: [tag], regions: [name], services: { category: [id] } }`.
    ///
    /// # Errors
    /// If a translation or a service has a fault.
    pub fn known(&self) -> Result<String, JsError> {
        let texts = Texts::compile(&self.sources)?;
        let regions = Region::ALL.map(Region::name);
        let mut services: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for service in texts.known.all() {
            let ids = services.entry(&service.category).or_default();
            ids.push(&service.id);
        }
        let known = json!({ "languages": texts.tags(), "regions": regions, "services": services });
        Ok(known.to_string())
    }
}

fn summary(checked: &Checked) -> Value {
    let shop = &checked.shop;
    json!({
        "categories": shop.config.categories.len(),
        "services": shop.config.services.len(),
        "languages": shop.languages,
    })
}

fn read_options(written: &str) -> Result<Options, JsError> {
    Ok(Options::read(serde_json::from_str(written)?)?)
}

fn minified(minify: &Function, script: &str, features: Features) -> Result<String, EmbedError> {
    let flags: Map<_, _> = features
        .flags()
        .iter()
        .map(|(name, on)| ((*name).to_owned(), (*on).into()))
        .collect();
    let flags = Value::from(flags).to_string();
    let made = minify.call2(&JsValue::NULL, &script.into(), &flags.into());
    let text = |value: JsValue| String::from(JsString::from(value));
    match made {
        Ok(script) => script
            .as_string()
            .ok_or_else(|| EmbedError::Minifier("the minifier returned no text".into())),
        Err(error) => Err(EmbedError::Minifier(text(error))),
    }
}
