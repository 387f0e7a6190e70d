//! A finding: the check, the place, the fault and its correction.

use std::ops::Range;

use noren_messages::{Fault, FaultKind};

/// The checks, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The file cannot be read, is not valid Fluent, or uses something that a catalogue does not
    /// support.
    Broken,
    /// A message of the English file is missing.
    Missing,
    /// A message that is not in the English file.
    Unknown,
    /// A message that no code uses.
    Unused,
    /// The variables differ from the English message's.
    Variables,
    /// The terms differ from the English file's.
    Terms,
    /// The attributes differ from the English message's.
    Attributes,
    /// The order of the messages differs from the English file's.
    Order,
    /// A branch that no number selects, or a plural category without a branch.
    Plurals,
    /// The text is the same as in English.
    English,
    /// A character of the other Chinese script.
    Script,
    /// The text is wider than its place.
    Length,
    /// The comment lacks the place of the message or a description of a variable, or differs from
    /// English.
    Comments,
    /// A word that the glossary replaces with another.
    Glossary,
}

impl Check {
    /// Every check.
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

    /// The name of the check in the table and in JSON.
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

    /// The check that reports a compile fault.
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

/// A fault found by a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check that found it.
    pub check: Check,
    /// The id of the message; empty if it concerns none.
    pub id: String,
    /// The range in the file, in bytes; `0..0` if it concerns the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to correct it.
    pub help: String,
}

impl Finding {
    /// A finding about a message.
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
