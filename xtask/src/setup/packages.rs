//! The npm packages of package.json, at the versions of package-lock.json.

use anyhow::Result;
use serde_json::Value;

use super::{Machine, Tool};
use crate::program::{first_line, program, run};
use crate::project;

/// esbuild, TypeScript, wasm-opt (binaryen), Playwright and the demo's trackers.
pub struct Packages;

impl Tool for Packages {
    fn name(&self) -> String {
        "the npm packages of package.json".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let manifest = read("package.json")?;
        for (name, wanted) in manifest.get("devDependencies")?.as_object()? {
            let installed = read(&format!("node_modules/{name}/package.json"))?;
            if installed.get("version") != Some(wanted) {
                return None;
            }
        }
        // These two are programs of the machine's own kind: present is not yet working.
        let esbuild = first_line(project::npm_bin("esbuild"), &["--version"])?;
        let wasm_opt = first_line(project::npm_bin("wasm-opt"), &["--version"])?;
        let wasm_opt = wasm_opt.split(" (").next().unwrap_or(&wasm_opt);
        Some(format!("npm packages (esbuild {esbuild}, {wasm_opt})"))
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        // None of these packages needs to run a script of its own to work.
        run(program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec!["npm ci --ignore-scripts".into()]
    }
}

fn read(path: &str) -> Option<Value> {
    let text = std::fs::read(project::root().join(path)).ok()?;
    serde_json::from_slice(&text).ok()
}
