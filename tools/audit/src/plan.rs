//! The plan for the browser side, from the command line.

use serde_json::{Value, json};

use crate::options::{Options, Presses, Viewport};

/// How long a page or a button may take, in milliseconds.
const TIMEOUT: u32 = 30_000;
/// How long the browser side looks for a banner, in milliseconds.
const SEARCH: u32 = 10_000;

/// The plan as drive.mjs reads it.
pub fn to_json(options: &Options) -> Value {
    let presses = |presses: &Option<Presses>| presses.as_ref().map(|one| one.0.clone());
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
    use clap::Parser;

    use super::next;
    use crate::options::Options;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        options: Options,
    }

    #[test]
    fn the_page_in_between_is_another_address_of_the_same_page_or_the_one_named() {
        let of = |words: &[&str]| {
            let arguments = Arguments::try_parse_from(["audit"].iter().chain(words)).unwrap();
            next(&arguments.options)
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
}
