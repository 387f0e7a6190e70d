//! What the browser's side is to do, from what a person typed.

use serde_json::{Value, json};

use super::{Options, Viewport};

/// How long a page or a button may take, in milliseconds.
const PATIENCE: u32 = 30_000;
/// How long a banner is looked for, in milliseconds.
const SEARCH: u32 = 10_000;

/// Buttons to press one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presses(Vec<String>);

/// The plan as the browser's side reads it.
pub fn to_json(options: &Options) -> Value {
    let presses = |named: &Option<Presses>| named.as_ref().map(|it| it.0.clone());
    json!({
        "url": options.url,
        "accept": presses(&options.accept),
        "reject": presses(&options.reject),
        "withdraw": presses(&options.withdraw),
        "next": next(options),
        "lang": options.lang,
        "gpc": options.gpc,
        "viewport": match options.viewport {
            Viewport::Desktop => "desktop",
            Viewport::Phone => "phone",
        },
        "wait": options.wait * 1e3,
        "patience": PATIENCE,
        "search": SEARCH,
    })
}

/// The page on which an acceptance is taken back before the visitor goes back: the same page at another
/// address, unless one is named.
fn next(options: &Options) -> String {
    options.next.clone().unwrap_or_else(|| {
        let page = options.url.split('#').next().unwrap_or_default();
        let joint = if page.contains('?') { '&' } else { '?' };
        format!("{page}{joint}noren-audit=next")
    })
}

/// How many stages the browser's side will tell of: four visitors come, one of whom only looks.
pub fn stages(options: &Options) -> usize {
    const LOOK: usize = 1;
    const REFUSE: usize = 3;
    const ACCEPT: usize = 3;
    const WITHDRAW: usize = 2;
    const BACK: usize = 1;
    let withdraws = options.accept.is_none() || options.withdraw.is_some();
    LOOK + REFUSE + ACCEPT + if withdraws { WITHDRAW + BACK } else { 0 }
}

/// A page's address.
pub fn address(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "a page's address begins with https:// or http://; try https://{text}"
        ))
    }
}

/// A time that is neither negative nor longer than ten minutes.
pub fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.0..=600.0).contains(&seconds) => Ok(seconds),
        _ => Err("a number of seconds from 0 to 600 is expected".into()),
    }
}

/// `SERVICE=HOST`.
pub fn host(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((service, host)) if !service.is_empty() && !host.is_empty() => {
            Ok((service.to_owned(), host.to_owned()))
        }
        _ => Err(
            "a service's id and a host are expected, such as analytics=stats.shop.example".into(),
        ),
    }
}

/// Selectors separated by commas, save those inside of brackets and quotes.
pub fn presses(text: &str) -> Result<Presses, String> {
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
    let all: Vec<String> = all.iter().map(|it| it.trim().to_owned()).collect();
    if all.iter().any(String::is_empty) {
        return Err("a selector is missing: write one, or several separated by commas".into());
    }
    Ok(Presses(all))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::Options;
    use super::{Presses, address, host, next, presses, seconds};

    #[derive(Parser)]
    struct Typed {
        #[command(flatten)]
        options: Options,
    }

    #[test]
    fn the_page_in_between_is_another_address_of_the_same_page_or_the_one_named() {
        let of = |words: &[&str]| {
            let typed = Typed::try_parse_from(["audit"].iter().chain(words)).unwrap();
            next(&typed.options)
        };
        assert_eq!(
            of(&["https://a.example/x#y"]),
            "https://a.example/x?noren-audit=next"
        );
        assert_eq!(
            of(&["https://a.example/x?z"]),
            "https://a.example/x?z&noren-audit=next"
        );
        assert_eq!(
            of(&["https://a.example/x", "--next", "https://a.example/y"]),
            "https://a.example/y"
        );
    }

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
