//! Runs the browser side, drive.mjs, and collects what it reports.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use noren_support::program::{json_lines, program};
use noren_support::progress::Progress;
use noren_support::server;
use serde_json::Value;

use crate::options::{Options, folder};
use crate::page::Site;
use crate::plan::{Plan, Visited};

/// The browser that is measured.
pub struct Browser {
    /// Its program.
    pub path: PathBuf,
    /// Its name and version, as it prints them.
    pub version: String,
}

/// All measured values: by page, kind of visit and name, one value a round.
#[derive(Default)]
pub struct Samples {
    values: HashMap<(String, String, String), Vec<f64>>,
    /// Visits that failed, each in a line for a person.
    pub failures: Vec<String>,
}

impl Samples {
    /// The values of one measure on one page.
    pub fn of(&self, page: &str, visit: &str, key: &str) -> &[f64] {
        let key = (page.to_owned(), visit.to_owned(), key.to_owned());
        self.values.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The names of what was measured on a kind of visit to a page.
    pub fn keys(&self, page: &str, visit: &str) -> Vec<&str> {
        let keys = self.values.keys();
        keys.filter(|(own, kind, _)| own == page && kind == visit)
            .map(|(_, _, key)| key.as_str())
            .collect()
    }

    fn add(&mut self, line: &Value) -> Option<()> {
        let page = line.get("page")?.as_str()?;
        let visit = line.get("visit")?.as_str()?;
        if let Some(error) = line.get("error") {
            let error = error.as_str().unwrap_or_default();
            self.failures.push(format!("{page}, {visit}: {error}"));
            return Some(());
        }
        for (key, value) in line.get("values")?.as_object()? {
            if let Some(value) = value.as_f64() {
                let key = (page.to_owned(), visit.to_owned(), key.clone());
                self.values.entry(key).or_default().push(value);
            }
        }
        Some(())
    }
}

/// Visits pages of a site as the command line says. Returns the plan, and what was measured.
///
/// # Errors
/// As [`carry_out`]; where a page cannot be compressed.
pub fn visit(
    pages: Vec<Visited>,
    site: &Site,
    options: &Options,
    browser: &Browser,
) -> Result<(Plan, Samples)> {
    site.compress()?;
    let plan = Plan {
        pages,
        rounds: options.rounds(),
        conditions: options.conditions(),
    };
    let samples = carry_out(&plan, site.folder(), browser)?;
    Ok((plan, samples))
}

/// Serves a folder, and visits every page in it as planned.
///
/// # Errors
/// Where the browser cannot be driven at all; a visit that fails is noted in the samples.
fn carry_out(plan: &Plan, site: &Path, browser: &Browser) -> Result<Samples> {
    let origin = server::in_background(site)?;
    let file = folder().join("plan.json");
    fs::write(&file, plan.to_json(&origin).to_string())?;
    let mut samples = Samples::default();
    let progress = Progress::new(plan.results());
    let mut node = program("node");
    node.arg("tools/bench/drive.mjs")
        .arg(&file)
        .env("CHROMIUM", &browser.path);
    json_lines(&mut node, |line| {
        samples.add(&line);
        let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
        progress.step(&format!("{}: {}", text("page"), text("visit")));
        Ok(())
    })?;
    progress.end();
    Ok(samples)
}
