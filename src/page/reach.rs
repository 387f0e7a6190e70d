//! Where script may delete a cookie, and which names a listed pattern means.

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
    std::iter::successors(Some(host), |rest| {
        rest.split_once('.').map(|(_, parent)| parent)
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
pub fn paths(path: &str) -> Vec<String> {
    let mut all = vec!["/".to_owned()];
    for (at, _) in path.match_indices('/').filter(|(at, _)| *at > 0) {
        all.extend(
            [path.get(..at), path.get(..=at)]
                .into_iter()
                .flatten()
                .map(str::to_owned),
        );
    }
    if !path.ends_with('/') {
        all.push(path.to_owned());
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
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|tail| {
            (0..=tail.len()).any(|at| tail.get(at..).is_some_and(|end| fits(rest, end)))
        }),
    }
}
