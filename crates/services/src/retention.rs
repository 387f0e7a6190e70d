//! The retention period of a cookie: a number and a unit, formatted for each language.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use noren::locale::Arg;
use noren::locale::catalogue::format_pattern;
use noren_messages::CompiledLanguage;
use serde::{Deserialize, Deserializer};
use unic_langid::LanguageIdentifier;

/// The retention period of a cookie: `"session"`, or a number and a unit, as in `[2, "years"]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// Until the browser is closed.
    Session,
    /// A number of units.
    For(u32, Unit),
}

impl<'de> Deserialize<'de> for Retention {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum Word {
            Session,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Word(Word),
            For(u32, Unit),
        }
        Ok(match Written::deserialize(from)? {
            Written::Word(Word::Session) => Self::Session,
            Written::For(count, unit) => Self::For(count, unit),
        })
    }
}

/// The unit of a retention period.
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

impl Retention {
    /// The id of its message: `kept-years` with `$count`, or `kept-session`.
    #[must_use]
    pub fn text_id(&self) -> String {
        let unit = match self {
            Self::Session => "session",
            Self::For(_, unit) => unit.name(),
        };
        format!("kept-{unit}")
    }

    /// The period as text. The numbers are small and whole, so their digits need no grouping; the
    /// plural form follows CLDR's rules. Empty if the language has no such text.
    pub(crate) fn format(&self, language: &CompiledLanguage) -> String {
        let id = self.text_id();
        let texts = language.service_texts.iter();
        let Some(pattern) = texts
            .filter(|text| text.id == id)
            .map(|text| &text.pattern)
            .next()
        else {
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

/// The plural category of a whole number (CLDR); `other` for a language that CLDR lacks.
fn plural(tag: &str, count: u32) -> &'static str {
    // CLDR's plural rules do not depend on the script.
    let language = tag.split('-').next().unwrap_or_default();
    let rules = language
        .parse::<LanguageIdentifier>()
        .ok()
        .and_then(|language| PluralRules::create(language, PluralRuleType::CARDINAL).ok());
    match rules.and_then(|rules| rules.select(count).ok()) {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
}
