//! Which URLs a config may contain.

/// The schemes that a URL may have.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Whether a URL is `https:`, `http:`, `mailto:`, `tel:` or relative.
///
/// Browsers remove tabs, line breaks, and surrounding spaces and control characters from a URL before
/// they parse its scheme (WHATWG URL, "basic URL parser"), so `java\nscript:` is a `javascript:` URL.
/// Any URL with white space or a control character is therefore rejected.
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

/// Whether a URL is `https:`, `http:` or relative, so that it can be fetched.
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
    fn only_safe_schemes_are_accepted() {
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
