//! `cargo xtask config check`: makes the same checks as the interface, before a config is deployed.

use std::path::PathBuf;

use anyhow::Result;
use clap::Subcommand;
use noren_render::Shop;

use crate::embed::texts;

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

/// Runs `cargo xtask config`.
///
/// # Errors
/// If the config has faults or cannot be read.
pub fn run(command: &Command) -> Result<()> {
    let Command::Check { file } = command;
    let Shop {
        config, languages, ..
    } = texts::check(file)?.shop;
    println!(
        "{}: no fault. {} categories, {} services, languages {}.",
        file.display(),
        config.categories.len(),
        config.services.len(),
        languages.join(" ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::embed::texts;

    #[test]
    fn each_fault_is_told_once_with_its_path() {
        let text = r#"{
            "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
            "languages": ["en", "en US"],
            "revison": 2,
            "categories": [{ "id": "necessary" }],
            "messages": { "en": { "banner-titel": "Hello", "banner-title": "Hello" } }
        }"#;
        let Err(error) = texts::compile()
            .unwrap()
            .check(text, Path::new("shop.json"))
        else {
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
