//! `cargo xtask policy`: the policy's pages for a shop's config, without building anything else; and the
//! texts that were published.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use noren::consent::Timestamp;
use noren_render::policy::{Day, archive};
use noren_support::{compress, log, project};

use crate::config;
use crate::embed::{languages, render};

/// What to do about the policy; its pages are rendered if nothing else is asked for.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    /// The shop's config
    #[arg(long, default_value = "noren.json")]
    config: PathBuf,
    /// Where the pages go
    #[arg(long, default_value = "dist/policy")]
    out: PathBuf,
    /// The folder with the policy's texts and their archives, by language
    #[arg(long, default_value = "locales")]
    texts: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Keep the text of each language that has changed as locales/<tag>/archive/<day>.ftl, so that it
    /// may be built and visitors are told later what has changed since
    Publish {
        /// The day from which the text applies, as 2026-11-22; today (UTC) if not given
        #[arg(long, value_parser = day)]
        from: Option<Day>,
    },
}

/// Renders the pages, one a language, into a folder; or publishes the texts as they are.
///
/// # Errors
/// Where the config is wrong, the pages cannot be rendered, or a text cannot be kept.
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
    config::check(config)?;
    log::step(&format!("policy pages into {}/", out.display()), || {
        render::policy(config, Some(texts), out)?;
        // Otherwise a server would still send the compressed pages of an earlier build.
        compress::folder(out)
    })
}

fn publish(from: Option<Day>) -> Result<()> {
    let day = match from {
        Some(day) => day,
        None => today().context("what day is it? name it: --from YYYY-MM-DD")?,
    };
    for tag in languages::tags()? {
        match archive::publish(&project::locales(), &tag, day)? {
            Some(kept) => log::info(&format!("published from {day} on: {}", kept.display())),
            None => log::info(&format!("{tag}: published already")),
        }
    }
    Ok(())
}

/// Whether every language's text is one that was published.
///
/// # Errors
/// Which are not, what of them has changed, and what to do.
pub fn check() -> Result<()> {
    let fault = |tag: &String| match archive::published(&project::locales(), tag) {
        Ok(texts) if texts.is_empty() => Some(format!(
            "the policy in {tag} was never published, so its page does not say since when it applies: cargo xtask policy publish"
        )),
        Ok(_) => None,
        Err(fault) => Some(fault.to_string()),
    };
    let faults: Vec<String> = languages::tags()?.iter().filter_map(fault).collect();
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
    Day::parse(text).ok_or_else(|| "write a day that exists as YYYY-MM-DD".to_owned())
}
