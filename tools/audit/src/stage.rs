//! The moments of a visit at which a page is looked at.

use serde::{Deserialize, Serialize};

/// A moment of a visit; each ends when the network has rested.
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
    /// What was accepted is taken back.
    Withdrawn,
    /// The same visitor loads the page again.
    WithdrawnReload,
    /// What was accepted on this page is taken back on another, and the visitor goes back.
    Back,
}

impl Stage {
    /// As a table says it.
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

    /// The stage of something seen now: what a page still does while it is being left belongs to
    /// the stage before.
    pub fn of(self, late: bool) -> Self {
        match self {
            _ if !late => self,
            Self::RefusedReload => Self::Refused,
            Self::AcceptedReload => Self::Accepted,
            Self::WithdrawnReload | Self::Back => Self::Withdrawn,
            other => other,
        }
    }

    /// Whether the visitor's last answer was yes.
    pub fn is_accepted(self) -> bool {
        matches!(self, Self::Accepted | Self::AcceptedReload)
    }
}
