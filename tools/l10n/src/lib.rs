//! `cargo xtask l10n`: the translators' tools. They check the `.ftl` files, create the files of a new
//! language, and serve a preview.

pub mod draw;
mod finding;
mod json;
mod new;
pub mod preview;
mod read;
mod report;
mod rules;
#[cfg(test)]
mod scratch;
mod table;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use draw::{Drawing, draw};
use noren_support::{log, project};
use report::Report;

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
        Some(Command::New { tag }) => return new::run(&options.locales, tag),
        Some(Command::Preview { port }) => return preview::serve(&options.locales, *port),
        None => {}
    }
    let mut report = Report::of(&options.locales)?;
    if let Some(tag) = &options.language {
        report.languages.retain(|language| language.tag == *tag);
        if report.languages.is_empty() {
            bail!(
                "{} has no language {tag}; create it with `cargo xtask l10n new {tag}`",
                options.locales.display()
            );
        }
    }
    if options.json {
        println!("{:#}", json::json(&report));
    } else {
        let colours = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        print!(
            "{}{}",
            draw_findings(&report, MAX_MISSING_SHOWN, colours),
            table::table(&report)
        );
        let unbuilt = report.languages.iter().filter(|language| language.begun);
        for language in unbuilt {
            println!(
                "{}",
                progress(&language.tag, language.translated, language.messages)
            );
        }
    }
    verdict(&report)
}

/// Checks the translations and prints only the errors, to the standard error.
///
/// # Errors
/// If the translations have errors, or a file cannot be read.
pub fn check() -> Result<()> {
    let report = Report::of(Path::new("locales"))?;
    eprint!(
        "{}",
        draw_findings(&report, 0, std::io::stderr().is_terminal())
    );
    verdict(&report)
}

fn verdict(report: &Report) -> Result<()> {
    match report.languages.iter().map(report::Checked::errors).sum() {
        0 => Ok(()),
        1 => bail!("1 fault in the translations"),
        errors => bail!("{errors} faults in the translations"),
    }
}

/// The progress of a language that is still being translated.
fn progress(tag: &str, translated: usize, messages: usize) -> String {
    format!("{tag}: {translated} of {messages} translated, not built yet")
}

/// Logs the progress of each language that is still being translated and therefore not built.
///
/// # Errors
/// If the folder cannot be read.
pub fn report_unbuilt() -> Result<()> {
    let locales = read::Locales::read(&project::locales())?;
    let unbuilt = locales.languages.iter().filter(|language| language.begun);
    for language in unbuilt {
        let (translated, messages) = locales.progress(language);
        log::info(&format!(
            "  {}",
            progress(&language.tag, translated, messages)
        ));
    }
    Ok(())
}

/// The number of missing messages shown for each language that is still being translated.
const MAX_MISSING_SHOWN: usize = 3;

/// Every error, and the first `max_missing` missing messages of each language that is still being
/// translated.
fn draw_findings(report: &Report, max_missing: usize, colours: bool) -> String {
    let mut out = String::new();
    for language in &report.languages {
        let mut left = max_missing;
        for (index, finding) in &language.findings {
            let error = language.is_error(finding);
            if !error && left == 0 {
                continue;
            }
            left -= usize::from(!error);
            let Some(file) = report.file(&language.tag, *index) else {
                continue;
            };
            let english = report.english(&file.name, &finding.id);
            let drawing = Drawing {
                check: finding.check.name(),
                error,
                path: &report.shown(&file.path),
                text: &file.text,
                span: finding.span.clone(),
                message: &finding.message,
                help: &finding.help,
                english: english.as_deref(),
            };
            out += &draw(&drawing, colours);
            out.push('\n');
        }
    }
    out
}
