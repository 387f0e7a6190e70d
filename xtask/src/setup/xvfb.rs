//! A virtual display: WebKit's browser opens a window, and has no headless mode.

use noren_support::program::{first_line, which};

use super::apt::Packaged;

/// `xvfb-run`, with `xauth`, which it calls and its package only recommends.
pub const XVFB: Packaged = Packaged {
    name: "a virtual display (xvfb-run)",
    found: || {
        which("Xvfb")?;
        which("xauth")?;
        first_line("xvfb-run", &["--help"])?;
        Some("xvfb".into())
    },
    packages: &["xvfb", "xauth"],
    brew: None,
    otherwise: None,
};
