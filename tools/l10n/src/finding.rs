//! What is found: which check, where, what is wrong and what to write.

use std::ops::Range;

use noren_messages::{Fault, FaultKind};

/// The checks, in the table's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The file cannot be read, or is no Fluent that a catalogue can hold.
    Broken,
    /// A message of the English file is not there.
    Missing,
    /// A message that the English file does not have.
    Unknown,
    /// A message that no code shows.
    Unused,
    /// The variables are not the English message's.
    Variables,
    /// The terms are not the English file's.
    Terms,
    /// The attributes are not the English message's.
    Attributes,
    /// The messages stand in another order than in English.
    Order,
    /// A branch that no number reaches, or none for numbers that ask for one.
    Plurals,
    /// The text is the English one.
    English,
    /// A character of the other Chinese script.
    Script,
    /// Wider than its place.
    Length,
    /// The comment does not say where, or what a variable is, or differs from the English one.
    Comments,
    /// A word for which the glossary has another.
    Glossary,
}

impl Check {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Broken,
        Self::Missing,
        Self::Unknown,
        Self::Unused,
        Self::Variables,
        Self::Terms,
        Self::Attributes,
        Self::Order,
        Self::Plurals,
        Self::English,
        Self::Script,
        Self::Length,
        Self::Comments,
        Self::Glossary,
    ];

    /// Its name, in the table and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Unused => "unused",
            Self::Variables => "variables",
            Self::Terms => "terms",
            Self::Attributes => "attributes",
            Self::Order => "order",
            Self::Plurals => "plurals",
            Self::English => "english",
            Self::Script => "script",
            Self::Length => "length",
            Self::Comments => "comments",
            Self::Glossary => "glossary",
        }
    }

    /// The check that a fault of compiling belongs to.
    fn of(fault: &Fault) -> Self {
        let attribute = fault.id.contains('.');
        match fault.kind {
            FaultKind::File | FaultKind::Syntax | FaultKind::Duplicate | FaultKind::Reference => {
                Self::Broken
            }
            FaultKind::Missing | FaultKind::Unknown if attribute => Self::Attributes,
            FaultKind::Missing => Self::Missing,
            FaultKind::Unknown => Self::Unknown,
            FaultKind::Variable => Self::Variables,
        }
    }
}

/// One thing that is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub check: Check,
    /// The message it is about; empty where none is.
    pub id: String,
    /// Where, in bytes of the file; 0..0 where the whole file is meant.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
}

impl Finding {
    /// Something that is not right about a message.
    pub fn new(check: Check, id: &str, span: Range<usize>, message: String, help: &str) -> Self {
        Self {
            check,
            id: id.to_owned(),
            span,
            message,
            help: help.to_owned(),
        }
    }
}

impl From<Fault> for Finding {
    fn from(fault: Fault) -> Self {
        Self {
            check: Check::of(&fault),
            id: fault.id,
            span: fault.span,
            message: fault.message,
            help: fault.help,
        }
    }
}
