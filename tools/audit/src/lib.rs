//! `cargo xtask audit`: drive.mjs visits the page in Chromium, and `crates/audit` judges what it saw.

mod driver;
mod options;

use std::path::Path;

use anyhow::{Result, bail};
use noren_audit::audit;

pub use noren_audit::ParseConfig;
pub use options::Options;

/// Visits the page with the browser at `chromium`, prints the report, and fails if something leaked.
///
/// # Errors
/// Where the page cannot be audited, its config has faults, or something leaked.
pub fn run(options: Options, chromium: &Path, parse: ParseConfig<'_>) -> Result<()> {
    let json = options.json;
    let options = noren_audit::Options::read(options.into())?;
    let outcome = audit(&driver::visit(&options, chromium)?, &options, parse)?;
    if json {
        println!("{}", serde_json::to_string_pretty(&outcome.json)?);
    } else {
        print!("{}", outcome.text);
    }
    match outcome.failure() {
        Some(failure) => bail!(failure),
        None => Ok(()),
    }
}
