//! A time in UTC with a resolution of one second.

use std::fmt;

use crate::config::digits::push_padded;

/// A time in UTC with a resolution of one second, as records have it.
///
/// Its text always has the form `2026-11-22T06:00:00Z`, so texts sort like times. Years are 0 to 9999;
/// a time outside that range is clamped to it.
///
/// ```
/// use noren::consent::Timestamp;
///
/// let moment = Timestamp::parse("2026-11-22T06:00:00Z").unwrap();
/// assert_eq!(moment.plus_days(180).to_iso(), "2027-05-21T06:00:00Z");
/// assert_eq!(Timestamp::parse("2026-02-30T06:00:00Z"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

/// Seconds in a minute.
const MINUTE: i64 = 60;
/// Seconds in an hour.
const HOUR: i64 = 60 * MINUTE;
/// Seconds in a day of 24 hours.
pub const DAY: i64 = 24 * HOUR;

impl Timestamp {
    /// The first second of the year 0.
    pub const FIRST: Self = Self(-62_167_219_200);
    /// The last second of the year 9999.
    pub const LAST: Self = Self(253_402_300_799);

    /// From seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// From milliseconds since 1970-01-01T00:00:00Z, as a browser's clock returns them; fractions
    /// of a second are dropped.
    #[must_use]
    pub fn from_milliseconds(milliseconds: f64) -> Self {
        Self::from_seconds((milliseconds / 1000.0).floor() as i64)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The time this many days of 24 hours later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self::from_seconds(self.0 + i64::from(days) * DAY)
    }

    /// Parses a text of exactly the form `2026-11-22T06:00:00Z`; none for any other form, and for a time
    /// that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // Year, month, day, hour, minute, second.
        let mut parts = [0_i64; 6];
        let mut at = 0;
        for byte in text.bytes() {
            if byte.is_ascii_digit() {
                let part = parts.get_mut(at)?;
                *part = (*part * 10 + i64::from(byte - b'0')) % 10_000;
            } else {
                at += 1;
            }
        }
        let [year, month, day, hour, minute, second] = parts;
        let days = days_from_civil(year, month, day);
        let moment = Self::from_seconds(days * DAY + hour * HOUR + minute * MINUTE + second);
        // Any other form, and a time that does not exist, does not survive the round trip.
        (moment.to_iso() == text).then_some(moment)
    }

    /// The text of the form `2026-11-22T06:00:00Z`.
    #[must_use]
    pub fn to_iso(self) -> String {
        let (year, month, day) = civil_from_days(self.0.div_euclid(DAY));
        let second = self.0.rem_euclid(DAY);
        let mut out = String::new();
        push_part(&mut out, year, 4, '-');
        push_part(&mut out, month, 2, '-');
        push_part(&mut out, day, 2, 'T');
        push_part(&mut out, second / HOUR, 2, ':');
        push_part(&mut out, second % HOUR / MINUTE, 2, ':');
        push_part(&mut out, second % MINUTE, 2, 'Z');
        out
    }
}

#[inline(never)]
fn push_part(out: &mut String, number: i64, width: u32, sign: char) {
    push_padded(out, number.unsigned_abs(), width);
    out.push(sign);
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_iso())
    }
}

// The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`, with his constants:
// <https://howardhinnant.github.io/date_algorithms.html>.

/// Days in an era of 400 Gregorian years, after which the calendar repeats.
const DAYS_OF_ERA: i64 = 146_097;
/// Days from 0000-03-01, where the eras begin, to 1970-01-01.
const DAYS_TO_EPOCH: i64 = 719_468;

/// Days since 1970-01-01. Years begin in March here, so that the leap day is the last day of a year.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * DAYS_OF_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
        - DAYS_TO_EPOCH
}

/// The year, month and day of a number of days since 1970-01-01.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + DAYS_TO_EPOCH;
    let era = days.div_euclid(DAYS_OF_ERA);
    let day_of_era = days.rem_euclid(DAYS_OF_ERA);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}
