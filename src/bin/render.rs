//! Renders natively what the build ships as HTML: the policy's pages, and the banner's first frames.
//!
//! ```text
//! noren-render policy --config noren.json --out dist/policy [--texts FOLDER]
//! noren-render frames --listed zh-Hans,zh-Hant,ja,en
//! noren-render preview --locales locales --language ja --stretch none
//! ```

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use leptos::prelude::*;
use noren::config::{ServiceCatalogue, resolve};
use noren::locale::{Catalogue, LANGUAGES};
use noren::page::Json;
use noren::policy::archive::published;
use noren::view;
use noren::view::banner::Banner;
use noren::view::policy_page::is_rendered;
use noren::view::policy_pages::{Language, policy_pages};
use noren_messages::{CompiledLanguage, PseudoLocale, REFERENCE};
use serde_json::json;
use sha2::{Digest, Sha256};

/// Where the Fluent files are: the build runs at the project's root.
const LOCALES: &str = "locales";

/// Where the services are that a shop may only name.
const SERVICES: &str = "catalogue";

/// The pages' own sheet.
const STYLE: &str = include_str!("../../style/page.css");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).map(String::as_str)
    };
    let done = match (
        arguments.first().map(String::as_str),
        named("--config"),
        named("--out"),
    ) {
        (Some("policy"), Some(config), Some(out)) => policy(
            Path::new(config),
            Path::new(named("--texts").unwrap_or(LOCALES)),
            Path::new(out),
        ),
        (Some("frames"), ..) => {
            frames(named("--listed").unwrap_or_default()).map(|json| println!("{json}"))
        }
        (Some("preview"), ..) => preview(
            Path::new(named("--locales").unwrap_or(LOCALES)),
            named("--language").unwrap_or(REFERENCE),
            PseudoLocale::named(named("--stretch").unwrap_or_default()),
        )
        .map(|json| println!("{json}")),
        _ => Err(
            "use: noren-render policy --config FILE --out FOLDER | noren-render frames --listed TAG,… | \
             noren-render preview --locales FOLDER --language TAG --stretch none"
                .into(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn compiled(tag: &str) -> Result<CompiledLanguage, String> {
    noren_messages::compile(Path::new(LOCALES), tag).map_err(|errors| lines(&errors))
}

/// A language's messages, as the interface would have them for the banner.
fn catalogue(tag: &str) -> Result<Catalogue, String> {
    Ok(Catalogue::new(tag, &compiled(tag)?.text))
}

/// The languages with their names in themselves.
fn offered<'a>(tags: impl Iterator<Item = &'a str>) -> Result<Vec<(String, String)>, String> {
    tags.map(|tag| Ok((tag.to_owned(), compiled(tag)?.own_name)))
        .collect()
}

/// `texts` is where the policy's texts and their archives are, by language as in `locales/`.
fn policy(config: &Path, texts: &Path, out: &Path) -> Result<(), String> {
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", config.display());
    let text = std::fs::read_to_string(config).map_err(|error| told(&error))?;
    let written = Json::parse(&text).map_err(|error| told(&error))?;
    let services = ServiceCatalogue::read(Path::new(SERVICES), &compiled(REFERENCE)?)
        .map_err(|faults| lines(&faults))?;
    let shop = resolve(&written, LANGUAGES, &services.facts().into())
        .map_err(|errors| told(&lines(&errors)))?;
    if !is_rendered(&shop) {
        return Ok(());
    }
    let mut style = String::from("page.");
    for byte in Sha256::digest(STYLE).iter().take(4) {
        let _ = write!(style, "{byte:02x}");
    }
    style.push_str(".css");
    write(&out.join(&style), STYLE)?;
    let languages = offered(shop.shop.languages.iter().map(String::as_str))?
        .into_iter()
        .map(|(tag, name)| {
            let language = compiled(&tag)?;
            let messages = format!("{}{}", language.text, services.texts(&language));
            Ok(Language {
                name,
                catalogue: Catalogue::new(&tag, &messages),
                entries: noren_messages::policy(texts, &tag).map_err(|errors| lines(&errors))?,
                published: published(texts, &tag).map_err(|error| error.to_string())?,
            })
        })
        .collect::<Result<Vec<_>, String>>()?;
    // Pages about earlier texts would go on being served after their text is gone.
    let changes = out.join("changes");
    if changes.is_dir() {
        std::fs::remove_dir_all(&changes).map_err(|error| told_of(&changes, &error))?;
    }
    for (name, html) in policy_pages(&shop, &languages, &style) {
        write(&out.join(name), &html)?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| told_of(path, &error))
}

fn told_of(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

/// The banner in every language, as JSON: `{"en": "<section …>"}`. Its list has the languages named,
/// and its own: the interface adds the further ones.
fn frames(listed: &str) -> Result<String, String> {
    let mut frames = serde_json::Map::new();
    for tag in LANGUAGES {
        let own = (!listed.split(',').any(|it| it == *tag)).then_some(*tag);
        let offered = offered(listed.split(',').filter(|it| !it.is_empty()).chain(own))?;
        let catalogue = catalogue(tag)?;
        let html = Owner::new()
            .with(|| {
                let (catalogue, offered) = (&catalogue, offered.as_slice());
                view! { <Banner catalogue offered policy_url=String::new() /> }.to_html()
            })
            // What hydration would look for; the interface swaps instead.
            .replace("<!>", "");
        frames.insert((*tag).to_owned(), html.into());
    }
    Ok(serde_json::Value::Object(frames).to_string())
}

/// Every view of a language for those who translate it, as JSON. What is read is the Fluent files as
/// they are now: nothing has to be compiled for a change to be seen.
fn preview(locales: &Path, tag: &str, stretch: PseudoLocale) -> Result<String, String> {
    let files = noren_messages::draft(locales, tag).map_err(|errors| lines(&errors))?;
    let tags = noren_messages::language_folders(locales).map_err(|error| error.to_string())?;
    let offered: Vec<(String, String)> = tags
        .into_iter()
        .map(|tag| {
            let compiled = noren_messages::compile(locales, &tag);
            let name = compiled.map_or_else(|_| tag.clone(), |it| it.own_name);
            (tag, name)
        })
        .collect();
    let shown = view::preview::preview(tag, &files, &offered, stretch)?;
    let scenes: Vec<_> = shown
        .scenes
        .into_iter()
        .map(|it| json!({ "title": it.title, "page": it.page, "width": it.width, "html": it.html }))
        .collect();
    let messages: Vec<_> = shown
        .messages
        .into_iter()
        .map(|it| json!({ "id": it.id, "file": it.file, "comment": it.comment }))
        .collect();
    let first = u32::from(view::preview::FIRST_MARK);
    Ok(json!({ "firstMark": first, "scenes": scenes, "messages": messages }).to_string())
}

fn lines(faults: &[impl std::fmt::Display]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
