//! The browser's side: bench/drive.mjs visits every page, and its lines are gathered.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::plan::Plan;

use super::server;
use crate::program::{json_lines, program};
use crate::progress::Progress;
use crate::setup;

/// All that was measured: by page, kind of visit and name, one value a round.
#[derive(Default)]
pub struct Samples {
    values: HashMap<(String, String, String), Vec<f64>>,
    /// Visits that failed, told for a person.
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

/// Serves a folder, and has every page in it visited as planned.
///
/// # Errors
/// Where the browser cannot be driven at all; a visit that fails is noted in the samples.
pub fn carry_out(plan: &Plan, site: &Path, folder: &Path) -> Result<Samples> {
    let origin = server::start(site)?;
    let file = folder.join("plan.json");
    fs::write(&file, plan.to_json(&origin).to_string())?;
    let chromium = setup::chromium_path().context("Chromium is gone")?;
    let mut samples = Samples::default();
    let mut progress = Progress::new(plan.results());
    json_lines(
        program("node")
            .arg("bench/drive.mjs")
            .arg(&file)
            .env("CHROMIUM", chromium),
        |line| {
            samples.add(&line);
            let what = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
            progress.step(&format!("{}: {}", what("page"), what("visit")));
            Ok(())
        },
    )?;
    progress.end();
    Ok(samples)
}
