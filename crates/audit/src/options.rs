//! What to audit, and how: as written on a command line, and as read.

use serde::Deserialize;

use crate::AuditError;

/// Options as they are written on a command line.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Written {
    /// The page's address.
    pub url: String,
    /// The buttons that accept on a page with another banner, separated by commas.
    pub accept: Option<String>,
    /// The buttons that refuse.
    pub reject: Option<String>,
    /// The buttons that withdraw.
    pub withdraw: Option<String>,
    /// The page on which consent is withdrawn before the visitor goes back.
    pub next: Option<String>,
    /// Names and hosts that need no consent.
    pub necessary: Vec<String>,
    /// Hosts of services, `SERVICE=HOST`.
    pub host: Vec<String>,
    /// The visitor's language.
    pub lang: Option<String>,
    /// Whether the visitor's browser sends Global Privacy Control.
    pub gpc: bool,
    /// The visitor's device, `desktop` or `phone`.
    pub viewport: Option<String>,
    /// How long each stage is watched once the network is idle, in seconds.
    pub wait: Option<String>,
}

/// The visitor's device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewport {
    /// 1280 × 800 CSS pixels.
    Desktop,
    /// A phone, with touch.
    Phone,
}

/// Selectors of buttons, which are pressed one after the other.
pub type Presses = Vec<String>;

/// Options that were read.
#[derive(Debug)]
pub struct Options {
    pub(crate) url: String,
    pub(crate) accept: Option<Presses>,
    pub(crate) reject: Option<Presses>,
    pub(crate) withdraw: Option<Presses>,
    pub(crate) next: Option<String>,
    pub(crate) necessary: Vec<String>,
    pub(crate) host: Vec<(String, String)>,
    pub(crate) lang: Option<String>,
    pub(crate) gpc: bool,
    pub(crate) viewport: Viewport,
    pub(crate) wait: f64,
}

/// How long a stage is watched if nothing is said, in seconds.
const USUAL_WAIT: f64 = 5.0;

impl Options {
    /// Reads them.
    ///
    /// # Errors
    /// If one is not what it may be, or is missing where another is given.
    pub fn read(written: Written) -> Result<Self, AuditError> {
        let buttons =
            |name, text: Option<String>| text.map(|text| presses(name, &text)).transpose();
        let accept = buttons("--accept", written.accept)?;
        let reject = buttons("--reject", written.reject)?;
        let withdraw = buttons("--withdraw", written.withdraw)?;
        match (&accept, &reject, &withdraw) {
            (Some(_), None, _) => return Err(missing("--accept", "--reject")),
            (None, Some(_), _) => return Err(missing("--reject", "--accept")),
            (None, None, Some(_)) => return Err(missing("--withdraw", "--accept and --reject")),
            _ => {}
        }
        let next = written.next.map(|url| address("--next", url)).transpose()?;
        let list = |texts: Vec<String>| -> Vec<String> {
            let names = texts.iter().flat_map(|text| text.split(','));
            names.map(|name| name.trim().to_owned()).collect()
        };
        Ok(Self {
            url: address("URL", written.url)?,
            accept,
            reject,
            withdraw,
            next,
            necessary: list(written.necessary),
            host: written
                .host
                .iter()
                .map(|text| host(text))
                .collect::<Result<_, _>>()?,
            lang: written.lang,
            gpc: written.gpc,
            viewport: viewport(written.viewport.as_deref())?,
            wait: written.wait.map_or(Ok(USUAL_WAIT), |text| seconds(&text))?,
        })
    }
}

fn missing(given: &'static str, needed: &str) -> AuditError {
    AuditError::Option(given, format!("give {needed}, too"))
}

/// A page's address.
fn address(name: &'static str, text: String) -> Result<String, AuditError> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text)
    } else {
        let expected =
            format!("a page's address begins with https:// or http://; try https://{text}");
        Err(AuditError::Option(name, expected))
    }
}

fn viewport(text: Option<&str>) -> Result<Viewport, AuditError> {
    match text {
        None | Some("desktop") => Ok(Viewport::Desktop),
        Some("phone") => Ok(Viewport::Phone),
        Some(other) => {
            let expected = format!("found {other}, expected desktop or phone");
            Err(AuditError::Option("--viewport", expected))
        }
    }
}

/// A time that is neither negative nor longer than ten minutes.
fn seconds(text: &str) -> Result<f64, AuditError> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.0..=600.0).contains(&seconds) => Ok(seconds),
        _ => {
            let expected = format!("found {text}, expected a number of seconds from 0 to 600");
            Err(AuditError::Option("--wait", expected))
        }
    }
}

/// `SERVICE=HOST`.
fn host(text: &str) -> Result<(String, String), AuditError> {
    match text.split_once('=') {
        Some((service, host)) if !service.is_empty() && !host.is_empty() => {
            Ok((service.to_owned(), host.to_owned()))
        }
        _ => {
            let expected = format!(
                "found {text}, expected a service's id and a host, such as analytics=stats.shop.example"
            );
            Err(AuditError::Option("--host", expected))
        }
    }
}

/// Selectors separated by commas, except commas inside brackets and quotes.
fn presses(name: &'static str, text: &str) -> Result<Presses, AuditError> {
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
        let expected = "a selector is missing: write one, or several separated by commas".into();
        return Err(AuditError::Option(name, expected));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{Options, Written, presses};

    fn buttons(text: &str) -> Vec<String> {
        presses("--accept", text).unwrap()
    }

    fn fault(written: Written) -> String {
        let url = "https://shop.example".to_owned();
        let written = Written {
            url: if written.url.is_empty() {
                url
            } else {
                written.url
            },
            ..written
        };
        Options::read(written).unwrap_err().to_string()
    }

    #[test]
    fn buttons_are_pressed_in_turn() {
        assert_eq!(buttons("#yes"), ["#yes"]);
        assert_eq!(buttons("#settings, .no"), ["#settings", ".no"]);
    }

    #[test]
    fn a_comma_inside_of_a_selector_parts_nothing() {
        assert_eq!(buttons(":is(#a, #b)"), [":is(#a, #b)"]);
        assert_eq!(
            buttons("[title=\"No, thanks\"],#x"),
            ["[title=\"No, thanks\"]", "#x"]
        );
        assert_eq!(buttons("text='a (b', #x"), ["text='a (b'", "#x"]);
    }

    #[test]
    fn what_cannot_be_meant_is_an_error_that_says_what_can() {
        let some = |text: &str| Some(text.to_owned());
        let of = |change: fn(&mut Written)| {
            let mut written = Written::default();
            change(&mut written);
            fault(written)
        };
        assert!(of(|it| it.url = "shop.example".into()).contains("https://shop.example"));
        assert!(of(|it| it.wait = Some("-1".into())).contains("from 0 to 600"));
        assert!(of(|it| it.host = vec!["stats.shop.example".into()]).contains("a service's id"));
        assert!(of(|it| it.viewport = Some("tv".into())).contains("desktop or phone"));
        assert_eq!(
            of(|it| it.accept = Some("#a".into())),
            "--accept: give --reject, too"
        );
        assert!(
            fault(Written {
                withdraw: some("#a"),
                ..Written::default()
            })
            .contains("--accept and")
        );
        assert!(
            fault(Written {
                accept: some("#a,,#b"),
                reject: some("#c"),
                ..Written::default()
            })
            .contains("missing")
        );
    }
}
