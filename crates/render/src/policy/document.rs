//! The messages of `policy.ftl` as sections, paragraphs and lists.
//!
//! A message's id determines its place: `s3-title` is the heading of section 3, `s3-1` and `s3-2` are
//! sentences in it, `s3-purpose-4` is an item of a list. The order in the file is the order on the
//! page, so a translator or a shop can add a sentence without a change of code.

use std::collections::BTreeMap;

use noren::config::Region;
use noren::locale::Arg;
use noren::locale::catalogue::format_pattern;
use noren_messages::Message;

/// The number of sections of a policy.
pub const SECTIONS: u8 = 12;

/// The section with the live list of services.
pub const COOKIES: u8 = 7;

/// The sentence before that list.
pub const SERVICES_INTRO: &str = "s7-4";

/// The section about changes to the policy.
pub const CHANGES: u8 = 10;

/// The section about contacting the company.
pub const CONTACT: u8 = 11;

/// The prefix of the notice for Mainland China, after which the page lists the recipients abroad.
pub const CHINA: &str = "notice-cn";

/// A notice as the messages have it: the name of the region that requires it, the prefix of its messages,
/// and the ends of their ids, in order.
type Notices = &'static [(&'static str, &'static str, &'static [&'static str])];

/// The notices of all regions. A message is a paragraph; the ids tell what the law wants to be told.
const NOTICES: Notices = &[
    // Taiwan: Personal Data Protection Act, article 8.
    (
        "tw",
        "notice-tw",
        &[
            "collector",
            "purposes",
            "categories",
            "period",
            "area",
            "recipients",
            "rights",
            "without",
        ],
    ),
    // Hong Kong: Personal Data (Privacy) Ordinance (Cap. 486), Schedule 1, principle 1(3): on or before
    // collection, whether data must be supplied (a)(i), (ii), the purposes (b)(i)(A), the classes of
    // transferees (b)(i)(B), the rights and whom to ask (b)(ii). Direct marketing: sections 35C to 35L.
    (
        "hk",
        "notice-hk",
        &[
            "user",
            "purposes",
            "without",
            "transferees",
            "marketing",
            "rights",
        ],
    ),
    // Mainland China: Personal Information Protection Law. Article 17: handler, purposes, method, kinds,
    // period, rights and how to exercise them; 30: sensitive information; 23 and 39: separate consent to
    // other handlers and to recipients abroad; 44 to 50: the rights; 16: refusal.
    (
        "cn",
        CHINA,
        &[
            "handler",
            "purposes",
            "method",
            "kinds",
            "sensitive",
            "period",
            "rights",
            "requests",
            "refuse",
            "sharing",
            "abroad",
        ],
    ),
    // California: Civil Code 1798.100(a), 1798.130(a)(5) and the regulations, title 11, section 7011(e):
    // categories, purposes, sale and sharing, retention, rights, how to exercise them, the signal
    // (7025(c)), no retaliation (1798.125).
    (
        "us-optout",
        "notice-us",
        &[
            "categories",
            "purposes",
            "sale",
            "period",
            "rights",
            "choices",
            "signal",
            "requests",
            "equal",
        ],
    ),
];

/// A policy in one language, for one company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The sections, in order.
    pub sections: Vec<Section>,
    company: String,
    messages: BTreeMap<String, Message>,
}

/// A part of the text under a heading: a key that is the same in every version, the heading, and the
/// blocks.
pub type Passage = (String, String, Vec<Block>);

/// What the law of a region requires in addition to the sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The prefix of its messages.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<String>,
}

/// One numbered section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its number, from 1.
    pub number: u8,
    /// Its heading, without the number.
    pub title: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Consecutive sentences.
    Paragraph(String),
    /// An unordered list.
    List(Vec<String>),
}

impl Document {
    /// The document of these messages, for a company.
    #[must_use]
    pub fn new(messages: &[Message], company: &str) -> Self {
        let mut document = Self {
            sections: Vec::new(),
            company: company.to_owned(),
            messages: BTreeMap::new(),
        };
        let mut open_list = String::new();
        for message in messages {
            let text = document.formatted(message, &[]);
            if let Some((number, part)) = section_and_part(&message.id) {
                let sections = &mut document.sections;
                if part == "title" {
                    sections.push(Section {
                        number,
                        title: text,
                        blocks: Vec::new(),
                    });
                } else if let Some(section) = sections
                    .last_mut()
                    .filter(|section| section.number == number)
                {
                    section.add(part, text, &mut open_list);
                }
            }
            document
                .messages
                .insert(message.id.clone(), message.clone());
        }
        document
    }

    /// The company's name.
    #[must_use]
    pub fn company(&self) -> &str {
        &self.company
    }

