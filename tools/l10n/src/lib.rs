//! `cargo xtask l10n`: what translators work with. They edit `.ftl` files and see at once what is
//! missing or broken.

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
use draw::{Drawing, drawn};
use noren_support::{log, project};
use report::Report;

/// What to check, and how to tell.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Tell of one language only
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Print JSON; locales/README.md describes it
    #[arg(long)]
    json: bool,
    /// The folder of the translations
    #[arg(long, global = true, default_value = "locales")]
    locales: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a language: a folder with every message to fill in
    New {
        /// Its BCP 47 tag, such as ko or pt-BR
        tag: String,
    },
    /// Show every message in its place, and again at each save
    Preview {
        /// The preview's port; 0 for any that is free
        #[arg(long, default_value_t = 8090)]
        port: u16,
    },
}

impl Options {
    /// Whether the command reads tables of the project's npm packages.
    #[must_use]
    pub fn needs_packages(&self) -> bool {
        self.command.is_none()
    }
}

/// Checks the translations, begins a language or serves the preview.
///
/// # Errors
/// Where something is not right, or cannot be read.
pub fn run(options: &Options) -> Result<()> {
    match &options.command {
        Some(Command::New { tag }) => return new::run(&options.locales, tag),
        Some(Command::Preview { port }) => return preview::serve(&options.locales, *port),
        None => {}
    }
    let mut report = Report::of(&options.locales)?;
    if let Some(tag) = &options.language {
        report.languages.retain(|it| it.tag == *tag);
        if report.languages.is_empty() {
            bail!(
                "{} has no language {tag}; begin it with `cargo xtask l10n new {tag}`",
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
            drawings(&report, NEXT, colours),
            table::table(&report)
        );
        for language in report.languages.iter().filter(|it| it.begun) {
            println!(
                "{}",
                unbuilt(&language.tag, language.translated, language.messages)
            );
        }
    }
    verdict(&report)
}

/// Checks the translations, and shows nothing but what is not right.
///
/// # Errors
/// As [`run`].
pub fn check() -> Result<()> {
    let report = Report::of(Path::new("locales"))?;
    eprint!("{}", drawings(&report, 0, std::io::stderr().is_terminal()));
    verdict(&report)
}

fn verdict(report: &Report) -> Result<()> {
    match report.languages.iter().map(report::Checked::errors).sum() {
        0 => Ok(()),
        1 => bail!("1 fault in the translations"),
        errors => bail!("{errors} faults in the translations"),
    }
}

/// Of a language that is being translated: how far it is.
fn unbuilt(tag: &str, translated: usize, messages: usize) -> String {
    format!("{tag}: {translated} of {messages} translated, not built yet")
}

/// Tells of each language that is being translated, and so not built, how far it is.
///
/// # Errors
/// Where the folder cannot be read.
pub fn report_unbuilt() -> Result<()> {
    let locales = read::Locales::read(&project::locales())?;
    for language in locales.languages.iter().filter(|it| it.begun) {
        let (translated, messages) = locales.progress(language);
        log::info(&format!(
            "  {}",
            unbuilt(&language.tag, translated, messages)
        ));
    }
    Ok(())
}

/// How many messages that a language still lacks are shown as what is to be done next.
const NEXT: usize = 3;

/// Every error drawn. Of what a language lacks that is being translated, the `next` few.
fn drawings(report: &Report, next: usize, colours: bool) -> String {
    let mut out = String::new();
    for language in &report.languages {
        let mut left = next;
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
            out += &drawn(&drawing, colours);
            out.push('\n');
        }
    }
    out
}
