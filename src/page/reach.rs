//! Where script may delete a cookie, and which names a listed pattern means.

use crate::scan;

/// Every domain that a page on `host` may have set a cookie for: the host and its parents.
///
/// A browser refuses the public suffixes among them by itself, so none has to be known here.
///
/// ```
/// use noren::page::reach::domains;
///
/// let all: Vec<&str> = domains("www.shop.example").collect();
/// assert_eq!(all, ["www.shop.example", "shop.example", "example"]);
/// ```
pub fn domains(host: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(host);
    std::iter::from_fn(move || {
        let domain = rest?;
        rest = scan::split_once(domain, b'.').map(|(_, parent)| parent);
        Some(domain)
    })
    .filter(|domain| !domain.is_empty())
}

/// Every path whose cookies a page at `path` can see, the root first.
///
/// ```
/// use noren::page::reach::paths;
///
/// assert_eq!(paths("/shop/item"), ["/", "/shop", "/shop/", "/shop/item"]);
/// ```
#[must_use]
pub fn paths(path: &str) -> Vec<&str> {
    let mut all = vec!["/"];
    for (at, byte) in path.bytes().enumerate() {
        if byte == b'/' && at > 0 {
            all.extend(path.get(..at));
            all.extend(path.get(..=at));
        }
    }
    if path.as_bytes().last() != Some(&b'/') {
        all.push(path);
    }
    all
}

/// Whether a listed name, in which `*` stands for anything, means this one.
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
