//! The error about tools that are missing and cannot be installed.

use std::fmt;

use super::machine::Machine;
use super::tool::Tool;

/// A tool that could not be installed, and what a person can do about it.
#[derive(Debug)]
pub struct Missing {
    name: String,
    why: String,
    by_hand: Vec<String>,
}

impl Missing {
    /// A tool with the reason.
    pub fn new(tool: &dyn Tool, machine: &Machine, why: String) -> Self {
        Self {
            name: tool.name(),
            why,
            by_hand: tool.by_hand(machine),
        }
    }
}

/// Tools that a command needs and that could not be installed.
#[derive(Debug)]
pub struct Unavailable(pub Vec<Missing>);

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, missing) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            writeln!(
                f,
                "{} is missing and could not be installed: {}",
                missing.name, missing.why
            )?;
            write!(f, "  To install it by hand:")?;
            for command in &missing.by_hand {
                write!(f, "\n    {command}")?;
            }
        }
        write!(f, "\n  Then run the same command again.")
    }
}

impl std::error::Error for Unavailable {}
