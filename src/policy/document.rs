//! From the messages of `policy.ftl` to sections, paragraphs and lists.
//!
//! A message's id says what it is: `s3-title` heads section 3, `s3-1` and `s3-2` are sentences of it,
//! `s3-purpose-4` is an item of a list. Their order in the file is their order on the page, so a
//! translator or a shop may add a sentence without touching code.

use std::collections::BTreeMap;

use crate::locale::catalogue::format_pattern;
use crate::locale::fluent::Entry;

/// How many sections a policy has.
pub const SECTIONS: u8 = 12;

/// The section that the live list of services belongs to.
pub const COOKIES: u8 = 7;

/// The section that says how to reach the company.
pub const CONTACT: u8 = 11;

/// A policy in one language, for one company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The sections, in order.
    pub sections: Vec<Section>,
    texts: BTreeMap<String, String>,
}

/// One numbered section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its number, from 1.
    pub number: u8,
    /// Its heading, without the number.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Sentences that follow one another.
    Paragraph(String),
    /// A list of equals.
    List(Vec<String>),
}

impl Document {
    /// The document that these messages make for a company.
    #[must_use]
    pub fn new(entries: &[Entry], company: &str) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut texts = BTreeMap::new();
        let mut open_list = String::new();
        for entry in entries {
            let text = format_pattern(&entry.pattern, &[company.into()]);
            if let Some((number, part)) = placed(&entry.id) {
                if part == "title" {
                    sections.push(Section {
                        number,
                        title: text.clone(),
                        blocks: Vec::new(),
                    });
                } else if let Some(section) = sections.last_mut().filter(|it| it.number == number) {
                    section.add(part, text.clone(), &mut open_list);
                }
            }
            texts.insert(entry.id.clone(), text);
        }
        Self { sections, texts }
    }

    /// Any message of the file by its id; empty if there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.texts.get(id).cloned().unwrap_or_default()
    }

    /// The messages whose ids begin so, in the order of the ids given.
    #[must_use]
    pub fn texts<const N: usize>(&self, prefix: &str, ends: [&str; N]) -> [String; N] {
        ends.map(|end| self.text(&format!("{prefix}-{end}")))
    }
}

impl Section {
    /// Where the section is found on the page.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("s{}", self.number)
    }

    fn add(&mut self, part: &str, text: String, open_list: &mut String) {
        match (part.rsplit_once('-'), self.blocks.last_mut()) {
            (Some((list, _)), Some(Block::List(items))) if list == open_list => items.push(text),
            (Some((list, _)), _) => {
                list.clone_into(open_list);
                self.blocks.push(Block::List(vec![text]));
            }
            // `none` and the like are said elsewhere, in place of something.
            (None, _) if part.parse::<u8>().is_err() => {}
            (None, Some(Block::Paragraph(said))) => {
                // Full-width punctuation carries its own space.
                if said.ends_with(|it: char| it.is_ascii()) {
                    said.push(' ');
                }
                said.push_str(&text);
            }
            (None, _) => self.blocks.push(Block::Paragraph(text)),
        }
    }
}

/// `s3-purpose-4` → section 3, `purpose-4`.
fn placed(id: &str) -> Option<(u8, &str)> {
    let (section, part) = id.strip_prefix('s')?.split_once('-')?;
    Some((section.parse().ok()?, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::fluent::entries_in;

    #[test]
    fn sentences_join_and_lists_gather() {
        let source = "s1-title = Why\ns1-1 = { $company } asks.\ns1-2 = We say:\ns1-item-1 = this\ns1-item-2 = that\ns1-3 = Done.\ns1-none = Nothing\n";
        let document = Document::new(&entries_in(source).unwrap(), "Shop");
        assert_eq!(
            document.sections[0].blocks,
            [
                Block::Paragraph("Shop asks. We say:".into()),
                Block::List(vec!["this".into(), "that".into()]),
                Block::Paragraph("Done.".into()),
            ]
        );
        assert_eq!(document.text("s1-none"), "Nothing");
    }

    #[test]
    fn full_width_sentences_join_without_a_space() {
        let document = Document::new(
            &entries_in("s1-title = 一\ns1-1 = 甲。\ns1-2 = 乙。\n").unwrap(),
            "",
        );
        assert_eq!(
            document.sections[0].blocks,
            [Block::Paragraph("甲。乙。".into())]
        );
    }
}