    /// The message with this id; empty if there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with values for its variables, by name. Every other variable is the company's name, as
    /// `company` is.
    #[must_use]
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let message = self.messages.get(id);
        message.map_or_else(String::new, |message| self.formatted(message, values))
    }

    fn formatted(&self, message: &Message, values: &[(&str, &str)]) -> String {
        let value = |name: &String| {
            let given = values.iter().find(|(known, _)| known == name);
            Arg::from(given.map_or(self.company.as_str(), |(_, value)| value))
        };
        let args: Vec<Arg<'_>> = message.variables.iter().map(value).collect();
        format_pattern(&message.pattern, &args)
    }

    /// The notices that the law of a region requires in addition to the sections. For `auto`, where the
    /// server sets the region of each page, the text has every notice; each names its law. An earlier text
    /// may lack a notice, or a part of one.
    #[must_use]
    pub fn notices(&self, region: Region) -> Vec<Notice> {
        let mut notices = Vec::new();
        for &(law, id, ends) in NOTICES {
            let title = self.text(&format!("{id}-title"));
            if title.is_empty() || (region.name() != law && region != Region::Auto) {
                continue;
            }
            let texts = ends.iter().map(|end| self.text(&format!("{id}-{end}")));
            notices.push(Notice {
                id,
                title,
                paragraphs: texts.filter(|text| !text.is_empty()).collect(),
            });
        }
        notices
    }

    /// The whole text for visitors of a region, as passages.
    #[must_use]
    pub fn passages(&self, region: Region) -> Vec<Passage> {
        let intro = vec![Block::Paragraph(self.text("policy-intro"))];
        let mut passages = vec![(String::new(), self.text("policy-title"), intro)];
        let notices = self.notices(region).into_iter().map(|notice| {
            let blocks = notice.paragraphs.into_iter().map(Block::Paragraph);
            (notice.id.to_owned(), notice.title, blocks.collect())
        });
        let sections = self
            .sections
            .iter()
            .map(|section| (section.anchor(), section.heading(), section.blocks.clone()));
        if comes_first(region) {
            passages.extend(notices.chain(sections));
        } else {
            passages.extend(sections.chain(notices));
        }
        passages
    }
}

/// Whether the notices come before the sections: the law of the one region wants its notice to be seen. With
/// `auto` most notices are for visitors elsewhere, and come after the sections.
#[must_use]
pub fn comes_first(region: Region) -> bool {
    region != Region::Auto
}

/// Whether a message belongs to the policy's text rather than to the page around it.
#[must_use]
pub fn is_text(id: &str) -> bool {
    section_and_part(id).is_some()
        || id.starts_with("notice-")
        || matches!(id, "policy-title" | "policy-intro")
}

/// The messages of the page around the text, of those in the built-in English file, that a shop's own file lacks. Its
/// sentences are its own to choose.
#[must_use]
pub fn missing_of_page<'m>(own: &[Message], built_in: &'m [Message]) -> Vec<&'m Message> {
    let has = |id: &str| own.iter().any(|message| message.id == id);
    let page = built_in.iter().filter(|message| !is_text(&message.id));
    page.filter(|message| !has(&message.id)).collect()
}

/// Appends a sentence to a text. Full-width punctuation needs no space after it.
pub(super) fn join(text: &mut String, sentence: &str) {
    if text.ends_with(|last: char| last.is_ascii()) {
        text.push(' ');
    }
    text.push_str(sentence);
}

impl Section {
    /// The id of the section on the page.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("s{}", self.number)
    }

    /// Its heading with its number.
    #[must_use]
    pub fn heading(&self) -> String {
        format!("{}. {}", self.number, self.title)
    }

    fn add(&mut self, part: &str, text: String, open_list: &mut String) {
        match (part.rsplit_once('-'), self.blocks.last_mut()) {
            (Some((list, _)), Some(Block::List(items))) if list == open_list => items.push(text),
            (Some((list, _)), _) => {
                list.clone_into(open_list);
                self.blocks.push(Block::List(vec![text]));
            }
            // Parts without a number, such as `none`, are used elsewhere on the page.
            (None, _) if part.parse::<u8>().is_err() => {}
            (None, Some(Block::Paragraph(sentences))) => join(sentences, &text),
            (None, _) => self.blocks.push(Block::Paragraph(text)),
        }
    }
}

/// `s3-purpose-4` → section 3, `purpose-4`.
fn section_and_part(id: &str) -> Option<(u8, &str)> {
    let (section, part) = id.strip_prefix('s')?.split_once('-')?;
    Some((section.parse().ok()?, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn sentences_and_list_items_are_joined() {
        let source = "s1-title = Why\ns1-1 = { $company } asks.\ns1-2 = We say:\ns1-item-1 = this\ns1-item-2 = that\ns1-3 = Done.\ns1-none = Nothing\n";
        let document = Document::new(&noren_messages::parse(source).unwrap(), "Shop");
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
            &noren_messages::parse("s1-title = 一\ns1-1 = 甲。\ns1-2 = 乙。\n").unwrap(),
            "",
        );
        assert_eq!(
            document.sections[0].blocks,
            [Block::Paragraph("甲。乙。".into())]
        );
    }
}
