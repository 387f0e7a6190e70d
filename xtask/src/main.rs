//! `cargo xtask …`: everything that builds, serves, measures and tests Noren.
//!
//! One file a command; [`setup`] has one file a tool. Progress is printed to the standard error, so that the
//! standard output has the result alone.

mod book;
mod browser;
mod build;
mod check;
mod config;
mod embed;
mod env;
mod generate;
mod interface;
mod policy;
mod release;
mod serve;
mod setup;
mod shots;
mod size;
mod test;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use noren_support::{log, project};

use embed::Embedded;

/// Builds, serves, measures and tests Noren.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Arguments {
    /// Build the wasm standard library from the distribution's packages even where rustup could
    /// provide it (also: NOREN_STD=distribution)
    #[arg(long, global = true)]
    distribution_std: bool,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing; every other command does this for what it needs itself
    Setup,
    /// Build the release into dist/
    Build {
        /// The shop's config, which is written into noren.js
        #[arg(long, default_value = "noren.json")]
        config: PathBuf,
        /// Make an embed for any shop, whose config the page brings, without policy pages
        #[arg(long, conflicts_with = "config")]
        generic: bool,
    },
    /// Build, and serve the demo storefront with a collector that shows what arrives
    Serve(serve::Options),
    /// Run the tests: all of them, or one suite
    Test {
        /// The suite; all of them if none is named
        suite: Option<test::Suite>,
        #[command(flatten)]
        fuzzing: test::Fuzzing,
    },
    /// Check the translations, begin a language, preview them
    L10n(noren_l10n_command::Options),
    /// Check format, lints, types, import circles, translations, byte budgets, licences and advisories
    Check(check::Options),
    /// Write the TypeScript that is derived from the Rust side, and the documentation's tables and code
    Generate,
    /// Make a site of the documentation in target/book/
    Book,
    /// Print what each kind of visit loads, in bytes
    Size,
    /// Visit a page before a choice, after refusing, accepting and withdrawing, and report what leaked;
    /// fails if something did
    Audit(noren_audit_command::Options),
    /// Measure Noren beside other consent managers, or by itself as it grows
    Bench(noren_bench::Options),
    /// Take a picture of each view in each language, theme and device, and the README's pictures
    Shots(shots::Options),
    /// Check a shop's config
    #[command(subcommand)]
    Config(config::Command),
    /// Render the policy's pages for a shop's config into dist/policy/, or publish a changed text
    Policy(policy::Options),
    /// Build, and pack the npm package into target/release-packages/; nothing is published
    Release(release::Options),
    /// Print the environment in which `trunk` builds as `cargo xtask build` does:
    /// eval "$(cargo xtask env)"; trunk serve
    Env,
    /// Finish what Trunk has staged; called by Trunk
    #[command(hide = true)]
    Embed(embed::Options),
    /// Make an embed for another config of what the last build made; called by tests
    #[command(hide = true)]
    Assemble(embed::Assembling),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let machine = setup::Machine::examine(arguments.distribution_std);
    std::env::set_current_dir(project::root())?;
    match arguments.command {
        Command::Setup => setup::everything(&machine),
        Command::Build { generic: true, .. } => build::run(&machine, Embedded::Generic),
        Command::Build { config, .. } => build::run(&machine, Embedded::Shop(&config)),
        Command::Serve(options) => serve::run(&machine, &options),
        Command::Test { suite, fuzzing } => test::run(&machine, suite, &fuzzing),
        Command::L10n(options) => {
            if options.needs_packages() {
                setup::ensure(&machine, &[setup::NODE, setup::PACKAGES])?;
            }
            noren_l10n_command::run(&options)
        }
        Command::Check(options) => check::run(&machine, &options),
        Command::Generate => generate::run(),
        Command::Book => book::run(&machine).map(drop),
        Command::Size => size::run(&machine),
        Command::Audit(options) => browser::audit(&machine, options),
        Command::Bench(options) => browser::bench(&machine, &options),
        Command::Shots(options) => shots::run(&machine, &options),
        Command::Config(command) => config::run(&command),
        Command::Policy(options) => policy::run(&options),
        Command::Release(options) => release::run(&machine, &options),
        Command::Env => env::run(&machine),
        Command::Embed(options) => embed::run(&options),
        Command::Assemble(options) => embed::again(&options),
    }
}
