//! The command line of an audit.

use clap::{Args, ValueEnum};

/// Which page to audit, and how.
#[derive(Args)]
pub struct Options {
    /// The page's address, with https:// or http://
    #[arg(value_parser = address)]
    pub url: String,
    /// On a page with another banner: the button that accepts (a CSS selector, also found in open shadow
    /// roots and frames). Several, separated by commas, are pressed one after the other
    #[arg(long, value_name = "SEL[,SEL…]", requires = "reject", value_parser = presses)]
    pub accept: Option<Presses>,
    /// The button that refuses
    #[arg(long, value_name = "SEL[,SEL…]", requires = "accept", value_parser = presses)]
    pub reject: Option<Presses>,
    /// The button that withdraws consent; without it, withdrawing is not audited
    #[arg(long, value_name = "SEL[,SEL…]", requires = "accept", value_parser = presses)]
    pub withdraw: Option<Presses>,
    /// The page of the same site on which consent is withdrawn before the visitor goes back to
    /// the first; it must have the same banner [default: the page itself, with ?noren-audit=next]
    #[arg(long, value_name = "URL", value_parser = address)]
    pub next: Option<String>,
    /// Cookies, storage entries and hosts that need no consent, such as another banner's
    /// own cookie; * matches anything
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    pub necessary: Vec<String>,
    /// A host that belongs to a service of the config, where the page contacts it by its own code rather
    /// than by a marked element; can be repeated
    #[arg(long, value_name = "SERVICE=HOST", value_parser = host)]
    pub host: Vec<(String, String)>,
    /// The visitor's language, a BCP 47 tag such as ja or zh-TW
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// The visitor's browser sends Global Privacy Control
    #[arg(long)]
    pub gpc: bool,
    /// The visitor's device
    #[arg(long, value_enum, default_value_t)]
    pub viewport: Viewport,
    /// How long each stage is watched once the network is idle, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0, value_parser = seconds)]
    pub wait: f64,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// The visitor's device.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Viewport {
    /// 1280 × 800 CSS pixels
    #[default]
    Desktop,
    /// A phone, with touch
    Phone,
}

/// Selectors of buttons, which are pressed one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presses(pub Vec<String>);

/// A page's address.
fn address(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "a page's address begins with https:// or http://; try https://{text}"
        ))
    }
}

/// A time that is neither negative nor longer than ten minutes.
fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.0..=600.0).contains(&seconds) => Ok(seconds),
        _ => Err("a number of seconds from 0 to 600 is expected".into()),
    }
}

/// `SERVICE=HOST`.
fn host(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((service, host)) if !service.is_empty() && !host.is_empty() => {
            Ok((service.to_owned(), host.to_owned()))
        }
        _ => Err(
            "a service's id and a host are expected, such as analytics=stats.shop.example".into(),
        ),
    }
}

/// Selectors separated by commas, except commas inside brackets and quotes.
fn presses(text: &str) -> Result<Presses, String> {
    let mut all = vec![String::new()];
    let mut depth = 0_usize;
    let mut quote = None;
    for letter in text.chars() {
        match (letter, quote) {
            (_, Some(open)) if letter == open => quote = None,
            ('"' | '\'', None) => quote = Some(letter),
            ('(' | '[', None) => depth += 1,
            (')' | ']', None) => depth = depth.saturating_sub(1),
            (',', None) if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = all.last_mut() {
            last.push(letter);
        }
    }
    let all: Vec<String> = all.iter().map(|one| one.trim().to_owned()).collect();
    if all.iter().any(String::is_empty) {
        return Err("a selector is missing: write one, or several separated by commas".into());
    }
    Ok(Presses(all))
}

#[cfg(test)]
mod tests {
    use super::{Presses, address, host, presses, seconds};

    fn read(text: &str) -> Vec<String> {
        let Presses(all) = presses(text).unwrap();
        all
    }

    #[test]
    fn buttons_are_pressed_in_turn() {
        assert_eq!(read("#yes"), ["#yes"]);
        assert_eq!(read("#settings, .no"), ["#settings", ".no"]);
    }

    #[test]
    fn a_comma_inside_of_a_selector_parts_nothing() {
        assert_eq!(read(":is(#a, #b)"), [":is(#a, #b)"]);
        assert_eq!(
            read("[title=\"No, thanks\"],#x"),
            ["[title=\"No, thanks\"]", "#x"]
        );
        assert_eq!(read("text='a (b', #x"), ["text='a (b'", "#x"]);
    }

    #[test]
    fn what_cannot_be_meant_is_said() {
        assert!(presses("").is_err());
        assert!(presses("#a,,#b").is_err());
        assert!(
            address("shop.example")
                .unwrap_err()
                .contains("https://shop.example")
        );
        assert!(seconds("-1").is_err());
        assert!(host("stats.shop.example").is_err());
    }
}
