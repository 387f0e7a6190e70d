//! A page that differs by what the visitor has answered, with axum.

mod consent;

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use axum::routing::get;
use consent::{Mirror, read};
use time::OffsetDateTime;

async fn offers(headers: HeaderMap) -> impl IntoResponse {
    let mirror = Mirror {
        name: "__Host-noren",
        revision: 0,
    };
    let consent = read(&headers, &mirror, OffsetDateTime::now_utc());
    let offers = if consent.is_some_and(|consent| consent.allows("marketing", None)) {
        "Offers for you"
    } else {
        "Offers for all"
    };
    // The page differs by the answer, so no cache may give it to somebody else.
    let headers = [
        (header::CACHE_CONTROL, "private"),
        (header::VARY, "Cookie, Sec-GPC"),
    ];
    (headers, offers)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".into());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on {}", listener.local_addr()?.port());
    axum::serve(listener, Router::new().route("/", get(offers))).await
}
