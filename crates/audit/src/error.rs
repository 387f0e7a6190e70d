//! Why a page cannot be audited.

use std::fmt;

/// Why a page cannot be audited.
#[derive(Debug)]
pub enum AuditError {
    /// An option is not what it may be: its name, and what is expected.
    Option(&'static str, String),
    /// The page has Noren and no config; its address.
    NoConfig(String),
    /// Its config has faults.
    Config(String),
    /// `--host` names a service that the config does not have; the page's address.
    UnknownService(String, String),
    /// The driver could not visit it; why, and what to do.
    Hindrance(String),
    /// The driver reported something else than it should.
    Line(serde_json::Error),
    /// The driver reported nothing about the page.
    Silence,
}

impl fmt::Display for AuditError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(name, expected) => write!(out, "{name}: {expected}"),
            Self::NoConfig(url) => write!(
                out,
                "{url} has Noren and no config: build it with one, or put a block with data-noren-config on the page"
            ),
            Self::Config(faults) => out.write_str(faults),
            Self::UnknownService(service, url) => write!(
                out,
                "--host names the service {service}, which is not in the config of {url}"
            ),
            Self::Hindrance(why) => out.write_str(why),
            Self::Line(error) => {
                write!(out, "the browser side reported what is no report: {error}")
            }
            Self::Silence => out.write_str("the browser side reported nothing about the page"),
        }
    }
}

impl std::error::Error for AuditError {}
