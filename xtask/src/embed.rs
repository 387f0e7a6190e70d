//! `cargo xtask embed`: turns Trunk's staged output into the files that a shop embeds. Trunk calls it as
//! a `post_build` hook, so `trunk serve` and `trunk build` produce the same files.
//!
//! First [`pieces`], which are the same for every shop, then `crates/embed` with the shop's config.

pub mod binaryen;
mod esbuild;
mod gates;
pub mod pieces;
mod sheets;
mod slim;
pub mod texts;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use noren_embed::{Embed, Kind, Pieces, assemble, defaults, gate};
use noren_support::program::{program, run as run_program};
use noren_support::{compress, log, project};

use crate::generate;
use crate::interface::{GLUE, WASM};
use crate::setup::Machine;
pub use gates::Form;

/// Whose config an embed has.
#[derive(Clone, Copy)]
pub enum Embedded<'a> {
    /// The shop's: `noren.js` contains it.
    Shop(&'a Path),
    /// None: the page brings it.
    Generic,
}

impl Embedded<'_> {
    /// The kind of interface that it has.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Shop(_) => Kind::Shop,
            Self::Generic => Kind::Generic,
        }
    }
}

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
    /// Make a generic embed, whose config the page brings; also on if NOREN_GENERIC is set
    #[arg(long)]
    generic: bool,
}

/// The wasm of the last release build, bound and not yet optimised: with the names of its functions.
pub fn bound() -> PathBuf {
    project::target().join("embed/bound.wasm")
}

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
        .or_else(|| variable(CONFIG))
        .unwrap_or_else(|| project::root().join("noren.json"));
    let embedded = if options.generic || variable(GENERIC).is_some() {
        Embedded::Generic
    } else {
        Embedded::Shop(&shop)
    };
    log::step("the embed", || finish(&staging, embedded, release))
}

/// The variable with the path of the shop's config.
pub const CONFIG: &str = "NOREN_CONFIG";
/// The variable that asks for a generic embed.
pub const GENERIC: &str = "NOREN_GENERIC";

/// Options of `cargo xtask assemble`.
#[derive(Args)]
pub struct Assembling {
    /// The folder for the embed
    out: PathBuf,
    /// The shop's config; without it the embed is a generic one
    #[arg(long)]
    config: Option<PathBuf>,
}

/// Makes another embed of the pieces of the last build.
///
/// # Errors
/// If there was no build, the config has faults, or a file cannot be written.
pub fn again(options: &Assembling) -> Result<()> {
    let embedded = options
        .config
        .as_deref()
        .map_or(Embedded::Generic, Embedded::Shop);
    write(
        &pieces::read(embedded.kind())?,
        embedded,
        Form::Minified,
        &options.out,
    )
}

/// Writes an embed of these pieces into a folder.
///
/// # Errors
/// If the config or a translation has faults, or a file cannot be written.
pub fn write(pieces: &Pieces, embedded: Embedded<'_>, form: Form, out: &Path) -> Result<()> {
    let texts = texts::compile()?;
    let checked = match embedded {
        Embedded::Shop(file) => Some(texts.read(file)?),
        Embedded::Generic => None,
    };
    let embed = Embed {
        pieces,
        sources: &texts::sources(),
        texts: &texts,
        shop: checked.as_ref(),
    };
    let minified = |script: &str, features| gates::with(script, features, form);
    Ok(assemble(&embed, minified, out)?)
}

/// The gate alone, for its own size budget.
///
/// # Errors
/// If there was no build, terser fails, or a translation has faults.
pub fn gate_alone() -> Result<String> {
    let texts = texts::compile()?;
    let features = gate::google(&texts.tags());
    let script = gates::with(&pieces::read(Kind::Shop)?.gate, features, Form::Minified)?;
    Ok(gate::alone(&script, &texts.languages)?)
}

/// What a build tells of the inline script for live tags that it wrote into a folder; nothing if there is none.
///
/// # Errors
/// If the file cannot be read.
pub fn defaults_in_short(folder: &Path) -> Result<Option<String>> {
    let path = folder.join(defaults::FILE);
    if !path.is_file() {
        return Ok(None);
    }
    let element = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let script = defaults::script_of(&element)
        .with_context(|| format!("{} was changed: build it again", path.display()))?;
    Ok(Some(format!(
        "{} is for pages with live vendor tags ({} bytes inline, {} in a Content Security Policy)",
        defaults::FILE,
        script.len(),
        defaults::csp_source(script)
    )))
}

/// The folder of the generic embed on which the tests run whose pages bring a config of their own.
pub fn generic() -> PathBuf {
    project::target().join("generic")
}

/// Makes that embed of the pieces of the last build, with the policy of the demo shop.
///
/// # Errors
/// If there was no build, its interface cannot be built, or a file cannot be written.
pub fn make_generic(machine: &Machine) -> Result<()> {
    pieces::make_generic(machine)?;
    let out = generic();
    if out.is_dir() {
        std::fs::remove_dir_all(&out)?;
    }
    let pieces = pieces::read(Kind::Generic)?;
    write(&pieces, Embedded::Generic, Form::Minified, &out)?;
    let config = project::root().join("noren.json");
    texts::write_policy(&config, &project::locales(), &out.join("policy"))
}

/// Turns what was compiled and copied into a folder into an embed with the demo shop.
///
/// # Errors
/// If a translation has a fault, a tool fails, or a file cannot be written.
pub fn finish(staging: &Path, embedded: Embedded<'_>, release: bool) -> Result<()> {
    generate::check_code()?;
    noren_l10n_command::report_unbuilt()?;
    let (glue, module) = (staging.join(GLUE), staging.join(WASM));
    let wasm = if release {
        let kept = bound();
        std::fs::create_dir_all(project::target().join("embed"))?;
        std::fs::copy(&module, &kept).with_context(|| kept.display().to_string())?;
        slim::slim(&glue, &module)?
    } else {
        std::fs::read(&module).with_context(|| module.display().to_string())?
    };
    let made = pieces::make(&glue, wasm, release)?;
    let pieces = match embedded {
        Embedded::Shop(_) => made,
        // Its interface was made before.
        Embedded::Generic => pieces::read(Kind::Generic)?,
    };
    write(&pieces, embedded, Form::Minified, staging)?;
    tidy(staging)?;
    match embedded {
        Embedded::Shop(_) => run_program(program("node").arg("demo/build.mjs").arg(staging))?,
        // The demo shop's page relies on the config in noren.js.
        Embedded::Generic => {
            std::fs::remove_file(staging.join("index.html"))?;
            std::fs::remove_dir_all(staging.join("demo"))?;
        }
    }
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
