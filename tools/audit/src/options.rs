//! The command line of an audit.

use clap::Args;
use noren_audit::Written;

/// Which page to audit, and how.
#[derive(Args)]
pub struct Options {
    /// The page's address, with https:// or http://
    url: String,
    /// On a page with another banner: the button that accepts (a CSS selector, also found in open shadow
    /// roots and frames). Several, separated by commas, are pressed one after the other
    #[arg(long, value_name = "SEL[,SEL…]")]
    accept: Option<String>,
    /// The button that refuses
    #[arg(long, value_name = "SEL[,SEL…]")]
    reject: Option<String>,
    /// The button that withdraws consent; without it, withdrawing is not audited
    #[arg(long, value_name = "SEL[,SEL…]")]
    withdraw: Option<String>,
    /// The page of the same site on which consent is withdrawn before the visitor goes back to
    /// the first; it must have the same banner [default: the page itself, with ?noren-audit=next]
    #[arg(long, value_name = "URL")]
    next: Option<String>,
    /// Cookies, storage entries and hosts that need no consent, such as another banner's
    /// own cookie; * matches anything
    #[arg(long, value_name = "NAME,…")]
    necessary: Vec<String>,
    /// A host that belongs to a service of the config, where the page contacts it by its own code rather
    /// than by a marked element; can be repeated
    #[arg(long, value_name = "SERVICE=HOST")]
    host: Vec<String>,
    /// The visitor's language, a BCP 47 tag such as ja or zh-TW
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The visitor's browser sends Global Privacy Control
    #[arg(long)]
    gpc: bool,
    /// The visitor's device: desktop (1280 × 800 CSS pixels) or phone (with touch) [default: desktop]
    #[arg(long, value_name = "DEVICE")]
    viewport: Option<String>,
    /// How long each stage is watched once the network is idle, in seconds [default: 5]
    #[arg(long, value_name = "SECONDS", allow_negative_numbers = true)]
    wait: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

impl From<Options> for Written {
    fn from(options: Options) -> Self {
        Self {
            url: options.url,
            accept: options.accept,
            reject: options.reject,
            withdraw: options.withdraw,
            next: options.next,
            necessary: options.necessary,
            host: options.host,
            lang: options.lang,
            gpc: options.gpc,
            viewport: options.viewport,
            wait: options.wait,
        }
    }
}
