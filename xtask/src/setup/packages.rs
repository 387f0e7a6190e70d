//! npm packages, at the versions of a package-lock.json.

use anyhow::Result;
use noren_support::program::{first_line, program, run};
use noren_support::project;
use serde_json::Value;

use super::{Machine, Tool};

/// The packages of a package.json.
pub struct Packages {
    /// What they are for.
    pub name: &'static str,
    /// The folder of package.json, below the project's root.
    pub folder: &'static str,
    /// Those that are programs for this kind of machine: installed is not yet working.
    pub programs: &'static [&'static str],
}

// None of these packages needs to run a script of its own to work.
const INSTALL: [&str; 5] = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefix",
];

impl Packages {
    fn read(&self, file: &str) -> Option<Value> {
        let text = std::fs::read(project::root().join(self.folder).join(file)).ok()?;
        serde_json::from_slice(&text).ok()
    }
}

impl Tool for Packages {
    fn name(&self) -> String {
        self.name.into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let manifest = self.read("package.json")?;
        for (name, wanted) in manifest.get("devDependencies")?.as_object()? {
            let installed = self.read(&format!("node_modules/{name}/package.json"))?;
            if installed.get("version") != Some(wanted) {
                return None;
            }
        }
        for program in self.programs {
            first_line(project::npm_bin(program), &["--version"])?;
        }
        Some(self.name.into())
    }

    fn obstacle(&self, _: &Machine) -> Option<String> {
        None
    }

    fn install(&self, _: &Machine) -> Result<()> {
        run(program("npm").args(INSTALL).arg(self.folder))
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        vec![format!("npm ci --ignore-scripts --prefix {}", self.folder)]
    }
}
