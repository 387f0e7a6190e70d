//! A calendar day, from which a published text applies.

use std::fmt;

use noren::consent::Timestamp;

/// A calendar day, written `2026-11-22` (ISO 8601), in chronological order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// Parses a day in exactly the form `2026-11-22`; `None` if there is no such day.
    ///
    /// ```
    /// use noren_render::policy::Day;
    ///
    /// assert_eq!(Day::parse("2026-11-22").map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    /// assert_eq!(Day::parse("2026-02-30"), None);
    /// assert_eq!(Day::parse("2026-2-3"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Timestamp::parse(&format!("{text}T00:00:00Z"))?;
        let mut parts = text.splitn(3, '-');
        Some(Self {
            year: parts.next()?.parse().ok()?,
            month: parts.next()?.parse().ok()?,
            day: parts.next()?.parse().ok()?,
        })
    }

    /// The day of a timestamp in UTC.
    #[must_use]
    pub fn of(moment: Timestamp) -> Option<Self> {
        Self::parse(moment.to_iso().get(..10)?)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}
