//! What the server changes in a page: a new nonce for each response, the collector's origin, and the
//! policies that a test requests in the query.
//!
//! `?csp=strict` sends a strict Content Security Policy, `?tt=1` demands Trusted Types, `?coep=1`
//! sends Cross-Origin-Embedder-Policy, and each `&cookie=a=1;Path=/;HttpOnly` sets that cookie.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    CONTENT_LENGTH, CONTENT_SECURITY_POLICY, ETAG, LAST_MODIFIED, SET_COOKIE,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The placeholder of the nonce.
const NONCE: &str = "__NONCE__";
/// The placeholder of the collector's origin.
const COLLECTOR: &str = "__COLLECTOR__";
/// In bytes; no page is larger.
const LARGEST: usize = 8 << 20;
const COEP: HeaderName = HeaderName::from_static("cross-origin-embedder-policy");

/// Whether a path names a page rather than a file that a page loads.
pub fn is_page(path: &str) -> bool {
    path.ends_with('/') || path.ends_with(".html")
}

/// The page of a language.
pub struct InLanguage<'a> {
    /// The language.
    pub tag: &'a str,
    /// The page's address, with the rest of the query.
    pub address: String,
}

/// What `/?lang=ja` stands for: `/ja/`. Each language of the shop has its own page, and this is the address by
/// which one is asked for where the languages are a list.
pub fn in_language(uri: &Uri) -> Option<InLanguage<'_>> {
    let query = uri.query().filter(|_| uri.path() == "/")?;
    let tag = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))
        .filter(|tag| !tag.is_empty())
        .filter(|tag| {
            tag.bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
        })?;
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.starts_with("lang="))
        .collect();
    let rest = rest.join("&");
    let mark = if rest.is_empty() { "" } else { "?" };
    Some(InLanguage {
        tag,
        address: format!("/{tag}/{mark}{rest}"),
    })
}

/// What a request asks for.
pub struct Wanted {
    csp: bool,
    trusted_types: bool,
    coep: bool,
    cookies: Vec<HeaderValue>,
}

impl Wanted {
    /// Reads the query.
    pub fn read(request: &Request) -> Self {
        let query = request.uri().query().unwrap_or_default();
        let asks = |flag: &str| query.split('&').any(|pair| pair == flag);
        Self {
            csp: asks("csp=strict"),
            trusted_types: asks("tt=1"),
            coep: asks("coep=1"),
            cookies: query
                .split('&')
                .filter_map(|pair| HeaderValue::from_str(pair.strip_prefix("cookie=")?).ok())
                .collect(),
        }
    }

    /// Writes the nonce and the collector's origin into the page, and adds its headers.
    pub async fn apply(&self, response: Response, collector: &str) -> Response {
        if response.status() != StatusCode::OK {
            return response;
        }
        let (mut head, body) = response.into_parts();
        let nonce = fresh_nonce();
        let html = match to_bytes(body, LARGEST).await {
            Ok(bytes) => String::from_utf8_lossy(&bytes)
                .replace(NONCE, &nonce)
                .replace(COLLECTOR, collector),
            Err(error) => {
                return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
            }
        };
        let headers = &mut head.headers;
        for stale in [CONTENT_LENGTH, LAST_MODIFIED, ETAG] {
            headers.remove(stale);
        }
        if let Some(policy) = self
            .policy(&nonce)
            .and_then(|policy| HeaderValue::from_str(&policy).ok())
        {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        for cookie in &self.cookies {
            headers.append(SET_COOKIE, cookie.clone());
        }
        if self.coep {
            headers.insert(COEP, HeaderValue::from_static("require-corp"));
        }
        Response::from_parts(head, Body::from(html))
    }

    fn policy(&self, nonce: &str) -> Option<String> {
        let mut directives = Vec::new();
        if self.csp {
            directives.push(format!(
                "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' \
                 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'"
            ));
        }
        if self.trusted_types {
            directives.push("require-trusted-types-for 'script'; trusted-types noren".into());
        }
        (!directives.is_empty()).then(|| directives.join("; "))
    }
}

/// A new nonce. It need not be hard to guess: the demo has no secrets.
fn fresh_nonce() -> String {
    use std::hash::{BuildHasher, RandomState};
    let words = [
        RandomState::new().hash_one(0),
        RandomState::new().hash_one(1),
    ];
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Body, Request, Uri, Wanted, fresh_nonce, in_language, is_page};

    #[test]
    fn a_language_in_the_query_leads_to_its_page_with_the_rest_of_the_query() {
        let address = |uri: &'static str| {
            let uri = Uri::from_static(uri);
            in_language(&uri).map(|other| (other.tag.to_owned(), other.address))
        };
        let page = |tag: &str, address: &str| Some((tag.to_owned(), address.to_owned()));
        assert_eq!(address("/?lang=ja"), page("ja", "/ja/"));
        assert_eq!(
            address("/?csp=strict&lang=zh-Hant&tt=1"),
            page("zh-Hant", "/zh-Hant/?csp=strict&tt=1")
        );
        for other in [
            "/",
            "/?csp=strict",
            "/?lang=",
            "/?lang=..",
            "/?lang=%2e",
            "/ja/?lang=en",
        ] {
            assert_eq!(address(other), None, "{other}");
        }
    }

    #[test]
    fn a_page_is_a_folder_or_html() {
        assert!(is_page("/"));
        assert!(is_page("/policy/ja.html"));
        assert!(!is_page("/noren.js"));
    }

    #[test]
    fn both_policies_share_one_header() {
        let wanted = Wanted {
            csp: true,
            trusted_types: true,
            coep: false,
            cookies: Vec::new(),
        };
        let policy = wanted.policy("abc").unwrap();
        assert!(policy.contains("'nonce-abc'"));
        assert!(policy.ends_with("trusted-types noren"));
    }

    #[test]
    fn cookies_are_set_as_the_query_writes_them() {
        let request = Request::builder()
            .uri("/pages/a.html?cookie=a=1;Path=/x;HttpOnly&coep=1&cookie=b=2")
            .body(Body::empty())
            .unwrap();
        let wanted = Wanted::read(&request);
        assert_eq!(wanted.cookies, ["a=1;Path=/x;HttpOnly", "b=2"]);
        assert!(wanted.coep);
    }

    #[test]
    fn no_page_has_anothers_nonce() {
        assert_ne!(fresh_nonce(), fresh_nonce());
    }
}
