//! PHP, in which one of the examples of servers is written.

use noren_support::program::first_line;

use super::apt::Packaged;

/// PHP's command, with its own web server.
pub const PHP: Packaged = Packaged {
    name: "PHP",
    found: || first_line("php", &["--version"]).filter(|line| line.starts_with("PHP 8.")),
    packages: &["php-cli"],
    brew: Some("php"),
    otherwise: None,
};
