//! The faults of Fluent files, with their places.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be read.
    File,
    /// The source is not valid Fluent.
    Syntax,
    /// Two messages have the same id.
    Duplicate,
    /// A reference cannot be resolved, or resolves to something that a catalogue does not support.
    Reference,
    /// The language lacks a message of the English file.
    Missing,
    /// The English file lacks a message of the language.
    Unknown,
    /// The message uses a variable that English does not pass, or does not use one that English
    /// passes.
    Variable,
}

/// A fault and its place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub kind: FaultKind,
    /// The id of the message concerned; empty if there is none.
    pub id: String,
    /// The range in the source, in bytes; `0..0` if the fault concerns the whole source.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to correct it.
    pub help: String,
}

/// A fault and the file in which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompileError {
    /// The file.
    pub file: PathBuf,
    /// The line, counted from 1; 0 if the fault concerns the whole file.
    pub line: usize,
    /// The fault.
    pub fault: Fault,
}

impl CompileError {
    /// A fault that concerns a whole file or folder.
    #[must_use]
    pub fn whole_file(file: PathBuf, kind: FaultKind, message: String, help: &str) -> Self {
        let fault = Fault {
            kind,
            id: String::new(),
            span: 0..0,
            message,
            help: help.to_owned(),
        };
        Self {
            file,
            line: 0,
            fault,
        }
    }

    /// A fault of a file with this source.
    #[must_use]
    pub fn located(file: PathBuf, source: &str, fault: Fault) -> Self {
        Self {
            file,
            line: line_and_column(source, fault.span.start).0,
            fault,
        }
    }
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}; {}", self.fault.message, self.fault.help)
    }
}

impl std::error::Error for CompileError {}

/// The line and the column of a byte offset, both counted from 1. Columns count characters, as editors
/// do.
#[must_use]
pub fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() + 1)
}

/// The byte range of a slice that the parser returned, within the source that it was given. `0..0` if
/// the slice is not part of the source.
#[must_use]
pub fn span_of(source: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(source.as_ptr() as usize);
    let end = start.wrapping_add(part.len());
    if end <= source.len() {
        start..end
    } else {
        0..0
    }
}
