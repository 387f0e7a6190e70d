//! Consistent terminology: the table under "Words to avoid" in `locales/README.md`.
//!
//! The table only has wordings that are wrong in every context, because a program cannot determine the
//! meaning of a word.

use std::collections::BTreeMap;
use std::path::Path;

use super::pair::Pair;
use crate::L10nError;
use crate::finding::{Check, Finding};

/// The heading above the table.
const HEADING: &str = "### Words to avoid";

/// For each language, the wordings to avoid, each with its replacement.
#[derive(Debug, Default)]
pub struct Glossary(BTreeMap<String, Vec<(String, String)>>);

impl Glossary {
    /// Reads the table from the translators' README.
    ///
    /// # Errors
    /// If the file cannot be read, or has no such table.
    pub fn read(readme: &Path) -> Result<Self, L10nError> {
        let text = noren_files::read_to_string(readme).map_err(L10nError::file(readme))?;
        let glossary = Self::parse(&text);
        if glossary.0.is_empty() {
            return Err(L10nError::NoGlossary {
                file: readme.to_owned(),
                heading: HEADING,
            });
        }
        Ok(glossary)
    }

    /// Parses the rows of the table: `| zh-Hant | 隱私權 | 隱私政策, 隱私設定 |`.
    fn parse(text: &str) -> Self {
        let mut words: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        let after = text.split_once(HEADING).map_or("", |(_, after)| after);
        let table = after.lines().skip_while(|line| !line.starts_with('|'));
        for line in table.take_while(|line| line.starts_with('|')).skip(2) {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            if let [tag, write, never] = *cells.as_slice() {
                let rows = words.entry(tag.to_owned()).or_default();
                rows.extend(
                    never
                        .split(", ")
                        .map(|wording| (wording.to_owned(), write.to_owned())),
                );
            }
        }
        Self(words)
    }

    /// The first wording to avoid in a text: its offset in bytes, the wording, and its replacement. Where
    /// a sentence starts, the wording may have a capital.
    fn first<'g>(&'g self, tag: &str, text: &str) -> Option<(usize, &'g str, &'g str)> {
        let found = self.0.get(tag)?.iter().flat_map(|(never, write)| {
            let capital = capitalized(never);
            let written = text.match_indices(never.as_str());
            let capitals = text
                .match_indices(capital.as_str())
                .filter(|(at, _)| starts_sentence(&text[..*at]));
            written
                .chain(capitals)
                .filter(|(at, found)| !is_within(text, write, *at, found.len()))
                .map(|(at, _)| (at, never.as_str(), write.as_str()))
                .collect::<Vec<_>>()
        });
        found.min()
    }
}

/// A wording with a capital as its first letter; the wording itself in a script without capitals.
fn capitalized(wording: &str) -> String {
    let mut letters = wording.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Whether a sentence starts after this part of a line: at its start, after the `=` of an attribute or the
/// `]` of a variant, or after the end of another sentence.
fn starts_sentence(before: &str) -> bool {
    before
        .trim_end()
        .chars()
        .next_back()
        .is_none_or(|last| "=].!?…".contains(last))
}

/// Whether the range is part of the replacement itself, or of a title in 《》, such as that of a law.
fn is_within(text: &str, word: &str, at: usize, length: usize) -> bool {
    let covers = |start: usize, end: usize| start <= at && at + length <= end;
    let words = text
        .match_indices(word)
        .any(|(start, _)| covers(start, start + word.len()));
    let mut titles = text
        .match_indices('《')
        .filter_map(|(start, _)| Some((start, start + text[start..].find('》')?)));
    words || titles.any(|(start, end)| covers(start, end))
}

/// A finding for each line with a wording to avoid.
pub fn check(pair: &Pair<'_>, glossary: &Glossary) -> Vec<Finding> {
    let text = pair.file.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Only texts are searched, not comments or ids: the text follows `=` or is on an indented line.
        let is_comment = line.trim_start().starts_with('#');
        let from = match (is_comment, line.starts_with(char::is_whitespace)) {
            (true, _) => line.len(),
            (false, true) => 0,
            (false, false) => line.find('=').unwrap_or(line.len()),
        };
        if let Some((at, never, write)) = glossary.first(&pair.language.tag, &line[from..]) {
            let at = start + from + at;
            let above = pair
                .file
                .entries
                .iter()
                .rev()
                .find(|entry| entry.span.start <= at);
            found.push(Finding::new(
                Check::Glossary,
                above.map_or("", |entry| entry.id.as_str()),
                at..at + never.len(),
                format!("the glossary has “{never}” among the words to avoid"),
                &format!("write {write}"),
            ));
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Glossary;

    #[test]
    fn a_word_to_avoid_may_have_a_capital_where_a_sentence_starts() {
        let glossary = Glossary::parse(
            "### Words to avoid\n\n| l | write | never |\n|---|---|---|\n| en | e-mail | email |\n| ja | Cookie | cookie |\n",
        );
        for (text, at) in [
            (" Email", 1),
            (" by email", 4),
            ("    .title = Email", 13),
            ("   *[other] Email", 12),
            (" Write to us. Email helps.", 14),
        ] {
            assert_eq!(
                glossary.first("en", text),
                Some((at, "email", "e-mail")),
                "{text}"
            );
        }
        // In the middle of a sentence it is a name.
        assert_eq!(glossary.first("en", " the program Email Helper"), None);
        assert_eq!(glossary.first("en", " E-mail"), None);
        assert_eq!(glossary.first("ja", " Cookieについて"), None);
        assert_eq!(
            glossary.first("ja", " cookieについて"),
            Some((1, "cookie", "Cookie"))
        );
    }

    #[test]
    fn a_word_to_avoid_may_be_a_part_of_the_right_one_or_of_a_title() {
        let glossary = Glossary::parse(
            "### Words to avoid\n\nText.\n\n| l | write | never |\n|---|---|---|\n| ja | カテゴリー | カテゴリ, 種類 |\n| zh-Hant | 資訊 | 信息 |\n",
        );
        assert_eq!(glossary.first("ja", "このカテゴリーは"), None);
        assert_eq!(
            glossary.first("ja", "このカテゴリは"),
            Some((6, "カテゴリ", "カテゴリー"))
        );
        assert_eq!(glossary.first("zh-Hant", "《個人信息保護法》"), None);
        assert!(glossary.first("zh-Hant", "個人信息").is_some());
        assert_eq!(glossary.first("en", "種類"), None);
    }
}
