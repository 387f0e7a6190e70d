//! How long a cookie stays: a number and a unit, which each language writes out for itself.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use noren_messages::CompiledLanguage;
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use super::entry::Kept;
use crate::locale::Arg;
use crate::locale::catalogue::format_pattern;

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Unit {
    const fn name(self) -> &'static str {
        match self {
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

impl Kept {
    /// The id of the message that says it: `kept-years` with `$count`, or `kept-session`.
    #[must_use]
    pub fn text(&self) -> String {
        let unit = match self {
            Self::Session => "session",
            Self::For(_, unit) => unit.name(),
        };
        format!("kept-{unit}")
    }

    /// The period as readers of a language say it. The numbers are small and whole, so that their
    /// digits need no grouping; which form a language gives them is in CLDR's plural rules.
    pub(super) fn written_out(&self, language: &CompiledLanguage) -> String {
        let id = self.text();
        let texts = language.service_texts.iter();
        let Some(pattern) = texts.filter(|it| it.id == id).map(|it| &it.pattern).next() else {
            return String::new();
        };
        let Self::For(count, _) = self else {
            return pattern.clone();
        };
        let text = count.to_string();
        let category = plural(&language.tag, *count);
        format_pattern(
            pattern,
            &[Arg {
                text: &text,
                category,
            }],
        )
    }
}

/// The plural category of a whole number.
fn plural(tag: &str, count: u32) -> &'static str {
    // The rules know languages, not scripts.
    let language = tag.split('-').next().unwrap_or_default();
    let rules = language
        .parse::<LanguageIdentifier>()
        .ok()
        .and_then(|it| PluralRules::create(it, PluralRuleType::CARDINAL).ok());
    match rules.and_then(|rules| rules.select(count).ok()) {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
}
