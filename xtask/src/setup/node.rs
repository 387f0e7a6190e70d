//! Node.js and npm, for esbuild, TypeScript, wasm-opt and Playwright.

use anyhow::Result;
use noren_support::program::first_line;

use super::{Machine, Tool, apt};

/// The oldest Node.js that Playwright runs on.
const OLDEST: u32 = 20;
const PACKAGES: &[&str] = &["nodejs", "npm"];

/// Node.js with npm, installed by the distribution.
pub struct Node;

impl Tool for Node {
    fn name(&self) -> String {
        format!("Node.js {OLDEST} or later, with npm")
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let version = first_line("node", &["--version"])?;
        first_line("npm", &["--version"])?;
        let major: u32 = version
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse()
            .ok()?;
        (major >= OLDEST).then(|| format!("node {}", version.trim_start_matches('v')))
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        match first_line("node", &["--version"]) {
            // The distribution's would be put beside it, and be older still.
            Some(old) => Some(format!("the Node.js here is {old}, or it has no npm")),
            None => apt::obstacle(machine),
        }
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        let mut commands = apt::or_brew(PACKAGES, "node");
        commands.push(format!(
            "or, where that is older than {OLDEST}: https://nodejs.org/en/download"
        ));
        commands
    }
}
