//! `cargo xtask config check`: the same check that the interface makes, before anybody visits.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Subcommand;
use noren::config::{Config, ConfigError, resolve};
use serde_json::Value;

use crate::embed::{languages, services};

/// About a shop's config.
#[derive(Subcommand)]
pub enum Command {
    /// Check a config: every fault with its path, what was found, and what is expected
    Check {
        /// The config
        #[arg(default_value = "noren.json")]
        file: PathBuf,
    },
}

/// Everything that is wrong with a config.
#[derive(Debug)]
struct Faults {
    whose: String,
    errors: Vec<ConfigError>,
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a config that Noren can use", self.whose)?;
        for error in &self.errors {
            write!(f, "\n  {error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Runs a command about configs.
///
/// # Errors
/// Where the config is wrong or cannot be read.
pub fn run(command: &Command) -> Result<()> {
    let Command::Check { file } = command;
    let config = check(file)?;
    println!(
        "{}: no fault. {} categories, {} services, languages {}.",
        file.display(),
        config.categories.len(),
        config.services.len(),
        config.shop.languages.join(" ")
    );
    Ok(())
}

/// Checks a config and resolves it.
///
/// # Errors
/// Where it is wrong or cannot be read.
pub fn check(file: &Path) -> Result<Config> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    parse(&text, &file.display().to_string())
}

/// Checks a config's text and resolves it; `whose` says where it was found.
///
/// # Errors
/// Where it is wrong.
pub fn parse(text: &str, whose: &str) -> Result<Config> {
    let written: Value =
        serde_json::from_str(text).with_context(|| format!("{whose} is not JSON"))?;
    let languages = languages::compile()?;
    let built: Vec<&str> = languages.iter().map(|it| it.tag.as_str()).collect();
    let known = services::read(&languages)?.facts();
    resolve(&written, &built, &known).map_err(|errors| {
        Faults {
            whose: whose.to_owned(),
            errors,
        }
        .into()
    })
}
