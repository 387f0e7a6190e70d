//! `cargo xtask config check`: the same check that the interface makes, before anybody visits.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Subcommand;
use noren::config::{Config, ConfigError, check_wording};
use noren_render::Shop;
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
    let Shop {
        config, languages, ..
    } = shop(&read(file)?, &file.display().to_string())?;
    println!(
        "{}: no fault. {} categories, {} services, languages {}.",
        file.display(),
        config.categories.len(),
        config.services.len(),
        languages.join(" ")
    );
    Ok(())
}

/// Checks a config and resolves it.
///
/// # Errors
/// Where it is wrong or cannot be read.
pub fn check(file: &Path) -> Result<Config> {
    parse(&read(file)?, &file.display().to_string())
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Checks a config's text and resolves it; `whose` says where it was found.
///
/// # Errors
/// Where it is wrong.
pub fn parse(text: &str, whose: &str) -> Result<Config> {
    Ok(shop(text, whose)?.config)
}

fn shop(text: &str, whose: &str) -> Result<Shop> {
    let written: Value =
        serde_json::from_str(text).with_context(|| format!("{whose} is not JSON"))?;
    let languages = languages::compile()?;
    let built: Vec<&str> = languages.iter().map(|it| it.tag.as_str()).collect();
    let services = services::read(&languages)?;
    let ids: Value = serde_json::from_str(&languages::keys(&languages, &services))
        .context("the table of message ids is not JSON")?;
    let mut errors = check_wording(&written, &ids);
    match Shop::resolve(&written, &built, &services.facts()) {
        Ok(shop) if errors.is_empty() => return Ok(shop),
        Ok(_) => {}
        Err(more) => errors.extend(more),
    }
    let whose = whose.to_owned();
    Err(Faults { whose, errors }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_told_once_with_its_path() {
        let text = r#"{
            "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
            "languages": ["en", "en US"],
            "revison": 2,
            "categories": [{ "id": "necessary" }],
            "messages": { "en": { "banner-titel": "Hello", "banner-title": "Hello" } }
        }"#;
        let Err(error) = parse(text, "shop.json") else {
            panic!("it is accepted")
        };
        let told = error.to_string();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 4, "{told}");
        for line in [
            r#"  messages.en.banner-titel: found "banner-titel", "#,
            r#"  languages[1]: found "en US", "#,
            "  revison: found a field of this name, ",
        ] {
            let found = lines.iter().filter(|it| it.starts_with(line));
            assert_eq!(found.count(), 1, "{line}: {told}");
        }
        assert!(told.contains(r#"did you mean "banner-title"?"#), "{told}");
    }
}
