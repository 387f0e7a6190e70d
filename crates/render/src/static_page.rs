//! The shell of a static page, which works without JavaScript: the policy, or the changes to it.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale::Locale;
use leptos::prelude::*;
use noren::locale::direction;
use noren::view::part::{Part, part};

use crate::policy::Day;
use crate::to_html;

/// The parts of a static page around its text.
pub struct Shell<'a> {
    /// The kind of page: a class for the style sheet.
    pub kind: &'static str,
    /// Its language, a BCP 47 tag.
    pub language: &'a str,
    /// The company that the page was rendered for: the viewer shows no page of another company.
    pub company: &'a str,
    /// The title in the browser's tab.
    pub title: String,
    /// The description, for search engines.
    pub about: String,
    /// The URL of the style sheet.
    pub style: &'a str,
    /// The languages of the page: tags and names in the language itself.
    pub offered: &'a [(String, String)],
    /// The URL of the page in another language, relative to this page.
    pub file: &'a dyn Fn(&str) -> String,
    /// The text of the skip link.
    pub skip: String,
    /// The accessible name of the row of languages.
    pub languages: String,
    /// The text of the link to the top.
    pub top: String,
}

/// The whole page as HTML.
#[must_use]
pub fn static_page(shell: &Shell<'_>, main: impl FnOnce() -> Part) -> String {
    let language = shell.language.to_owned();
    let alternates: Vec<_> = shell
        .offered
        .iter()
        .map(|(tag, _)| view! { <link rel="alternate" hreflang=tag.clone() href=(shell.file)(tag) /> })
        .collect();
    let links: Vec<_> = shell
        .offered
        .iter()
        .map(|(tag, name)| {
            let current = (*tag == language).then_some("page");
            view! { <a href=(shell.file)(tag) lang=tag.clone() hreflang=tag.clone() aria-current=current>{name.clone()}</a> " " }
        })
        .collect();
    let html = to_html(|| {
        part(view! {
            <html lang=language dir=direction(shell.language)>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{shell.title.clone()}</title>
                    <meta name="description" content=shell.about.clone() />
                    <meta name="noren-company" content=shell.company.to_owned() />
                    <link rel="stylesheet" href=shell.style.to_owned() />
                    {alternates}
                </head>
                <body id="top" class=shell.kind>
                    <a class="skip" href="#text">{shell.skip.clone()}</a>
                    <nav class="languages" aria-label=shell.languages.clone()>{links}</nav>
                    <main id="text">{main()}</main>
                    <footer><a href="#top">{shell.top.clone()}</a></footer>
                </body>
            </html>
        })
    });
    format!("<!doctype html>\n{html}\n")
}

/// A day in the long format of a language (CLDR, whose data browsers' `Intl` uses too); `2026-11-22`
/// for a language that CLDR lacks.
#[must_use]
/// In the Gregorian calendar, as the days of the archive are: the data of the others would be a tenth of the npm
/// package's WebAssembly.
pub fn long_date(day: Day, language: &str) -> String {
    let date = Date::try_new_gregorian(day.year.into(), day.month, day.day);
    let formatter = Locale::try_from_str(language).ok().and_then(|locale| {
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), YMD::long()).ok()
    });
    match (formatter, date) {
        (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
        _ => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_formatted_for_each_language() {
        let day = Day::parse("2026-11-02").unwrap();
        let shown = ["en", "ja", "zh-Hans", "zh-Hant", "de"].map(|tag| long_date(day, tag));
        assert_eq!(
            shown,
            [
                "November 2, 2026",
                "2026年11月2日",
                "2026年11月2日",
                "2026年11月2日",
                "2. November 2026"
            ]
        );
    }
}
