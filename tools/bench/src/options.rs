//! The command line of a measurement, and the folders that it uses.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use noren_support::project;

use crate::conditions::{Conditions, Network};

/// The benchmark's own folder, below the project's root.
pub const FOLDER: &str = "tools/bench";

/// The folder of the pages and everything temporary.
pub fn folder() -> PathBuf {
    project::target().join("bench")
}

/// What to measure, and how often.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    /// What to measure; the comparison if not given
    pub what: Option<What>,
    /// Three rounds: enough to see that everything works, not to compare
    #[arg(long, global = true)]
    quick: bool,
    /// How often each page is visited
    #[arg(long, global = true, default_value_t = 15, conflicts_with = "quick",
        value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// The network's figures: Slow 4G as Lighthouse means it, or as DevTools applies it to a request
    #[arg(long, global = true, value_enum, default_value_t)]
    network: Network,
    /// Only these, besides the bare page and CookieConsent: noren,klaro,…
    #[arg(long, global = true, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Where the tables go; tools/bench/results, or target/bench/quick with --quick
    #[arg(long, global = true)]
    out: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum What {
    /// How Noren's cost grows with languages, services and gated tags
    Growth,
    /// Where the script time of Noren's gate goes, module by module
    Profile,
    /// Draw the comparison's chart anew from the recorded figures, without measuring
    Chart,
}

impl Options {
    /// How often each page is visited.
    pub fn rounds(&self) -> usize {
        const QUICK: u16 = 3;
        usize::from(if self.quick { QUICK } else { self.rounds })
    }

    /// The conditions of every visit.
    pub fn conditions(&self) -> Conditions {
        Conditions::phone(self.network)
    }

    /// The folder of the tables.
    pub fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| {
            if self.quick {
                folder().join("quick")
            } else {
                project::root().join(FOLDER).join("results")
            }
        })
    }
}
