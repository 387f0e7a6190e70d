//! The browser's side: audit/drive.mjs pays the visits, and its lines are gathered.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize as _;

use super::seen::{Line, Seen};
use super::{Options, plan};
use crate::program::{json_lines, program};
use crate::progress::Progress;
use crate::{project, setup};

/// Has the page visited.
///
/// # Errors
/// Where the browser cannot be driven, or the page cannot be audited.
pub fn visit(options: &Options) -> Result<Seen> {
    // Two audits may run at the same time.
    let file = project::target().join(format!("audit-{}.json", std::process::id()));
    fs::create_dir_all(project::target())?;
    fs::write(&file, plan::to_json(options).to_string())
        .with_context(|| format!("{} cannot be written", file.display()))?;
    let gathered = gather(options, &file);
    fs::remove_file(&file)?;
    gathered
}

fn gather(options: &Options, file: &Path) -> Result<Seen> {
    let chromium = setup::chromium_path().context("no Chromium: run `cargo xtask setup`")?;
    let mut progress = Progress::new(plan::stages(options));
    let mut page = None;
    let mut stages = Vec::new();
    let mut hindrance = None;
    json_lines(
        program("node")
            .arg("audit/drive.mjs")
            .arg(file)
            .env("CHROMIUM", chromium),
        |line| {
            match Line::deserialize(&line)? {
                Line::Hindrance { error } => hindrance = Some(error),
                Line::About { page: about } => page = Some(about),
                Line::Logged { logged } => stages.push(logged),
                Line::Stage(visit) => {
                    progress.step(visit.stage.name());
                    stages.push(visit);
                }
            }
            Ok(())
        },
    )?;
    progress.end();
    if let Some(hindrance) = hindrance {
        bail!("{hindrance}");
    }
    Ok(Seen {
        page: page.context("the browser's side told nothing of the page")?,
        stages,
    })
}
