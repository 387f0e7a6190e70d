//! Node.js and npm, for esbuild, TypeScript, wasm-opt and Playwright.

use anyhow::Result;
use noren_support::program::first_line;

use super::apt::Packaged;
use super::machine::Machine;
use super::tool::Tool;

/// The oldest Node.js that Playwright runs on.
const OLDEST: u32 = 20;

const PACKAGED: Packaged = Packaged {
    name: "Node.js 20 or later, with npm",
    found: || {
        let version = first_line("node", &["--version"])?;
        first_line("npm", &["--version"])?;
        let version = version.trim_start_matches('v');
        let major: u32 = version.split('.').next()?.parse().ok()?;
        (major >= OLDEST).then(|| format!("node {version}"))
    },
    packages: &["nodejs", "npm"],
    brew: Some("node"),
    otherwise: Some("or, where that is older: https://nodejs.org/en/download"),
};

/// Node.js with npm, installed by the distribution where there is none.
pub struct Node;

impl Tool for Node {
    fn name(&self) -> String {
        PACKAGED.name()
    }

    fn found(&self, machine: &Machine) -> Option<String> {
        PACKAGED.found(machine)
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        match first_line("node", &["--version"]) {
            // The distribution's would be installed beside it, and be older still.
            Some(old) => Some(format!("the Node.js here is {old}, or it has no npm")),
            None => PACKAGED.obstacle(machine),
        }
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        PACKAGED.install(machine)
    }

    fn by_hand(&self, machine: &Machine) -> Vec<String> {
        PACKAGED.by_hand(machine)
    }
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, PACKAGED};

    #[test]
    fn the_name_has_the_oldest_version() {
        assert!(PACKAGED.name.contains(&OLDEST.to_string()));
    }
}
