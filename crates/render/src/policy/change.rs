//! What changed between two texts of the policy, sentence by sentence.

use noren::config::Region;
use similar::{Algorithm, ChangeTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use super::document::{Block, Document, join};

/// What happened to a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is in both texts.
    Kept,
    /// It is only in the newer text.
    Added,
    /// It is only in the older text.
    Removed,
}

/// The kind of a line on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The section's heading; only included if it changed.
    Heading,
    /// A sentence, or several consecutive unchanged ones.
    Sentence,
    /// An item of a list.
    Item,
}

/// A line of a section, and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What happened to it.
    pub mark: Mark,
    /// Its kind.
    pub kind: Kind,
    /// Its text.
    pub text: String,
}

/// A section in which something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its current heading, or its last one if the section was removed.
    pub heading: String,
    /// Its current and earlier lines, in reading order.
    pub lines: Vec<Line>,
}

/// The sections that differ for a shop in a region, in the order of the newer text.
#[must_use]
pub fn changes(older: &Document, newer: &Document, region: Region) -> Vec<Change> {
    let names = [older.company(), newer.company()];
    let (older, newer) = (older.passages(region), newer.passages(region));
    let lines = |heading: &str, blocks: &[Block]| lines(heading, blocks, names);
    let mut changes = Vec::new();
    for (key, heading, blocks) in &newer {
        let before = older.iter().find(|(other, ..)| other == key);
        let old = before.map_or_else(Vec::new, |(_, heading, blocks)| lines(heading, blocks));
        changes.extend(compared(heading, &old, &lines(heading, blocks)));
    }
    for (key, heading, blocks) in &older {
        if newer.iter().all(|(other, ..)| other != key) {
            changes.extend(compared(heading, &lines(heading, blocks), &[]));
        }
    }
    changes
}

/// The kind and the text of a line.
type KindAndText = (Kind, String);

/// A section's heading, sentences and items. `names` do not end a sentence.
fn lines(heading: &str, blocks: &[Block], names: [&str; 2]) -> Vec<KindAndText> {
    let mut lines = vec![(Kind::Heading, heading.to_owned())];
    for block in blocks {
        match block {
            Block::Paragraph(text) => {
                let sentences = sentences(text, names).into_iter();
                lines.extend(sentences.map(|sentence| (Kind::Sentence, sentence.to_owned())));
            }
            Block::List(items) => {
                lines.extend(items.iter().map(|item| (Kind::Item, item.clone())));
            }
        }
    }
    lines
}

/// The sentences of a text, by Unicode's sentence boundaries (UAX 29), which include 。！？. The full stop of
/// a company's name is none: "説明 Example Inc. 如何" is one sentence.
fn sentences<'a>(text: &'a str, names: [&str; 2]) -> Vec<&'a str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = text
        .split_sentence_bound_indices()
        .skip(1)
        .map(|(at, _)| at);
    for end in ends.chain([text.len()]) {
        let sentence = text[start..end].trim();
        let is_name = names
            .iter()
            .any(|name| !name.is_empty() && sentence.ends_with(name));
        if !sentence.is_empty() && (end == text.len() || !is_name) {
            sentences.push(sentence);
            start = end;
        }
    }
    sentences
}

