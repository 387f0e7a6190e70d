//! Local servers: all listen on the loopback address only.

use std::future::Future;
use std::net::Ipv4Addr;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::log;

/// Runs servers until one fails or the program is interrupted.
///
/// # Errors
/// Those of the servers.
pub fn run(servers: impl Future<Output = Result<()>>) -> Result<()> {
    runtime()?.block_on(async {
        tokio::select! {
            ended = servers => ended,
            interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
        }
    })
}

/// Opens a port; 0 for any free one.
///
/// # Errors
/// Where the port is taken.
pub async fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .with_context(|| format!("port {port} cannot be opened: choose another with --port"))
}

/// Serves on a port.
///
/// # Errors
/// Where the server fails.
pub async fn serve(listener: TcpListener, router: Router) -> Result<()> {
    Ok(axum::serve(listener, router).await?)
}

/// The files of a folder, in brotli where the compressed file is beside the plain one.
pub fn folder(folder: &Path) -> ServeDir {
    ServeDir::new(folder).precompressed_br()
}

/// Serves a folder on a free port until the program ends, and returns the origin. Browsers may cache every
/// file for an hour.
///
/// # Errors
/// Where no port can be opened.
pub fn in_background(files: &Path) -> Result<String> {
    let cached = HeaderValue::from_static("max-age=3600");
    let router = Router::new()
        .fallback_service(folder(files))
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, cached));
    let runtime = runtime()?;
    let listener = runtime.block_on(bind(0))?;
    let origin = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        if let Err(error) = runtime.block_on(serve(listener, router)) {
            log::error(&error);
        }
    });
    Ok(origin)
}

fn runtime() -> Result<Runtime> {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.context("the asynchronous runtime")
}
