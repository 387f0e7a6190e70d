//! What an embedded page is, as far as its address tells.

/// What a visitor would see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embed {
    /// A video, and whose.
    Video(&'static str),
    /// A map, and whose.
    Map(&'static str),
    /// Something else.
    Other,
}

/// Tells what is embedded by its host and path, as `URL` gives them.
///
/// Addresses as the providers' own embed code has them: `www.youtube.com/embed/…`,
/// `www.youtube-nocookie.com/embed/…`, `player.vimeo.com/video/…`, `www.google.com/maps/embed…`,
/// `maps.google.com/maps…`.
///
/// ```
/// use noren::page::embed::{Embed, embed};
///
/// assert_eq!(embed("www.youtube-nocookie.com", "/embed/x"), Embed::Video("YouTube"));
/// assert_eq!(embed("player.vimeo.com", "/video/1"), Embed::Video("Vimeo"));
/// assert_eq!(embed("www.google.co.jp", "/maps/embed"), Embed::Map("Google Maps"));
/// assert_eq!(embed("maps.google.com", "/"), Embed::Map("Google Maps"));
/// assert_eq!(embed("www.google.com", "/recaptcha/api2"), Embed::Other);
/// assert_eq!(embed("notyoutube.com", "/embed/x"), Embed::Other);
/// ```
#[must_use]
pub fn embed(host: &str, path: &str) -> Embed {
    let of = |domain: &str| {
        host.strip_suffix(domain)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    if of("youtube.com") || of("youtube-nocookie.com") {
        Embed::Video("YouTube")
    } else if of("vimeo.com") {
        Embed::Video("Vimeo")
    } else if host.starts_with("maps.google.")
        || (host.starts_with("www.google.") && path.starts_with("/maps"))
    {
        Embed::Map("Google Maps")
    } else {
        Embed::Other
    }
}
