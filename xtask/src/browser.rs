//! `cargo xtask audit` and `cargo xtask bench`: the tools that drive Chromium.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_bench::Script;
use noren_support::program::first_line;

use crate::embed::{self, Embedded, Form, pieces, texts};
use crate::setup::{self, Machine};

/// Audits a page.
///
/// # Errors
/// Where a tool is missing, the page cannot be audited, or something leaked.
pub fn audit(machine: &Machine, options: noren_audit_command::Options) -> Result<()> {
    let chromium = chromium(machine, &[])?;
    let texts = texts::compile()?;
    noren_audit_command::run(options, &chromium, &|text, source| {
        texts.resolve(text, source)
    })
}

/// Measures Noren beside other consent managers.
///
/// # Errors
/// Where a tool or the build is missing, or a page cannot be measured at all.
pub fn bench(machine: &Machine, options: &noren_bench::Options) -> Result<()> {
    if let Some(drawn) = noren_bench::redraw(options) {
        return drawn;
    }
    let path = chromium(machine, &[setup::BENCH_PACKAGES])?;
    let version = first_line(&path, &["--version"]).unwrap_or_default();
    let make = |config: &Path, out: &Path, script: Script| {
        let form = match script {
            Script::Minified => Form::Minified,
            Script::Readable => Form::Readable,
        };
        let shop = Embedded::Shop(config);
        embed::write(&pieces::read(shop.kind())?, shop, form, out)
    };
    noren_bench::run(options, &noren_bench::Browser { path, version }, &make)
}

fn chromium(machine: &Machine, more: &[&dyn setup::Tool]) -> Result<PathBuf> {
    let tools = [setup::NODE, setup::PACKAGES, setup::CHROMIUM, setup::FONTS];
    setup::ensure(machine, &[&tools, more].concat())?;
    setup::chromium_path().context("no Chromium: run `cargo xtask setup`")
}
