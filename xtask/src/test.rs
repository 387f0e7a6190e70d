//! `cargo xtask test`: every suite, or one of them.

mod gate;
mod hostile;
mod hosts;
mod in_browser;
mod journeys;
mod native;
mod node;
mod npm;
mod suite;
mod webkit;

use std::cell::Cell;
use std::path::Path;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::ValueEnum;
use noren_support::log;

pub use hostile::Fuzzing;
pub use journeys::picture_environment;

use crate::build;
use crate::embed::Embedded;
use crate::setup::{self, Machine};
use hosts::Reach;
use suite::Count;

/// A suite of tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Suite {
    /// The rules, the languages and the rendered pages, natively
    Native,
    /// The gate's parts, in Node.js
    Gate,
    /// The interface's parts, in a browser
    Wasm,
    /// Everything together in Chromium, on the demo storefront
    Browser,
    /// The same in Firefox, except what is about Chromium's own tools
    Firefox,
    /// The journeys that matter most, in WebKit
    Webkit,
    /// The npm package, installed into an empty folder
    Npm,
    /// The journeys on real hosts: Turbo, htmx and React
    HostsFew,
    /// The journeys on every real host; not among all suites, as it takes long
    Hosts,
    /// Random configs and stored values, in a browser, against an oracle of its own
    Fuzz,
    /// Broken files, and pages that break what their guests rely on, in a browser
    Chaos,
    /// A long day of a single-page shop, in a browser; a short one as a part of all suites
    Soak,
}

impl Suite {
    /// The suites that run when none is named.
    fn all() -> Vec<Self> {
        let mut suites = Self::value_variants().to_vec();
        // Next.js, Astro and Vue take 600 MB and some minutes to build: before a release.
        suites.retain(|suite| *suite != Self::Hosts);
        suites
    }

    fn tools(self) -> &'static [&'static dyn setup::Tool] {
        match self {
            Self::Native => &[],
            Self::Gate => &[setup::NODE, setup::PACKAGES],
            Self::Wasm => &[
                setup::WASM_STD,
                setup::WASM_BINDGEN,
                setup::CHROMIUM,
                setup::CHROMEDRIVER,
            ],
            Self::Browser | Self::HostsFew | Self::Fuzz | Self::Chaos | Self::Soak => &[
                setup::NODE,
                setup::PACKAGES,
                setup::CHROMIUM,
                setup::HEADLESS_SHELL,
                setup::FONTS,
            ],
            Self::Npm => &[
                setup::NODE,
                setup::PACKAGES,
                setup::CHROMIUM,
                setup::HEADLESS_SHELL,
                setup::FONTS,
                setup::PHP,
                setup::TRUNK,
            ],
            Self::Hosts => &[
                setup::NODE,
                setup::PACKAGES,
                setup::CHROMIUM,
                setup::HEADLESS_SHELL,
                setup::FIREFOX,
                setup::FONTS,
            ],
            Self::Firefox => &[setup::NODE, setup::PACKAGES, setup::FIREFOX, setup::FONTS],
            Self::Webkit => &[
                setup::NODE,
                setup::PACKAGES,
                setup::WEBKIT,
                setup::XVFB,
                setup::FONTS,
            ],
        }
    }

    /// `alone`: whether this suite was named.
    fn run(self, release: &Release, fuzzing: &Fuzzing, alone: bool) -> Result<Count> {
        setup::ensure(release.machine, self.tools())?;
        if !matches!(self, Self::Native | Self::Gate | Self::Wasm) {
            release.build()?;
        }
        match self {
            Self::Native => native::run(),
            Self::Gate => gate::run(),
            Self::Wasm => in_browser::run(release.machine),
            Self::Browser => journeys::in_chromium(),
            Self::Firefox => journeys::in_firefox(),
            Self::Webkit => webkit::run(),
            Self::Npm => npm::run(release.machine),
            Self::HostsFew => hosts::run(release.machine, Reach::Few),
            Self::Hosts => hosts::run(release.machine, Reach::All),
            Self::Fuzz => hostile::fuzz(fuzzing),
            Self::Chaos => hostile::chaos(),
            Self::Soak => hostile::soak(!alone),
        }
    }

    fn name(self) -> String {
        self.to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

/// The release that the browser suites share: it is built once, before the first of them.
struct Release<'a> {
    machine: &'a Machine,
    built: Cell<bool>,
}

impl Release<'_> {
    fn build(&self) -> Result<()> {
        if !self.built.get() {
            build::run(self.machine, Embedded::Shop(Path::new("noren.json")))?;
            self.built.set(true);
        }
        Ok(())
    }
}

/// Runs one suite or all of them, and prints each suite's counts and duration. The last line is the sum.
///
/// # Errors
/// Where a test fails or a suite cannot run, after the other suites have run.
pub fn run(machine: &Machine, chosen: Option<Suite>, fuzzing: &Fuzzing) -> Result<()> {
    let suites = chosen.map_or_else(Suite::all, |suite| vec![suite]);
    let release = Release {
        machine,
        built: Cell::new(false),
    };
    let mut sum = Count::default();
    let mut lines = Vec::new();
    let mut failures = Vec::new();
    for suite in suites {
        let start = Instant::now();
        let name = suite.name();
        let count = suite
            .run(&release, fuzzing, chosen.is_some())
            .unwrap_or_else(|error| {
                log::error(&error);
                Count::failure("the suite", &error)
            });
        let took = log::duration(start.elapsed());
        lines.push(format!(
            "{name}: {} passed, {} failed, {took}",
            count.passed, count.failed
        ));
        failures.extend(
            count
                .failures
                .iter()
                .map(|test| format!("✗ {name}: {test}")),
        );
        sum = sum + count;
    }
    // Named again at the end: an hour of output lies between a failure and the sum.
    for line in failures.into_iter().chain(lines) {
        println!("{line}");
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 {
        bail!("tests failed");
    }
    Ok(())
}
