//! `cargo xtask serve`: the demo storefront, and on another site the collector that its trackers
//! send to.
//!
//! The storefront is `http://localhost:PORT`, the collector `http://127.0.0.1:PORT+1`: a browser
//! takes these for two sites, so the demo shows what a real third party would see.

mod collector;
mod cors;
mod hit;
mod page;
mod storefront;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use clap::Args;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::l10n::preview;
use crate::setup::Machine;
use crate::{build, project};

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// The storefront's port; the collector has the next one
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1024..65535))]
    port: u16,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Do not print what arrives at the collector
    #[arg(long)]
    quiet: bool,
    /// A folder to serve besides, under /pages/
    #[arg(long)]
    pages: Option<PathBuf>,
    /// The shop's config, for which the policy's pages are rendered
    #[arg(long, default_value = "noren.json")]
    config: PathBuf,
}

/// Serves until it is interrupted.
///
/// # Errors
/// Where the build fails, there is nothing to serve, or a port is taken.
pub fn run(machine: &Machine, options: &Options) -> Result<()> {
    if !options.no_build {
        build::run(machine, &options.config)?;
    }
    let dist = project::dist();
    if !dist.join("noren.js").is_file() {
        bail!("dist/ has no noren.js: leave out --no-build, or run `cargo xtask build` first");
    }
    runtime()?.block_on(listen(options, &dist))
}

/// Serves the preview for translators alone, until it is interrupted. It needs no dist/.
///
/// # Errors
/// Where the translations cannot be watched, or the port is taken.
pub fn preview(locales: &Path, port: u16) -> Result<()> {
    let to_it = || async { Redirect::temporary(preview::ADDRESS) };
    let router = preview::router(locales)?.route("/", get(to_it));
    runtime()?.block_on(async {
        let listener = bind(port).await?;
        let port = listener.local_addr()?.port();
        println!("ready http://localhost:{port}{}", preview::ADDRESS);
        tokio::select! {
            ended = serve(listener, router) => ended,
            interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
        }
    })
}

fn runtime() -> Result<Runtime> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    Ok(runtime)
}

async fn listen(options: &Options, dist: &Path) -> Result<()> {
    let pages = options.pages.as_deref();
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
        .fallback_service(storefront::router(dist, pages, origin));
    tokio::select! {
        ended = serve(shop, shop_router) => ended,
        ended = serve(third_party, collector::router(dist, pages, !options.quiet)) => ended,
        interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
    }
}

async fn serve(listener: TcpListener, router: Router) -> Result<()> {
    Ok(axum::serve(listener, router).await?)
}

async fn bind(port: u16) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "port {port} cannot be opened: choose another with --port (it and the next are used)"
        )
    })
}
