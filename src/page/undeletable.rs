//! What script cannot delete, and why.

use crate::config::Cookie;
use crate::scan;

/// Why an entry could not be deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Script neither sees nor deletes an HttpOnly cookie (RFC 6265, 4.1.2.6).
    HttpOnly,
    /// It belongs to this domain, which is not the page's (RFC 6265, 5.3).
    OtherDomain(String),
    /// The browser did not delete it.
    NotDeleted,
    /// The page holds the database open.
    InUse,
}

/// A cookie, storage entry or database that may still exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Its name.
    pub name: String,
    /// Why it may still exist.
    pub reason: Reason,
}

/// Why a page on this host cannot delete a cookie, judging by how the config lists it; none if it can.
///
/// ```
/// use noren::config::Cookie;
/// use noren::page::undeletable::{Reason, undeletable};
///
/// let of = |domain: &str| Cookie { domain: Some(domain.to_owned()), ..Cookie::default() };
/// assert_eq!(undeletable(&of(".shop.example"), "www.shop.example"), None);
/// assert_eq!(
///     undeletable(&of(".video.example"), "www.shop.example"),
///     Some(Reason::OtherDomain("video.example".to_owned()))
/// );
/// assert!(undeletable(&of("op.example"), "shop.example").is_some());
/// ```
#[must_use]
pub fn undeletable(cookie: &Cookie, host: &str) -> Option<Reason> {
    if cookie.http_only {
        return Some(Reason::HttpOnly);
    }
    let domain = cookie.domain.as_deref()?;
    let domain = scan::after(domain, b'.').unwrap_or(domain);
    let subdomain = host.strip_suffix(domain);
    if subdomain.is_some_and(|name| name.is_empty() || name.as_bytes().last() == Some(&b'.')) {
        None
    } else {
        Some(Reason::OtherDomain(domain.to_owned()))
    }
}
