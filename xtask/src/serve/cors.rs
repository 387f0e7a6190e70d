//! Every answer of the collector may be read by any page, as a third party's would.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_REQUEST_HEADERS, ORIGIN, VARY,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const ANY: HeaderValue = HeaderValue::from_static("*");

/// Answers a preflight, and allows everything else for the page that asked.
pub async fn allow(request: Request, next: Next) -> Response {
    let origin = request.headers().get(ORIGIN).cloned();
    let wanted = request
        .headers()
        .get(ACCESS_CONTROL_REQUEST_HEADERS)
        .cloned();
    let mut response = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    // Trackers send credentials, and then a wildcard would not do.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.unwrap_or(ANY));
    headers.insert(
        ACCESS_CONTROL_ALLOW_CREDENTIALS,
        HeaderValue::from_static("true"),
    );
    headers.insert(
        ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, POST, DELETE, OPTIONS"),
    );
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted.unwrap_or(ANY));
    headers.insert(CORP, HeaderValue::from_static("cross-origin"));
    headers.append(VARY, HeaderValue::from_static("origin"));
    response
}
