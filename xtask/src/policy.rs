//! `cargo xtask policy`: renders the policy's pages for a shop's config without a full build, and
//! publishes the policy's texts.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use noren::consent::Timestamp;
use noren_render::policy::{Day, archive};
use noren_support::{compress, log};

use crate::embed::texts as built;

/// Options of `cargo xtask policy`. Without a subcommand it renders the pages.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    /// The shop's config
    #[arg(long, default_value = "noren.json")]
    config: PathBuf,
    /// The folder for the rendered pages
    #[arg(long, default_value = "dist/policy")]
    out: PathBuf,
    /// A folder with texts and archives in place of the project's, by language
    #[arg(long, default_value = "locales")]
    texts: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Copy each changed text to `locales/<tag>/archive/<day>.ftl`, so that it can be built and visitors
    /// can see later what has changed since
    Publish {
        /// The day from which the text applies, for example 2026-11-22; defaults to today (UTC)
        #[arg(long, value_parser = day)]
        from: Option<Day>,
    },
}

/// Renders the pages, one for each language, into a folder; or publishes the current texts.
///
/// # Errors
/// If the config has faults, the pages cannot be rendered, or a text cannot be archived.
pub fn run(options: &Options) -> Result<()> {
    match &options.command {
        None => pages(options),
        Some(Command::Publish { from }) => publish(*from),
    }
}

fn pages(options: &Options) -> Result<()> {
    let Options {
        config, out, texts, ..
    } = options;
    log::step(&format!("policy pages into {}/", out.display()), || {
        built::write_policy(config, texts, out)?;
        // Otherwise a server would still send the compressed pages of an earlier build.
        compress::folder(out)
    })
}

fn publish(from: Option<Day>) -> Result<()> {
    let day = match from {
        Some(day) => day,
        None => today().context("the current date cannot be determined: pass --from YYYY-MM-DD")?,
    };
    for tag in built::tags()? {
        match archive::publish(&archive::current(&built::locales(), &tag), day)? {
            Some(kept) => log::info(&format!("published from {day} on: {}", kept.display())),
            None => log::info(&format!("{tag}: already published")),
        }
    }
    Ok(())
}

/// Checks that every language's current text has been published.
///
/// # Errors
/// If not: the languages, their changed texts, and how to publish them.
pub fn check() -> Result<()> {
    let fault = |tag: &String| match archive::published(&archive::current(&built::locales(), tag)) {
        Ok(texts) if texts.is_empty() => Some(format!(
            "the policy in {tag} has never been published, so its page cannot show when it took effect; run `cargo xtask policy publish`"
        )),
        Ok(_) => None,
        Err(fault) => Some(fault.to_string()),
    };
    let faults: Vec<String> = built::tags()?.iter().filter_map(fault).collect();
    if faults.is_empty() {
        Ok(())
    } else {
        bail!("{}", faults.join("\n"))
    }
}

fn today() -> Option<Day> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Day::of(Timestamp::from_seconds(now.as_secs().try_into().ok()?))
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "expected an existing day as YYYY-MM-DD".to_owned())
}
