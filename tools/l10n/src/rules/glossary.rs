//! One word for one thing: the table under "Words to avoid" in `locales/README.md`.
//!
//! Only wordings that are wrong wherever they stand can be in that table; what a word means, no
//! program can tell.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The heading over the table.
const HEADING: &str = "### Words to avoid";

/// For each language what to write, and what instead of it never.
#[derive(Default)]
pub struct Glossary(BTreeMap<String, Vec<(String, String)>>);

impl Glossary {
    /// Reads the table from the translators' README.
    ///
    /// # Errors
    /// Where there is no such file, or no row in it.
    pub fn read(readme: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(readme).with_context(|| readme.display().to_string())?;
        let glossary = Self::parse(&text);
        if glossary.0.is_empty() {
            bail!("{}: no table under `{HEADING}`", readme.display());
        }
        Ok(glossary)
    }

    /// `| zh-Hant | 隱私權 | 隱私政策, 隱私設定 |`
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
                        .map(|it| (it.to_owned(), write.to_owned())),
                );
            }
        }
        Self(words)
    }

    /// The first wording to avoid in a text: where, which, and what to write.
    fn first<'g>(&'g self, tag: &str, text: &str) -> Option<(usize, &'g str, &'g str)> {
        let found = self.0.get(tag)?.iter().flat_map(|(never, write)| {
            text.match_indices(never.as_str())
                .filter(|(at, _)| !is_within(text, write, *at, never.len()))
                .map(|(at, _)| (at, never.as_str(), write.as_str()))
                .collect::<Vec<_>>()
        });
        found.min()
    }
}

/// Whether what stands there is a part of the right word, or of a law's title.
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

/// Each message with a wording to avoid.
pub fn check(pair: &Pair<'_>, glossary: &Glossary) -> Vec<Finding> {
    let text = pair.file.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let said = line.trim_start();
        // Not in names of messages: what is said stands after the sign, or further in.
        let from = match (said.starts_with('#'), line.starts_with(char::is_whitespace)) {
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
                .find(|it| it.span.start <= at);
            found.push(Finding::new(
                Check::Glossary,
                above.map_or("", |it| it.id.as_str()),
                at..at + never.len(),
                format!("the glossary has another word than “{never}”"),
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
