//! `cargo xtask config check`: makes the same checks as the interface, before a config is deployed.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Subcommand;
use noren::config::{Config, ConfigError, check_wording};
use noren_render::Shop;
use serde_json::Value;

use crate::embed::{languages, services};

/// Subcommands of `cargo xtask config`.
#[derive(Subcommand)]
pub enum Command {
    /// Check a config: report every fault with its path, what was found and what was expected
    Check {
        /// The config file
        #[arg(default_value = "noren.json")]
        file: PathBuf,
    },
}

/// All faults of a config.
#[derive(Debug)]
struct Faults {
    whose: String,
    errors: Vec<ConfigError>,
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a valid Noren config", self.whose)?;
        for error in &self.errors {
            write!(f, "\n  {error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Runs `cargo xtask config`.
///
/// # Errors
/// If the config has faults or cannot be read.
pub fn run(command: &Command) -> Result<()> {
    let Command::Check { file } = command;
    let Shop {
        config, languages, ..
    } = read(file)?.shop;
    println!(
        "{}: no fault. {} categories, {} services, languages {}.",
        file.display(),
        config.categories.len(),
        config.services.len(),
        languages.join(" ")
    );
    Ok(())
}

/// A config without faults, as written and resolved.
pub struct Checked {
    /// As the shop wrote it.
    pub written: Value,
    /// With every default filled in.
    pub shop: Shop,
}

/// Checks and resolves a config file.
///
/// # Errors
/// If the config has faults or cannot be read.
pub fn read(file: &Path) -> Result<Checked> {
    let whose = file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(|| format!("{whose} cannot be read"))?;
    checked(&text, &whose)
}

/// Checks and resolves a config's text. `whose` names its source in messages.
///
/// # Errors
/// If the config has faults.
pub fn parse(text: &str, whose: &str) -> Result<Config> {
    Ok(checked(text, whose)?.shop.config)
}

fn checked(text: &str, whose: &str) -> Result<Checked> {
    let written: Value =
        serde_json::from_str(text).with_context(|| format!("{whose} is not JSON"))?;
    let languages = languages::compile()?;
    let built: Vec<&str> = languages.iter().map(|it| it.tag.as_str()).collect();
    let services = services::read(&languages)?;
    let named = services::named(&services, &written);
    let ids: Value = serde_json::from_str(&languages::keys(&languages, &named))
        .context("the table of message ids is not JSON")?;
    let mut errors = check_wording(&written, &ids);
    match Shop::resolve(&written, &built, &services.facts()) {
        Ok(shop) if errors.is_empty() => return Ok(Checked { written, shop }),
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
