//! The shop's own server: dist/, with the headers that a test may ask for.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

use super::page;
use crate::embed::assets::is_hashed;

/// Everything under dist/, at the root and under /noren/, and a further folder under /pages/. Pages
/// learn the collector's origin.
pub fn router(dist: &Path, pages: Option<&Path>, collector: String) -> Router {
    let mut router = Router::new().nest_service("/noren", folder(dist));
    if let Some(pages) = pages {
        router = router.nest_service("/pages", folder(pages));
    }
    router
        .fallback_service(folder(dist))
        .layer(middleware::from_fn_with_state(Arc::from(collector), finish))
}

/// A folder's files, compressed beforehand where the build has done so.
pub fn folder(folder: &Path) -> ServeDir {
    ServeDir::new(folder).precompressed_br()
}

/// Tells how long a file may be kept, and that our texts are UTF-8.
pub fn label(path: &str, response: &mut Response) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let keep = HeaderValue::from_static(if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    });
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, keep);
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .filter(|value| value.starts_with("text/") && !value.contains("charset"))
        .and_then(|value| HeaderValue::from_str(&format!("{value}; charset=utf-8")).ok());
    if let Some(text) = text {
        headers.insert(CONTENT_TYPE, text);
    }
}

/// Whether the browser takes brotli.
pub fn takes_brotli(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|it| it.trim().starts_with("br")))
}

async fn finish(State(collector): State<Arc<str>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = if page::is_page(&path) {
        let wanted = page::Wanted::read(&request);
        // A page is changed on its way, so it is taken as it was written.
        request.headers_mut().remove(ACCEPT_ENCODING);
        wanted.apply(next.run(request).await, &collector).await
    } else {
        next.run(request).await
    };
    label(&path, &mut response);
    response
}
