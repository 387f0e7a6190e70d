//! Runs the browser side, drive.mjs, and collects what it reports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use noren_audit::{Collector, Options, Seen, plan, stages};
use noren_support::program::{json_lines, program};
use noren_support::progress::Progress;
use noren_support::project;

/// Visits the page in Chromium.
///
/// # Errors
/// Where the browser cannot be driven, or the page cannot be audited.
pub fn visit(options: &Options, chromium: &Path) -> Result<Seen> {
    // Two audits may run at the same time.
    let file = project::target().join(format!("audit-{}.json", std::process::id()));
    fs::create_dir_all(project::target())?;
    fs::write(&file, plan(options).to_string())
        .with_context(|| format!("{} cannot be written", file.display()))?;
    let seen = follow(options, &file, chromium);
    fs::remove_file(&file)?;
    seen
}

fn follow(options: &Options, plan: &Path, chromium: &Path) -> Result<Seen> {
    let progress = Progress::new(stages(options));
    let mut collector = Collector::default();
    let mut node = program("node");
    node.arg("tools/audit/drive.mjs")
        .arg(plan)
        .env("CHROMIUM", chromium);
    json_lines(&mut node, |line| {
        if let Some(stage) = collector.take(line)? {
            progress.step(stage);
        }
        Ok(())
    })?;
    progress.end();
    Ok(collector.end()?)
}