fn compared(heading: &str, before: &[KindAndText], after: &[KindAndText]) -> Option<Change> {
    let mut lines: Vec<Line> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, before, after) {
        for change in operation.iter_changes(before, after) {
            let (kind, text) = change.value();
            let mark = match change.tag() {
                ChangeTag::Equal => Mark::Kept,
                ChangeTag::Insert => Mark::Added,
                ChangeTag::Delete => Mark::Removed,
            };
            match lines.last_mut() {
                Some(last)
                    if (last.mark, last.kind) == (Mark::Kept, Kind::Sentence)
                        && (mark, kind) == (Mark::Kept, Kind::Sentence) =>
                {
                    join(&mut last.text, &text);
                }
                _ => lines.push(Line { mark, kind, text }),
            }
        }
    }
    if lines.iter().all(|line| line.mark == Mark::Kept) {
        return None;
    }
    lines.retain(|line| (line.mark, line.kind) != (Mark::Kept, Kind::Heading));
    Some(Change {
        heading: heading.to_owned(),
        lines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    fn document(source: &str) -> Document {
        Document::new(&noren_messages::parse(source).unwrap(), "Shop")
    }

    fn changed_lines(older: &str, newer: &str) -> Vec<String> {
        let shown = |line: &Line| {
            let mark = match line.mark {
                Mark::Kept => ' ',
                Mark::Added => '+',
                Mark::Removed => '-',
            };
            format!("{mark}{}", line.text)
        };
        changes(&document(older), &document(newer), Region::Strict)
            .iter()
            .flat_map(|change| {
                std::iter::once(format!("# {}", change.heading))
                    .chain(change.lines.iter().map(shown))
            })
            .collect()
    }

    #[test]
    fn changes_within_a_message_are_found() {
        assert_eq!(
            changed_lines(
                "s1-title = A\ns1-1 = One stays. Two goes, e.g. here. Three stays.\ns2-title = B\ns2-1 = Same.\n",
                "s1-title = A\ns1-1 = One stays. { $company } is new. Three stays.\ns2-title = B\ns2-1 = Same.\n",
            ),
            [
                "# 1. A",
                " One stays.",
                "-Two goes, e.g. here.",
                "+Shop is new.",
                " Three stays."
            ]
        );
    }

    #[test]
    fn full_width_sentences_are_found_and_quotations_stay_whole() {
        assert_eq!(
            changed_lines(
                "s1-title = 一\ns1-1 = 甲です。「乙。」と言う！丙か？\n",
                "s1-title = 一\ns1-1 = 甲です。「乙。」と言う！丁か？\n",
            ),
            ["# 1. 一", " 甲です。「乙。」と言う！", "-丙か？", "+丁か？"]
        );
    }

    #[test]
    fn the_full_stop_of_a_name_ends_no_sentence() {
        let [older, newer] = ["甲", "乙"].map(|word| {
            let source = format!("s1-title = 一\ns1-1 = 説明 {{ $company }} 如何{word}。後。\n");
            Document::new(&noren_messages::parse(&source).unwrap(), "Shop Inc.")
        });
        let lines: Vec<String> = changes(&older, &newer, Region::Strict)
            .into_iter()
            .flat_map(|change| change.lines)
            .map(|line| line.text)
            .collect();
        assert_eq!(
            lines,
            ["説明 Shop Inc. 如何甲。", "説明 Shop Inc. 如何乙。", "後。"]
        );
    }

    #[test]
    fn changes_of_headings_items_and_sections_are_found() {
        assert_eq!(
            changed_lines(
                "s1-title = Old\ns1-item-1 = a\ns1-item-2 = b\ns2-title = Gone\ns2-1 = Away.\n",
                "s1-title = New\ns1-item-1 = a\ns1-item-2 = b\ns1-item-3 = c\ns3-title = Third\ns3-1 = Here.\n",
            ),
            [
                "# 1. New",
                "-1. Old",
                "+1. New",
                " a",
                " b",
                "+c",
                "# 3. Third",
                "+3. Third",
                "+Here.",
                "# 2. Gone",
                "-2. Gone",
                "-Away."
            ]
        );
    }

    #[test]
    fn notices_of_other_regions_are_ignored() {
        let [older, newer] = ["Old", "New"].map(|word| {
            document(&format!(
                "notice-tw-title = Notice\nnotice-tw-collector = {word}.\ns1-title = A\n"
            ))
        });
        assert_eq!(changes(&older, &newer, Region::Strict), []);
        assert_eq!(changes(&older, &newer, Region::Tw).len(), 1);
    }
}
