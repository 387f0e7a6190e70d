//! Runs the browser side, drive.mjs, and collects what it reports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use noren_support::program::{json_lines, program};
use noren_support::progress::Progress;
use noren_support::project;
use serde::Deserialize as _;

use crate::options::Options;
use crate::plan;
use crate::seen::{Line, Seen};

/// Visits the page in Chromium.
///
/// # Errors
/// Where the browser cannot be driven, or the page cannot be audited.
pub fn visit(options: &Options, chromium: &Path) -> Result<Seen> {
    // Two audits may run at the same time.
    let file = project::target().join(format!("audit-{}.json", std::process::id()));
    fs::create_dir_all(project::target())?;
    fs::write(&file, plan::to_json(options).to_string())
        .with_context(|| format!("{} cannot be written", file.display()))?;
    let seen = follow(options, &file, chromium);
    fs::remove_file(&file)?;
    seen
}

fn follow(options: &Options, plan: &Path, chromium: &Path) -> Result<Seen> {
    let progress = Progress::new(plan::stages(options));
    let mut page = None;
    let mut stages = Vec::new();
    let mut hindrance = None;
    let mut node = program("node");
    node.arg("tools/audit/drive.mjs")
        .arg(plan)
        .env("CHROMIUM", chromium);
    json_lines(&mut node, |line| {
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
    })?;
    progress.end();
    if let Some(hindrance) = hindrance {
        bail!("{hindrance}");
    }
    Ok(Seen {
        page: page.context("drive.mjs reported nothing about the page")?,
        stages,
    })
}
