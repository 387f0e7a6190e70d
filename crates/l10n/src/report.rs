//! Checks every language.

use std::path::{Path, PathBuf};

use noren_messages::{Locales, Message, placeholder_codes};

use crate::finding::{Check, Finding};
use crate::rules::{self, Pair};
use crate::translations::{File, Language, Translations};
use crate::{Known, L10nError};

/// The results of all checks.
pub struct Report {
    /// The files checked.
    pub translations: Translations,
    /// The checks that were made.
    pub checks: Vec<Check>,
    /// The results, in the order of the languages.
    pub languages: Vec<Checked>,
    /// The folder to which shown paths are relative.
    base: PathBuf,
}

/// The results of one language.
pub struct Checked {
    /// Its tag.
    pub tag: String,
    /// Whether it is still being translated.
    pub begun: bool,
    /// The number of English messages.
    pub messages: usize,
    /// The number of those messages that this language has.
    pub translated: usize,
    /// The findings, each with the index of its file.
    pub findings: Vec<(usize, Finding)>,
}

impl Checked {
    /// Whether a finding is an error. A missing message is not one while the language is still being
    /// translated.
    pub fn is_error(&self, finding: &Finding) -> bool {
        !(self.begun && finding.check == Check::Missing)
    }

    /// The number of errors.
    pub fn errors(&self) -> usize {
        let found = self.findings.iter();
        found.filter(|(_, finding)| self.is_error(finding)).count()
    }

    /// The number of findings of a check.
    pub fn count(&self, check: Check) -> usize {
        let found = self.findings.iter();
        found.filter(|(_, finding)| finding.check == check).count()
    }
}

impl Report {
    /// Checks every language of the folder that people write in. Paths are shown relative to `base`.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn of(locales: &Locales, known: &Known, base: &Path) -> Result<Self, L10nError> {
        let translations = Translations::read(locales)?;
        let languages = translations.languages.iter();
        let languages = languages
            .map(|language| check_language(&translations, language, known))
            .collect();
        Ok(Self {
            translations,
            checks: known.checks(),
            languages,
            base: base.to_owned(),
        })
    }

    /// Keeps the results of one language only.
    ///
    /// # Errors
    /// If the folder has no such language.
    pub fn only(mut self, locales: &Locales, tag: &str) -> Result<Self, L10nError> {
        self.languages.retain(|language| language.tag == tag);
        if self.languages.is_empty() {
            return Err(L10nError::NoLanguage(
                locales.folder().to_owned(),
                tag.into(),
            ));
        }
        Ok(self)
    }

    /// The file of a finding, by the index in [`Checked::findings`].
    pub fn file(&self, tag: &str, index: usize) -> Option<&File> {
        let mut languages = self.translations.languages.iter();
        let language = languages.find(|language| language.tag == tag)?;
        language.files.get(index)
    }

    /// A path as it is shown.
    pub fn shown(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.base).unwrap_or(path);
        inside.display().to_string()
    }

    /// The English text of a message of a file.
    pub fn english(&self, file: &str, id: &str) -> Option<String> {
        let entries = &self.translations.english(file)?.entries;
        entries.iter().find(|entry| entry.id == id).map(text)
    }
}

/// A message in readable form, with variables as `{$name}`.
fn text(entry: &Message) -> String {
    placeholder_codes::readable(&entry.pattern, &entry.variables)
}

fn check_language(translations: &Translations, language: &Language, known: &Known) -> Checked {
    let mut findings = Vec::new();
    let (translated, messages) = translations.progress(language);
    for (index, file) in language.files.iter().enumerate() {
        let Some(english) = translations.english(&file.name) else {
            continue;
        };
        let pair = Pair {
            translations,
            language,
            file,
            english,
        };
        let mut found = rules::check(&pair, known);
        found.sort_by_key(|finding| (finding.span.start, finding.check));
        findings.extend(found.into_iter().map(|finding| (index, finding)));
    }
    Checked {
        tag: language.tag.clone(),
        begun: language.begun,
        messages,
        translated,
        findings,
    }
}

#[cfg(test)]
mod tests {
    use noren_messages::line_and_column;

    use super::*;
    use crate::scratch::Scratch;

    /// Every finding: the language, the check, the line and the column.
    fn found(scratch: &Scratch) -> Vec<(String, Check, usize, usize)> {
        let report = scratch.report();
        let mut all = Vec::new();
        for language in &report.languages {
            for (index, finding) in &language.findings {
                let text = &report.file(&language.tag, *index).unwrap().text;
                let (line, column) = line_and_column(text, finding.span.start);
                all.push((language.tag.clone(), finding.check, line, column));
            }
        }
        all
    }

    #[test]
    fn the_translations_have_no_findings() {
        assert_eq!(found(&Scratch::new("right")), []);
    }

    #[test]
    fn each_check_finds_its_fault() {
        use Check::*;
        let cases: [(&str, &str, &str, Check); 18] = [
            (
                "ja/settings.ftl",
                "choices-on = オン\n\n# Beside a category or service: it is not accepted.\n# Max: 10\nchoices-off = オフ",
                "choices-off = オフ\n\nchoices-on = オン",
                Order,
            ),
            ("ja/banner.ftl", "banner-title = ", "banner-title", Broken),
            ("ja/banner.ftl", "\nreject = すべて拒否\n", "\n", Missing),
            (
                "ja/banner.ftl",
                "\naccept = ",
                "\nyes = はい\naccept = ",
                Unknown,
            ),
            (
                "en/banner.ftl",
                "\naccept = ",
                "\n# Nowhere.\nyes = Yes\n\n# Button.\naccept = ",
                Unused,
            ),
            ("ja/settings.ftl", "{ $count }", "", Variables),
            ("ja/settings.ftl", "{ $count }", "{ $number }", Variables),
            (
                "ja/banner.ftl",
                "\nreject = ",
                "\n-brand = N\nreject = ",
                Terms,
            ),
            (
                "ja/services.ftl",
                "    .description =",
                "    .title =",
                Attributes,
            ),
            (
                "ja/settings.ftl",
                "{ $count }",
                "{ $count ->\n    [one] { $count }\n   *[other] { $count }\n}",
                Plurals,
            ),
            (
                "en/settings.ftl",
                "[one] { $count } service",
                "[0] { $count } service",
                Plurals,
            ),
            (
                "ja/policy.ftl",
                "policy-skip = ",
                "policy-skip = Skip to the text\n# ",
                English,
            ),
            ("zh-Hans/banner.ftl", "全部同意", "全部說", Script),
            (
                "zh-Hant/policy.ftl",
                "policy-toc = ",
                "policy-toc = 说",
                Script,
            ),
            (
                "ja/banner.ftl",
                "accept = ",
                "accept = とてもとても",
                Length,
            ),
            (
                "ja/banner.ftl",
                "# Heading of the banner",
                "# バナーの見出し",
                Comments,
            ),
            (
                "en/policy.ftl",
                "#   $company (String) - the",
                "# The",
                Comments,
            ),
            (
                "ja/policy.ftl",
                "policy-toc = ",
                "policy-toc = クッキー",
                Glossary,
            ),
        ];
        for (file, from, to, check) in cases {
            let scratch = Scratch::new("fault");
            scratch.change(file, from, to);
            let found = found(&scratch);
            assert!(
                found
                    .iter()
                    .any(|(tag, found, ..)| file.starts_with(tag) && *found == check),
                "{file} {to:?}: {found:?}"
            );
        }
    }
}
