//! Runs the browser side, drive.mjs, and collects what it reports.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use noren_support::program::{json_lines, program};
use noren_support::progress::Progress;
use noren_support::server;
use serde_json::Value;

use crate::options::folder;
use crate::plan::Plan;

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

/// Serves a folder, and visits every page in it as planned.
///
/// # Errors
/// Where the browser cannot be driven at all; a visit that fails is noted in the samples.
pub fn carry_out(plan: &Plan, site: &Path, browser: &Browser) -> Result<Samples> {
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
