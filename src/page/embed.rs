//! Which kind of content an embedded page shows, judging by its address.

/// The kind of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embed {
    /// A video, with the provider's name.
    Video(&'static str),
    /// A map, with the provider's name.
    Map(&'static str),
    /// Anything else.
    Other,
}

/// Recognises the content by its host and path, as `URL` has them.
///
/// The addresses are those of the providers' own embed code: `www.youtube.com/embed/…`,
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
    let is_on = |domain: &str| {
        host.strip_suffix(domain)
            .is_some_and(|subdomain| subdomain.is_empty() || subdomain.ends_with('.'))
    };
    if is_on("youtube.com") || is_on("youtube-nocookie.com") {
        Embed::Video("YouTube")
    } else if is_on("vimeo.com") {
        Embed::Video("Vimeo")
    } else if host.starts_with("maps.google.")
        || (host.starts_with("www.google.") && path.starts_with("/maps"))
    {
        Embed::Map("Google Maps")
    } else {
        Embed::Other
    }
}
