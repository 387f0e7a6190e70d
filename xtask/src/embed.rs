//! `cargo xtask embed`: turns Trunk's staged output into the files that a shop embeds. Trunk calls it as
//! a `post_build` hook, so `trunk serve` and `trunk build` produce the same files.
//!
//! The content hashes determine the order: the message catalogues and the wasm are named by their
//! content, the lazy bundle contains the names of the files that it can load, and `noren.js` contains
//! all of these names, so it is written last.

pub mod assets;
pub mod binaryen;
mod esbuild;
mod gate;
pub mod languages;
pub mod render;
pub mod services;
mod sheets;
mod slim;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use assets::{place, write};
use clap::Args;
use noren_support::program::{program, run as run_program};
use noren_support::{compress, log, project};
use serde_json::{Map, Value, json};

use crate::generate;
pub use gate::alone as gate_alone;

/// Options of `cargo xtask embed`.
#[derive(Args)]
pub struct Options {
    /// The folder with Trunk's output; defaults to TRUNK_STAGING_DIR, which Trunk sets
    #[arg(long)]
    staging: Option<PathBuf>,
    /// Optimise and precompress the files; also on if TRUNK_PROFILE is "release"
    #[arg(long)]
    release: bool,
    /// The shop's config; defaults to NOREN_CONFIG, then to noren.json
    #[arg(long)]
    config: Option<PathBuf>,
}

/// The file names that Trunk gives to wasm-bindgen's output.
const GLUE: &str = "noren-interface.js";
const WASM: &str = "noren-interface_bg.wasm";

/// Finishes the staged build.
///
/// # Errors
/// If a translation has a fault, a tool fails, or a file cannot be written.
pub fn run(options: &Options) -> Result<()> {
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let staging = options
        .staging
        .clone()
        .or_else(|| variable("TRUNK_STAGING_DIR"))
        .context("no folder given: pass --staging DIR, or set TRUNK_STAGING_DIR as Trunk does")?;
    let release =
        options.release || std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let shop = options
        .config
        .clone()
        .or_else(|| variable("NOREN_CONFIG"))
        .unwrap_or_else(|| project::root().join("noren.json"));
    log::step("the embed", || finish(&staging, &shop, release))
}

fn finish(staging: &Path, shop: &Path, release: bool) -> Result<()> {
    generate::check()?;
    let languages = languages::compile()?;
    noren_l10n::report_unbuilt()?;
    let names = languages
        .iter()
        .map(|it| (it.tag.clone(), it.own_name.clone().into()))
        .collect();
    let services = services::read(&languages)?;
    // The files that the lazy bundle can load.
    let mut lazy = Map::new();
    let keys = place(
        staging,
        "keys",
        "json",
        languages::keys(&languages, &services).as_bytes(),
    )?;
    lazy.insert("keys".into(), keys.to_json());
    let listed: Vec<&str> = languages
        .iter()
        .take(gate::LISTED)
        .map(|it| it.tag.as_str())
        .collect();
    let rendered = render::frames(&listed)?;
    let mut frames = Map::new();
    let mut named = Vec::new();
    let mut texts = Map::new();
    for (index, language) in languages.into_iter().enumerate() {
        let tag = language.tag.clone();
        // The name contains the hash that identifies the texts in a record; the file begins with it.
        let name = format!("messages.{tag}.{}.txt", language.hash);
        let asset = write(staging, name, language.text.as_bytes())?;
        lazy.insert(tag.clone(), asset.to_json());
        let name = format!("catalogue.{tag}");
        let about = services.texts(&language);
        let about = place(staging, &name, "txt", about.as_bytes())?;
        texts.insert(name, about.to_json());
        let frame = rendered.get(&tag).cloned().unwrap_or_default();
        if index < gate::LISTED {
            frames.insert(tag, frame);
        } else {
            let words = Value::from(vec![gate::words(&language), frame]).to_string();
            let words = place(staging, &format!("frame.{tag}"), "json", words.as_bytes())?;
            lazy.insert(format!("frame.{tag}"), words.to_json());
        }
        named.push(language);
    }
    // The facts' file lists the files with their texts, because only code that loads the facts needs them.
    let facts = serde_json::to_vec(&json!([services.facts(), texts]))?;
    let facts = place(staging, "catalogue", "json", &facts)?;
    lazy.insert("catalogue".into(), facts.to_json());

    let diagnostics = esbuild::diagnostics(&lazy, release)?;
    let diagnostics = place(staging, "noren-diagnostics", "js", &diagnostics)?;
    lazy.insert("explain".into(), diagnostics.to_json());

    let sheets = sheets::read()?;
    let (glue, module) = (staging.join(GLUE), staging.join(WASM));
    let wasm = if release {
        slim::slim(&glue, &module)?
    } else {
        std::fs::read(&module).with_context(|| module.display().to_string())?
    };
    let wasm = place(staging, "noren-interface", "wasm", &wasm)?;
    let module = json!([wasm.name()]);
    lazy.insert("wasm".into(), wasm.to_json());
    let glue = esbuild::interface(&glue, &sheets.interface, &lazy, &names, release)?;
    let glue = place(staging, "noren-interface", "js", &glue)?;
    let mut assets = Map::new();
    assets.insert("js".into(), glue.to_json());
    assets.insert("wasm".into(), module);

    run_program(
        program("node")
            .arg("demo/build.mjs")
            .arg(staging.join("demo")),
    )?;
    render::policy(shop, None, &staging.join("policy"))?;
    let tags: Vec<&str> = named.iter().map(|it| it.tag.as_str()).collect();
    let schema = render::schema(&tags, &services.ids())?;
    std::fs::write(staging.join("noren.schema.json"), schema)?;
    std::fs::copy(
        project::root().join("src/noren.d.ts"),
        staging.join("noren.d.ts"),
    )
    .context("src/noren.d.ts")?;

    let gate = gate::Gate {
        assets,
        sheet: sheets.gate,
        frames,
        languages: &named,
        services: services.groups(),
    };
    let script = gate.bundle(release)?;
    std::fs::write(staging.join("noren.js"), script)?;

    tidy(staging)?;
    if release {
        compress::folder(staging)?;
    }
    Ok(())
}

/// Removes Trunk's output that only this build step needed.
fn tidy(staging: &Path) -> Result<()> {
    for name in [GLUE, WASM] {
        std::fs::remove_file(staging.join(name))?;
    }
    let snippets = staging.join("snippets");
    if snippets.is_dir() {
        std::fs::remove_dir_all(snippets)?;
    }
    // With `inject_scripts = false` Trunk leaves its own <link> in the page.
    let page = staging.join("index.html");
    let html = std::fs::read_to_string(&page).context("index.html")?;
    let kept: Vec<&str> = html
        .lines()
        .filter(|line| !line.trim_start().starts_with("<link data-trunk"))
        .collect();
    std::fs::write(page, kept.join("\n") + "\n")?;
    Ok(())
}
