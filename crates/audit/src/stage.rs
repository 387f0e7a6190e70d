//! The stages of a visit at which a page is audited.

use serde::{Deserialize, Serialize};

/// A stage of a visit; each ends when the network is idle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Nothing has been answered.
    Before,
    /// Everything was refused.
    Refused,
    /// The same visitor loads the page again.
    RefusedReload,
    /// Everything was accepted.
    Accepted,
    /// The same visitor loads the page again.
    AcceptedReload,
    /// The consent is withdrawn.
    Withdrawn,
    /// The same visitor loads the page again.
    WithdrawnReload,
    /// The consent is withdrawn on another page, and the visitor goes back.
    Back,
}

impl Stage {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => "before a choice",
            Self::Refused => "after refusing",
            Self::RefusedReload => "refused, reloaded",
            Self::Accepted => "after accepting",
            Self::AcceptedReload => "accepted, reloaded",
            Self::Withdrawn => "after withdrawing",
            Self::WithdrawnReload => "withdrawn, reloaded",
            Self::Back => "refused elsewhere, back",
        }
    }

    /// The stage of an observation made now: what a page does while the visitor leaves it belongs to
    /// the previous stage.
    pub fn of(self, late: bool) -> Self {
        match self {
            _ if !late => self,
            Self::RefusedReload => Self::Refused,
            Self::AcceptedReload => Self::Accepted,
            Self::WithdrawnReload | Self::Back => Self::Withdrawn,
            other => other,
        }
    }

    /// Whether the visitor's last answer was to accept.
    pub fn is_accepted(self) -> bool {
        matches!(self, Self::Accepted | Self::AcceptedReload)
    }
}
