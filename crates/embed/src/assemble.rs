//! Makes an embed of the pieces of a build: for a shop, with its config in it, or a generic one.
//!
//! The content hashes determine the order: the message catalogues and the wasm are named by their content, the lazy
//! bundle contains the names of the files that it can load, and `noren.js` contains the names of the bundle and of
//! the wasm, so it is written last.

use std::path::Path;

use noren::page::Json;
use noren_messages::{CompiledLanguage, Locales};
use noren_render::{PolicyFiles, RenderError, Shop, Wording, first_frames, write_policy};
use serde_json::{Map, Value, json};

use crate::assets::{place, write};
use crate::gate::{self, Gate, LISTED};
use crate::gate_config::{gate_config, layouts as chosen_layouts};
use crate::script::filled;
use crate::{Checked, EmbedError, Features, Pieces, Sources, Texts};
use crate::{defaults, layouts, look, services};

/// The statement that Global Privacy Control is honoured, which a site serves as `/.well-known/gpc.json`: W3C GPC,
/// "GPC Support Resource", <https://www.w3.org/TR/gpc/#gpc-support-resource>. California requires every signal to be
/// honoured (11 CCR 7025), and browsers to offer one from 2027-01-01 (AB 566, Civil Code 1798.136).
const GPC_SUPPORT: &str = "{\"gpc\": true}\n";

/// What an embed is made of.
pub struct Embed<'a> {
    /// What every embed has.
    pub pieces: &'a Pieces,
    /// Where the translations, the policy's texts and the services are.
    pub sources: &'a Sources,
    /// Those, compiled.
    pub texts: &'a Texts,
    /// The shop whose config `noren.js` has; nothing for a generic embed.
    pub shop: Option<&'a Checked>,
}

