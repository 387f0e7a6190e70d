//! Makes an embed of the pieces of a build: for a shop, with its config in it, or a generic one.
//!
//! The content hashes determine the order: the message catalogues and the wasm are named by their content, the lazy
//! bundle contains the names of the files that it can load, and `noren.js` contains the names of the bundle and of
//! the wasm, so it is written last.

use std::path::Path;

use anyhow::{Context, Result};
use noren::page::Json;
use noren_messages::CompiledLanguage;
use noren_render::{Wording, first_frames};
use noren_support::project;
use serde_json::{Map, Value, json};

use super::assets::{place, write};
use super::defaults;
use super::features::Features;
use super::gate::{self, Gate, LISTED};
use super::gate_config::{gate_config, layouts};
use super::pieces::Pieces;
use super::script::filled;
use super::{languages, look, render, services, sheets};
use crate::config::{self, Checked};

/// The statement that Global Privacy Control is honoured, which a site serves as `/.well-known/gpc.json`: W3C GPC,
/// "GPC Support Resource", <https://www.w3.org/TR/gpc/#gpc-support-resource>. California requires every signal to be
/// honoured (11 CCR 7025), and browsers to offer one from 2027-01-01 (AB 566, Civil Code 1798.136).
const GPC_SUPPORT: &str = "{\"gpc\": true}\n";

/// Whose config an embed has.
#[derive(Clone, Copy)]
pub enum Embedded<'a> {
    /// The shop's: `noren.js` contains it.
    Shop(&'a Path),
    /// None: the page brings it.
    Generic,
}

