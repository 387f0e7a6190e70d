//! The other consent managers, from npm, at the versions of bench/package-lock.json.

use anyhow::Result;
use serde_json::Value;

use crate::program::{program, run};
use crate::project;
use crate::setup::{Machine, Tool};

/// The packages of bench/package.json.
pub const PACKAGES: &dyn Tool = &Packages;

struct Packages;

impl Tool for Packages {
    fn name(&self) -> String {
        "the consent managers to compare with, from npm".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let manifest = read("package.json")?;
        let mut found = Vec::new();
        for (name, wanted) in manifest.get("devDependencies")?.as_object()? {
            let installed = version(name)?;
            if wanted.as_str() != Some(&installed) {
                return None;
            }
            found.push(format!("{name} {installed}"));
        }
        Some(found.join(", "))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        run(program("npm").args([
            "ci",
            "--prefix",
            "bench",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ]))
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec!["npm ci --prefix bench --ignore-scripts".into()]
    }
}

/// The version of a package that is installed.
pub fn version(package: &str) -> Option<String> {
    let manifest = read(&format!("node_modules/{package}/package.json"))?;
    Some(manifest.get("version")?.as_str()?.to_owned())
}

fn read(path: &str) -> Option<Value> {
    let text = std::fs::read(project::root().join("bench").join(path)).ok()?;
    serde_json::from_slice(&text).ok()
}