/// Writes an embed into a folder. Files of other builds in it are left alone. `minified` makes the gate with the given
/// features of the script in the pieces.
///
/// # Errors
/// If a script lacks the place of a value, the gate cannot be minified, or a file cannot be written.
pub fn assemble(
    embed: &Embed<'_>,
    minified: impl FnOnce(&str, Features) -> Result<String, EmbedError>,
    out: &Path,
) -> Result<(), EmbedError> {
    let Embed {
        pieces,
        sources,
        texts: built,
        shop,
    } = *embed;
    noren_files::create_dir_all(out).map_err(EmbedError::file(out))?;
    let put = |name: &str, content: &[u8]| {
        let path = out.join(name);
        noren_files::write(&path, content).map_err(EmbedError::file(&path))
    };
    let services = match shop {
        Some(shop) => services::named(&built.known, &shop.written),
        None => built.known.clone(),
    };
    // A shop that describes all of its services itself has no use for files about them.
    let has_services = !services.ids().is_empty();
    let offered = offered(&built.languages, shop);
    let keys = built.keys(&services);

    // The files that the lazy bundle can load.
    let mut lazy = Map::new();
    lazy.insert(
        "keys".into(),
        place(out, "keys", "json", keys.as_bytes())?.to_json(),
    );
    let parsed = Json::parse(&keys).map_err(|error| EmbedError::Keys(error.to_string()))?;
    let messages = shop.map_or(&[][..], |it| &it.shop.config.messages);
    let wording = Wording {
        messages,
        keys: &parsed,
    };
    let mut frames = Map::new();
    let mut texts = Map::new();
    // A generic embed does not know the region, nor the services.
    let own_use = shop.is_none_or(|it| it.shop.config.services.iter().any(|it| it.own_use));
    let brand = shop.and_then(|it| it.shop.config.brand.as_ref());
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
        let facts = json!([services.facts(), texts]).to_string();
        let facts = place(out, "catalogue", "json", facts.as_bytes())?;
        lazy.insert("catalogue".into(), facts.to_json());
    }
    let diagnostics = filled(
        &pieces.diagnostics,
        &[("__KNOWN__", &built.known.ids().into())],
    )?;
    let diagnostics = place(out, "noren-diagnostics", "js", diagnostics.as_bytes())?;
    lazy.insert("explain".into(), diagnostics.to_json());
    let wasm = place(out, "noren-interface", "wasm", &pieces.interface.wasm)?;
    lazy.insert("wasm".into(), wasm.to_json());

    let names: Map<String, Value> = offered
        .iter()
        .map(|it| (it.tag.clone(), it.own_name.clone().into()))
        .collect();
    let mut written = shop.map_or(Value::Null, |it| it.written.clone());
    // It is checked, and its colours are in the sheet; from a page the interface takes no accent.
    if let Some(written) = written.as_object_mut() {
        written.shift_remove("accent");
    }
    let (gate_sheet, sheet) = look::sheets(pieces, shop.map(|it| &it.shop));
    let bundle = filled(
        &pieces.interface.bundle,
        &[
            ("__CONFIG__", &written),
            ("__ASSETS__", &lazy.into()),
            ("__LANGUAGES__", &names.into()),
            ("__CSS__", &sheet.into()),
        ],
    )?;
    let bundle = place(out, "noren-interface", "js", bundle.as_bytes())?;

    // A shop's own `noren.js` has the layouts that its config names, and no others.
    let layouts = match shop {
        Some(shop) => chosen_layouts(&shop.written),
        None => layouts::all(),
    };
    let gate_sheet = gate_sheet + &layouts::rules(pieces, &layouts)?;
    let gate = Gate {
        assets: json!({ "js": bundle.to_json(), "wasm": [wasm.name()] }),
        sheet: &gate_sheet,
        frames,
        languages: &offered,
    };
    let offered_tags: Vec<&str> = offered.iter().map(|it| it.tag.as_str()).collect();
    let script = match shop {
        Some(Checked { written, shop }) => {
            let config = gate_config(written, &shop.config);
            let features = Features::of(&config, &offered_tags);
            gate.of_shop(&minified(&pieces.gate, features)?, &config)
        }
        None => {
            let features = Features::generic(&offered_tags);
            gate.generic(&minified(&pieces.gate, features)?, &services.groups())
        }
    }?;
    put("noren.js", script.as_bytes())?;
    let signals = shop.map(|it| &it.written["signals"]);
    if let Some(element) = signals.and_then(defaults::element) {
        put(defaults::FILE, element.as_bytes())?;
    }

    let well_known = out.join(".well-known");
    noren_files::create_dir_all(&well_known).map_err(EmbedError::file(&well_known))?;
    put(".well-known/gpc.json", GPC_SUPPORT.as_bytes())?;
    put("noren.schema.json", schema(built).as_bytes())?;
    put("noren.d.ts", types(pieces, built).as_bytes())?;
    if let Some(Checked { shop, .. }) = shop {
        policy(shop, built, &sources.policy, &out.join("policy"))?;
    }
    Ok(())
}

/// Renders the policy's pages of a shop, one for each language. `policy` has the policy's texts.
///
/// # Errors
/// If a text has faults, or a page cannot be written.
pub fn policy(shop: &Shop, texts: &Texts, policy: &Locales, out: &Path) -> Result<(), RenderError> {
    write_policy(&PolicyFiles {
        shop,
        languages: &texts.languages,
        services: &texts.known,
        texts: policy,
        out,
    })
}

/// The JSON Schema of a config, for editors, with the languages and the ids of known services.
#[must_use]
pub fn schema(texts: &Texts) -> String {
    format!(
        "{:#}\n",
        noren_schema::json_schema(&texts.tags(), &texts.known.ids())
    )
}

/// The types of the script's API and of its config.
#[must_use]
pub fn types(pieces: &Pieces, texts: &Texts) -> String {
    let config = noren_schema::config_types(&texts.tags(), &texts.known.ids());
    format!("{}\n{config}", pieces.types)
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
