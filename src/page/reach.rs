//! What script cannot delete, and why; and which names a listed one means.

use crate::config::Cookie;
use crate::scan;

/// Why an entry could not be deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Script neither sees nor deletes an HttpOnly cookie (RFC 6265, 4.1.2.6).
    HttpOnly,
    /// It belongs to this domain, which is not the page's (RFC 6265, 5.3).
    Elsewhere(String),
    /// The browser kept it.
    Kept,
    /// Something on the page holds the database open.
    InUse,
}

/// An entry that may still be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Its name.
    pub name: String,
    /// Why it is there.
    pub reason: Reason,
}

/// Why a page on this host cannot delete a cookie, as far as its listing tells.
///
/// ```
/// use noren::config::Cookie;
/// use noren::page::reach::{Reason, beyond};
///
/// let of = |domain: &str| Cookie { domain: Some(domain.to_owned()), ..Cookie::default() };
/// assert_eq!(beyond(&of(".shop.example"), "www.shop.example"), None);
/// assert_eq!(
///     beyond(&of(".video.example"), "www.shop.example"),
///     Some(Reason::Elsewhere("video.example".to_owned()))
/// );
/// assert!(beyond(&of("op.example"), "shop.example").is_some());
/// ```
#[must_use]
pub fn beyond(cookie: &Cookie, host: &str) -> Option<Reason> {
    if cookie.http_only {
        return Some(Reason::HttpOnly);
    }
    let domain = cookie.domain.as_deref()?;
    let domain = scan::after(domain, b'.').unwrap_or(domain);
    let before = host.strip_suffix(domain);
    if before.is_some_and(|it| it.is_empty() || it.as_bytes().last() == Some(&b'.')) {
        None
    } else {
        Some(Reason::Elsewhere(domain.to_owned()))
    }
}

/// Whether a listed name, in which `*` stands for anything, means this one: as `src/gate/sweep.ts` has
/// it, which deletes by it.
///
/// ```
/// use noren::page::reach::fits;
///
/// assert!(fits("_ga_*", "_ga_ABC123"));
/// assert!(!fits("_ga", "_ga_ABC123"));
/// ```
#[must_use]
pub fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = scan::split_once(pattern, b'*') else {
        return pattern == name;
    };
    let mut tail = name.strip_prefix(start);
    while let Some(end) = tail {
        if fits(rest, end) {
            return true;
        }
        let mut letters = end.chars();
        tail = letters.next().map(|_| letters.as_str());
    }
    false
}
