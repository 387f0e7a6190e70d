//! `cargo xtask serve`: the demo storefront, and on another site the collector that its trackers
//! send to.
//!
//! The storefront is `http://localhost:PORT`, the collector `http://127.0.0.1:PORT+1`: a browser
//! treats these as two sites, so the demo shows what a real third party would receive.

mod collector;
mod hit;
mod page;
mod storefront;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use noren_l10n_command::preview;
use noren_support::project;
use noren_support::server::{self, bind, serve};

use crate::build;
use crate::embed::{self, Embedded};
use crate::setup::Machine;

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// The storefront's port; the collector has the next one
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1024..65535))]
    port: u16,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Do not print the requests that the collector receives
    #[arg(long)]
    quiet: bool,
    /// Another folder to serve, under /pages/
    #[arg(long)]
    pages: Option<PathBuf>,
    /// Serve the generic embed of the tests too, under /generic/
    #[arg(long, hide = true)]
    generic: bool,
    /// The shop's config
    #[arg(long, default_value = "noren.json")]
    config: PathBuf,
}

/// Serves until it is interrupted.
///
/// # Errors
/// Where the build fails, there is nothing to serve, or a port is taken.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    if !options.no_build {
        build::dist(machine, Embedded::Shop(&options.config))?;
    }
    let dist = project::dist();
    if !dist.join("noren.js").is_file() {
        bail!("dist/ has no noren.js: leave out --no-build, or run `cargo xtask build` first");
    }
    server::run(listen(options, &dist))
}

async fn listen(options: &Options, dist: &Path) -> Result<()> {
    let generic = options.generic.then(embed::generic);
    let folders = [
        ("/noren", Some(dist)),
        ("/pages", options.pages.as_deref()),
        ("/generic", generic.as_deref()),
    ];
    let folders: Vec<(&str, &Path)> = folders
        .into_iter()
        .filter_map(|(path, folder)| Some((path, folder?)))
        .collect();
    let shop = bind(options.port).await?;
    let third_party = bind(options.port + 1).await?;
    let origin = format!("http://127.0.0.1:{}", options.port + 1);
    if !options.quiet {
        println!("Storefront  http://localhost:{}/", options.port);
        println!("Collector   {origin}/  (what arrives, live)");
        println!(
            "Translators http://localhost:{}{}",
            options.port,
            preview::ADDRESS
        );
    }
    println!("ready http://localhost:{}", options.port);
    let shop_router = preview::router(&project::locales())?
        .fallback_service(storefront::router(dist, &folders, origin));
    let collector = collector::router(&folders, !options.quiet);
    tokio::try_join!(serve(shop, shop_router), serve(third_party, collector))?;
    Ok(())
}
