//! The one server of all pages: files compressed beforehand, all kept by the browser for an hour.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::say;

/// Serves a folder on a free port until the program ends, and tells its origin.
///
/// # Errors
/// Where no port can be opened.
pub fn start(folder: &Path) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port can be opened")?;
    listener.set_nonblocking(true)?;
    let origin = format!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .fallback_service(ServeDir::new(folder).precompressed_br())
        .layer(middleware::from_fn(keep));
    thread::spawn(move || {
        if let Err(error) = serve(listener, router) {
            say::error(&error);
        }
    });
    Ok(origin)
}

fn serve(listener: TcpListener, router: Router) -> Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            Ok(axum::serve(listener, router).await?)
        })
}

async fn keep(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("max-age=3600"));
    response
}
