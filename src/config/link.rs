//! Which links a shop's texts may lead to.

/// The schemes that a link may have.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Whether an address is `https:`, `http:`, `mailto:`, `tel:` or relative.
///
/// A browser ignores blanks and control characters in an address before it looks for the scheme
/// (WHATWG URL, "basic URL parser"), and so `java\nscript:` is one; an address that has any is
/// therefore refused, whatever it says.
///
/// ```
/// use noren::config::link::is_safe;
///
/// assert!(is_safe("https://shop.example/privacy"));
/// assert!(is_safe("/privacy#cookies"));
/// assert!(!is_safe("javascript:alert(1)"));
/// assert!(!is_safe(" java\nscript:alert(1)"));
/// ```
#[must_use]
pub fn is_safe(address: &str) -> bool {
    has_scheme(address, &SCHEMES)
}

/// Whether an address is `https:`, `http:` or relative, so that it can be fetched.
#[must_use]
pub fn is_web(address: &str) -> bool {
    has_scheme(address, &SCHEMES[..2])
}

fn has_scheme(address: &str, schemes: &[&str]) -> bool {
    let blank = |letter: char| letter.is_control() || letter.is_whitespace();
    if address.is_empty() || address.chars().any(blank) {
        return false;
    }
    let sign = |byte: u8| matches!(byte, b':' | b'/' | b'?' | b'#' | b'\\');
    match address.bytes().position(sign) {
        Some(end) if address.as_bytes()[end] == b':' => schemes
            .iter()
            .any(|scheme| address.as_bytes()[..end].eq_ignore_ascii_case(scheme.as_bytes())),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_pass() {
        for address in [
            "https://a.example",
            "HTTPS://a.example",
            "http://a.example",
            "mailto:a@b.example",
            "tel:+81-3-0000-0100",
            "/privacy",
            "privacy.html",
            "../a:b",
            "?a:b",
            "#a:b",
            "//cdn.example/a",
            "プライバシー",
        ] {
            assert!(is_safe(address), "{address}");
        }
        for address in [
            "",
            " ",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "blob:x",
            ":x",
            "https://a b",
            "a:b",
            "javascript\u{3a}x",
        ] {
            assert!(!is_safe(address), "{address:?}");
        }
    }

    #[test]
    fn mail_and_telephone_cannot_be_fetched() {
        assert!(is_web("https://a.example/record"));
        assert!(is_web("/record"));
        assert!(!is_web("mailto:a@b.example"));
        assert!(!is_web("tel:1"));
    }
}