/// Writes an embed into a folder. Files of other builds in it are left alone.
///
/// # Errors
/// If the config or a translation has faults, or a file cannot be written.
pub fn assemble(pieces: &Pieces, embedded: Embedded<'_>, out: &Path) -> Result<()> {
    std::fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let shop = match embedded {
        Embedded::Shop(file) => Some(config::read(file)?),
        Embedded::Generic => None,
    };
    let built = languages::compile()?;
    let known = services::read(&built)?;
    let services = match &shop {
        Some(shop) => services::named(&known, &shop.written),
        None => known.clone(),
    };
    // A shop that describes all of its services itself has no use for files about them.
    let has_services = !services.ids().is_empty();
    let offered = offered(&built, shop.as_ref());
    let keys = languages::keys(&built, &services);

    // The files that the lazy bundle can load.
    let mut lazy = Map::new();
    lazy.insert(
        "keys".into(),
        place(out, "keys", "json", keys.as_bytes())?.to_json(),
    );
    let parsed = Json::parse(&keys).context("the table of message ids is not JSON")?;
    let messages = shop.as_ref().map_or(&[][..], |it| &it.shop.config.messages);
    let wording = Wording {
        messages,
        keys: &parsed,
    };
    let mut frames = Map::new();
    let mut texts = Map::new();
    // A generic embed does not know the region, nor the services.
    let own_use = shop
        .as_ref()
        .is_none_or(|it| it.shop.config.services.iter().any(|it| it.own_use));
    let brand = shop.as_ref().and_then(|it| it.shop.config.brand.as_ref());
    let rendered = first_frames(&offered, LISTED, wording, own_use, brand);
    for (index, (language, (tag, frame))) in offered.iter().zip(rendered).enumerate() {
        // The name contains the hash that identifies the texts in a record; the file begins with it.
        let name = format!("messages.{tag}.{}.txt", language.hash);
        let asset = write(out, name, language.text.as_bytes())?;
        lazy.insert(tag.clone(), asset.to_json());
        if has_services {
            let name = format!("catalogue.{tag}");
            let about = place(out, &name, "txt", services.texts(language).as_bytes())?;
            texts.insert(name, about.to_json());
        }
        if index < LISTED {
            frames.insert(tag, frame.into());
        } else {
            let words = Value::from(vec![gate::words(language), frame.into()]).to_string();
            let words = place(out, &format!("frame.{tag}"), "json", words.as_bytes())?;
            lazy.insert(format!("frame.{tag}"), words.to_json());
        }
    }
    // The facts' file lists the files with their texts, because only code that loads the facts needs them.
    if has_services {
        let facts = serde_json::to_vec(&json!([services.facts(), texts]))?;
        let facts = place(out, "catalogue", "json", &facts)?;
        lazy.insert("catalogue".into(), facts.to_json());
    }
    let diagnostics = filled(&pieces.diagnostics, &[("__KNOWN__", &known.ids().into())])?;
    let diagnostics = place(out, "noren-diagnostics", "js", diagnostics.as_bytes())?;
    lazy.insert("explain".into(), diagnostics.to_json());
    let wasm = place(out, "noren-interface", "wasm", &pieces.wasm)?;
    lazy.insert("wasm".into(), wasm.to_json());

    let names: Map<String, Value> = offered
        .iter()
        .map(|it| (it.tag.clone(), it.own_name.clone().into()))
        .collect();
    let mut written = shop.as_ref().map_or(Value::Null, |it| it.written.clone());
    // It is checked, and its colours are in the sheet; from a page the interface takes no accent.
    if let Some(written) = written.as_object_mut() {
        written.shift_remove("accent");
    }
    let (gate_sheet, sheet) = look::sheets(pieces, shop.as_ref().map(|it| &it.shop));
    let bundle = filled(
        &pieces.bundle,
        &[
            ("__CONFIG__", &written),
            ("__ASSETS__", &lazy.into()),
            ("__LANGUAGES__", &names.into()),
            ("__CSS__", &sheet.into()),
        ],
    )?;
    let bundle = place(out, "noren-interface", "js", bundle.as_bytes())?;

    // A shop's own `noren.js` has the layouts that its config names, and no others.
    let layouts = match &shop {
        Some(shop) => layouts(&shop.written),
        None => sheets::all_layouts(),
    };
    let gate_sheet = gate_sheet + &sheets::layouts(&layouts)?;
    let gate = Gate {
        assets: json!({ "js": bundle.to_json(), "wasm": [wasm.name()] }),
        sheet: &gate_sheet,
        frames,
        languages: &offered,
    };
    let offered_tags: Vec<&str> = offered.iter().map(|it| it.tag.as_str()).collect();
    let script = match &shop {
        Some(Checked { written, shop }) => {
            let config = gate_config(written, &shop.config);
            gate.of_shop(&pieces.gate(Features::of(&config, &offered_tags))?, &config)
        }
        None => gate.generic(
            &pieces.gate(Features::generic(&offered_tags))?,
            &services.groups(),
        ),
    }?;
    std::fs::write(out.join("noren.js"), script)?;
    let signals = shop.as_ref().map(|it| &it.written["signals"]);
    if let Some(element) = signals.and_then(defaults::element) {
        std::fs::write(out.join(defaults::FILE), element)?;
    }

    let well_known = out.join(".well-known");
    std::fs::create_dir_all(&well_known)?;
    std::fs::write(well_known.join("gpc.json"), GPC_SUPPORT)?;

    let tags: Vec<&str> = built.iter().map(|it| it.tag.as_str()).collect();
    let schema = render::schema(&tags, &known.ids())?;
    std::fs::write(out.join("noren.schema.json"), schema)?;
    std::fs::copy(
        project::root().join("src/noren.d.ts"),
        out.join("noren.d.ts"),
    )
    .context("src/noren.d.ts")?;
    if let Embedded::Shop(file) = embedded {
        render::policy(file, None, &out.join("policy"))?;
    }
    Ok(())
}

/// The languages of an embed, in the order in which visitors are shown them: those that the shop offers, or all.
fn offered<'l>(built: &'l [CompiledLanguage], shop: Option<&Checked>) -> Vec<&'l CompiledLanguage> {
    match shop {
        Some(Checked { shop, .. }) => {
            let find = |tag: &String| built.iter().find(|language| language.tag == *tag);
            shop.languages.iter().filter_map(find).collect()
        }
        None => built.iter().collect(),
    }
}
