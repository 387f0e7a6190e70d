//! The third party: it records what trackers send, prints it, lists it as JSON, and shows it on a page.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use serde_json::Value;
use tower_http::cors::CorsLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::hit::Hit;
use super::storefront::{label, with_folders};

/// So many requests are kept; older ones are dropped.
const KEPT: usize = 10_000;
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const ANY_SITE: HeaderValue = HeaderValue::from_static("cross-origin");
/// The smallest picture: a transparent GIF.
const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";

/// The requests received.
#[derive(Clone)]
struct Collector {
    hits: Arc<Mutex<Vec<Hit>>>,
    print: bool,
}

impl Collector {
    fn hits(&self) -> MutexGuard<'_, Vec<Hit>> {
        self.hits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The trackers' addresses, the list and the page; and folders under paths of their own, such as dist/ under
/// /noren/ as for a shop that serves Noren from another origin.
pub fn router(folders: &[(&str, &Path)], print: bool) -> Router {
    let collector = Collector {
        hits: Arc::default(),
        print,
    };
    let own = Router::new()
        .route("/", get(Html(include_str!("collector.html"))))
        .route("/hits", get(list).delete(forget))
        .route("/posthog/{*rest}", any(take))
        .route("/snowplow/{*rest}", any(take))
        .route("/pixel/{*rest}", any(take))
        .route("/embed/{*rest}", any(take))
        .with_state(collector);
    with_folders(own, folders)
        .layer(middleware::from_fn(finish))
        // Any page may read the answers, with its cookies, as with a real third party.
        .layer(CorsLayer::very_permissive())
        .layer(SetResponseHeaderLayer::overriding(CORP, ANY_SITE))
}

async fn list(State(collector): State<Collector>) -> Json<Value> {
    Json(collector.hits().iter().map(Hit::to_json).collect())
}

async fn forget(State(collector): State<Collector>) -> StatusCode {
    collector.hits().clear();
    StatusCode::NO_CONTENT
}

async fn take(
    State(collector): State<Collector>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let hit = Hit::read(&method, &uri, &headers, &body);
    if collector.print {
        println!("{}", hit.in_short());
    }
    let mut hits = collector.hits();
    if hits.len() >= KEPT {
        hits.remove(0);
    }
    hits.push(hit);
    answer(uri.path())
}

/// The response that the tracker at this address expects.
fn answer(path: &str) -> Response {
    let typed = |kind: &'static str, body: &'static [u8]| {
        ([(CONTENT_TYPE, HeaderValue::from_static(kind))], body).into_response()
    };
    if path.starts_with("/pixel/") {
        typed("image/gif", PIXEL)
    } else if path.starts_with("/embed/") {
        Html(include_str!("embed.html")).into_response()
    } else if Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "js")
    {
        typed("text/javascript", b"")
    } else {
        typed("application/json", br#"{"status":1}"#)
    }
}

async fn finish(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    label(&path, &mut response);
    response
}
