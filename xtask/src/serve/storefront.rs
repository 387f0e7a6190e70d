//! The shop's server: dist/, with the headers that a test asks for.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use noren_embed::is_hashed;
use noren_support::server::folder;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::page;

/// Brotli's setting for a page that is compressed at each request, which takes a millisecond or two.
const QUICK: CompressionLevel = CompressionLevel::Precise(5);

/// Everything under dist/, at the root, and further folders under paths of their own. The collector's origin is
/// written into pages.
pub fn router(dist: &Path, folders: &[(&str, &Path)], collector: String) -> Router {
    with_folders(Router::new(), folders)
        .fallback_service(folder(dist))
        .layer(middleware::from_fn_with_state(
            (Arc::from(dist), Arc::from(collector)),
            finish,
        ))
        .layer(
            CompressionLayer::new()
                .quality(QUICK)
                .compress_when(is_html),
        )
}

/// Adds folders, each under its path.
pub fn with_folders(router: Router, folders: &[(&str, &Path)]) -> Router {
    let nested = |router: Router, (path, at): &(&str, &Path)| router.nest_service(path, folder(at));
    folders.iter().fold(router, nested)
}

/// Whether a response is a page: those are changed, so that no compressed file serves. A predicate of
/// [`CompressionLayer`].
fn is_html(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Adds how long a file may be cached, and that texts are UTF-8.
pub fn label(path: &str, response: &mut Response) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let cached = HeaderValue::from_static(if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    });
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, cached);
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .filter(|value| value.starts_with("text/") && !value.contains("charset"))
        .and_then(|value| HeaderValue::from_str(&format!("{value}; charset=utf-8")).ok());
    if let Some(text) = text {
        headers.insert(CONTENT_TYPE, text);
    }
}

async fn finish(
    State((dist, collector)): State<(Arc<Path>, Arc<str>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(other) = page::in_language(request.uri())
        && dist.join(other.tag).join("index.html").is_file()
    {
        return Redirect::temporary(&other.address).into_response();
    }
    let mut response = if page::is_page(&path) {
        let wanted = page::Wanted::read(&request);
        // A page is changed before it is sent, so the uncompressed file is needed.
        request.headers_mut().remove(ACCEPT_ENCODING);
        wanted.apply(next.run(request).await, &collector).await
    } else {
        next.run(request).await
    };
    label(&path, &mut response);
    response
}
