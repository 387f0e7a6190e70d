//! What every tool implements.

use anyhow::Result;

use super::machine::Machine;

/// A tool that must be on the machine.
pub trait Tool: Sync {
    /// Its name, with the version where that is fixed.
    fn name(&self) -> String;
    /// What is installed, found by running it; nothing if it is missing or of the wrong version.
    fn found(&self, machine: &Machine) -> Option<String>;
    /// Why it cannot be installed on this machine, as far as that is known beforehand.
    fn obstacle(&self, machine: &Machine) -> Option<String>;
    /// Installs it.
    fn install(&self, machine: &Machine) -> Result<()>;
    /// The commands with which a person would install it.
    fn by_hand(&self, machine: &Machine) -> Vec<String>;
    /// About how long the installation takes.
    fn takes(&self) -> &'static str {
        "less than a minute"
    }
}
