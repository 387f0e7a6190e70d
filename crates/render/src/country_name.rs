//! The names of countries.

use icu_locale::Locale;
use icu_locale::names::RegionDisplayName;
use icu_locale::subtags::Region;

/// The name of a country (ISO 3166-1 alpha-2) in a language, from CLDR, whose data browsers' `Intl` uses
/// too; the code for a country or a language that CLDR lacks.
#[must_use]
pub fn country_name(code: &str, language: &str) -> String {
    let name = || {
        let locale = Locale::try_from_str(language).ok()?;
        let region = Region::try_from_str(code).ok()?;
        RegionDisplayName::try_new_light(locale.into(), region).ok()
    };
    name().map_or_else(|| code.to_owned(), |name| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_named_in_each_language() {
        for (code, names) in [
            (
                "US",
                [
                    "United States",
                    "アメリカ合衆国",
                    "美国",
                    "美國",
                    "Vereinigte Staaten",
                ],
            ),
            (
                "IE",
                ["Ireland", "アイルランド", "爱尔兰", "愛爾蘭", "Irland"],
            ),
            // No country has this code.
            ("XX", ["XX"; 5]),
        ] {
            let shown = ["en", "ja", "zh-Hans", "zh-Hant", "de"].map(|tag| country_name(code, tag));
            assert_eq!(shown, names);
        }
        assert_eq!(country_name("US", "xx"), "US", "no language has this tag");
    }
}
