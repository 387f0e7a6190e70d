//! The documentation: Markdown in `docs/`, `README.md` and those beside it.
//!
//! What the sources know already is generated into marked regions, which `cargo xtask generate` fills, so that the
//! pages read well as plain Markdown; `cargo xtask check` fails if one is out of date.
//!
//! ```text
//! <!-- generated: file examples/express/server.mjs -->
//! …
//! <!-- end -->
//! ```

mod api;
mod config;
mod links;
mod messages;
mod pages;
mod region;
mod services;
mod style;
mod table;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use noren_support::project;

/// The pages with their generated regions filled: paths relative to the project's root, and contents.
///
/// # Errors
/// If a page or a source cannot be read, or a region is not closed or of no known kind.
pub fn filled() -> Result<Vec<(String, String)>> {
    pages::all()?
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(project::root().join(&path))?;
            let filled = region::fill(&text, content).with_context(|| path.clone())?;
            Ok((path, filled))
        })
        .collect()
}

/// Checks that each link within the project leads somewhere, and that what can be styled is described.
///
/// # Errors
/// With every fault, or if a file cannot be read.
pub fn check() -> Result<()> {
    style::check()?;
    links::check(&pages::all()?)
}

/// Every page, and every file of the project that one links, relative to the project's root.
///
/// # Errors
/// If a page cannot be read.
pub fn files() -> Result<Vec<String>> {
    links::with_linked(pages::all()?)
}

/// What belongs into a region.
fn content(kind: &str, argument: &str) -> Result<String> {
    Ok(match kind {
        "file" => file(argument)?,
        "config" => config::reference(),
        "api" => api::members(argument)?,
        "messages" => messages::table(argument)?,
        "services" => services::table()?,
        "properties" => style::properties()?,
        _ => bail!("there is nothing to generate by the name {kind}"),
    })
}

/// A file of the project as a block of code.
fn file(path: &str) -> Result<String> {
    let text = fs::read_to_string(project::root().join(path)).with_context(|| path.to_owned())?;
    let language = match Path::new(path).extension().and_then(|kind| kind.to_str()) {
        Some("mjs") => "js",
        Some("rs") => "rust",
        Some("astro" | "svelte" | "vue") => "html",
        Some(kind) => kind,
        None => "text",
    };
    Ok(format!("```{language}\n{}\n```\n", text.trim_end()))
}
