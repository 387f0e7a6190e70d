//! First party and third party: a site is a registrable domain, by the Public Suffix List.

use std::net::IpAddr;

use crate::suffix::domain;

/// The site of a host: its registrable domain, or the host itself where it has none, such as an
/// address or `localhost`.
pub fn site(host: &str) -> String {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let named = bare.parse::<IpAddr>().is_err();
    let domain = named.then(|| domain(host)).flatten();
    domain.unwrap_or_else(|| host.to_owned())
}

/// Whether two hosts are of one site.
pub fn same(one: &str, other: &str) -> bool {
    site(one) == site(other)
}

/// Whether a script of a page on `page` can delete a cookie of `domain`.
pub fn reaches(page: &str, domain: &str) -> bool {
    page.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{reaches, same, site};

    #[test]
    fn a_site_is_a_registrable_domain() {
        assert_eq!(site("www.shop.co.jp"), "shop.co.jp");
        assert_eq!(site("cdn.example.com.tw"), "example.com.tw");
        assert!(same("www.shop.example", "shop.example"));
        assert!(!same("a.github.io", "b.github.io"));
    }

    #[test]
    fn addresses_and_localhost_are_sites_of_their_own() {
        assert!(!same("localhost", "127.0.0.1"));
        assert!(!same("127.0.0.1", "10.0.0.1"));
        assert!(!same("[::1]", "127.0.0.1"));
        assert!(same("shop.localhost", "www.shop.localhost"));
        assert!(!same("shop.localhost", "tracker.localhost"));
    }

    #[test]
    fn a_script_reaches_its_own_host_and_the_parents() {
        assert!(reaches("www.shop.example", "shop.example"));
        assert!(reaches("shop.example", "shop.example"));
        assert!(!reaches("shop.example", "www.shop.example"));
        assert!(!reaches("workshop.example", "shop.example"));
    }
}
