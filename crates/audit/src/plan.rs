//! The plan for the browser side, from the command line.

use serde_json::{Value, json};

use crate::options::{Options, Viewport};

/// How long a page or a button may take, in milliseconds.
const TIMEOUT: u32 = 30_000;
/// How long the browser side looks for a banner, in milliseconds.
const SEARCH: u32 = 10_000;

/// The plan as the driver reads it.
#[must_use]
pub fn plan(options: &Options) -> Value {
    json!({
        "url": options.url,
        "accept": options.accept,
        "reject": options.reject,
        "withdraw": options.withdraw,
        "next": next(options),
        "lang": options.lang,
        "gpc": options.gpc,
        "viewport": match options.viewport {
            Viewport::Desktop => "desktop",
            Viewport::Phone => "phone",
        },
        "wait": options.wait * 1e3,
        "timeout": TIMEOUT,
        "search": SEARCH,
    })
}

/// The page on which consent is withdrawn before the visitor goes back: by default the same page at another
/// address.
fn next(options: &Options) -> String {
    options.next.clone().unwrap_or_else(|| {
        let page = options.url.split('#').next().unwrap_or_default();
        let joint = if page.contains('?') { '&' } else { '?' };
        format!("{page}{joint}noren-audit=next")
    })
}

/// The number of stages that the browser side reports. Of its four visitors, one only looks.
#[must_use]
pub fn stages(options: &Options) -> usize {
    const LOOK: usize = 1;
    const REFUSE: usize = 3;
    const ACCEPT: usize = 3;
    const WITHDRAW: usize = 2;
    const BACK: usize = 1;
    let withdraws = options.accept.is_none() || options.withdraw.is_some();
    LOOK + REFUSE + ACCEPT + if withdraws { WITHDRAW + BACK } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::next;
    use crate::options::{Options, Written};

    #[test]
    fn the_page_in_between_is_another_address_of_the_same_page_or_the_one_named() {
        let of = |url: &str, named: Option<&str>| {
            let written = Written {
                url: url.into(),
                next: named.map(str::to_owned),
                ..Written::default()
            };
            next(&Options::read(written).unwrap())
        };
        assert_eq!(
            of("https://a.example/x#y", None),
            "https://a.example/x?noren-audit=next"
        );
        assert_eq!(
            of("https://a.example/x?z", None),
            "https://a.example/x?z&noren-audit=next"
        );
        assert_eq!(
            of("https://a.example/x", Some("https://a.example/y")),
            "https://a.example/y"
        );
    }
}
