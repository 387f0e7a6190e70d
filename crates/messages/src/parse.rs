//! Parses a Fluent source into messages with compiled patterns.
//!
//! The parser is Fluent's own, `fluent-syntax`. Numbers and dates are formatted by the browser and
//! passed as text, so Fluent's functions have no use in these files and are reported as faults.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::pattern::{PatternCompiler, References};
use crate::{Fault, FaultKind, Message, span_of};

/// The range of a message that is commented out (`# accept = Accept all`), as untranslated messages
/// are; `None` if there is none.
#[must_use]
pub fn commented_out(source: &str, id: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let rest = line
            .strip_prefix("# ")
            .and_then(|line| line.strip_prefix(id));
        if rest.is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Every message and attribute of a Fluent source, in the order of the source.
///
/// # Errors
/// Every fault, each with its place.
pub fn parse(source: &str) -> Result<Vec<Message>, Vec<Fault>> {
    let mut faults = Vec::new();
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.iter().map(|error| syntax_fault(source, error)));
            resource
        }
    };
    let mut references = References::default();
    for entry in &resource.body {
        match entry {
            ast::Entry::Term(term) => {
                references.terms.insert(term.id.name, &term.value);
            }
            ast::Entry::Message(message) => {
                if let Some(value) = &message.value
                    && references.messages.insert(message.id.name, value).is_some()
                {
                    faults.push(Fault {
                        kind: FaultKind::Duplicate,
                        id: message.id.name.to_owned(),
                        span: span_of(source, message.id.name),
                        message: format!("`{}` is defined twice", message.id.name),
                        help: "keep one of the two".to_owned(),
                    });
                }
            }
            _ => {}
        }
    }
    let mut messages = Vec::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name;
        let comment = message
            .comment
            .as_ref()
            .map(|comment| comment.content.join("\n"))
            .unwrap_or_default();
        let value = message
            .value
            .iter()
            .map(|value| (name.to_owned(), name, value));
        let attributes = message.attributes.iter().map(|attribute| {
            let id = format!("{name}.{}", attribute.id.name);
            (id, attribute.id.name, &attribute.value)
        });
        for (id, written_name, pattern) in value.chain(attributes) {
            let span = span_of(source, written_name);
            let compiled = PatternCompiler::compile(pattern, &references);
            if let Some(fault) = compiled.fault {
                faults.push(Fault {
                    kind: FaultKind::Reference,
                    id: id.clone(),
                    span: fault
                        .at
                        .map_or_else(|| span.clone(), |part| span_of(source, part)),
                    message: format!("`{id}`: {}", fault.message),
                    help: fault.help.to_owned(),
                });
            }
            messages.push(Message {
                id,
                variables: compiled.variables,
                pattern: compiled.pattern,
                span,
                comment: comment.clone(),
            });
        }
    }
    if faults.is_empty() {
        Ok(messages)
    } else {
        Err(faults)
    }
}

/// A syntax error, described for translators, who do not write code.
fn syntax_fault(source: &str, error: &ParserError) -> Fault {
    // The parser may stop several lines after the fault; the end of the last text is closer to it.
    let before = source.get(..error.pos.start).unwrap_or(source);
    let span = match before.trim_end() {
        text if before.ends_with('\n') && !text.is_empty() => {
            let last = text.chars().next_back().map_or(1, char::len_utf8);
            text.len() - last..text.len()
        }
        // One character, which may be more than one byte.
        _ => {
            let rest = source.get(error.pos.start..).unwrap_or_default();
            let next = rest.chars().next().map_or(0, char::len_utf8);
            error.pos.start.min(source.len())..(error.pos.start + next).min(source.len())
        }
    };
    let (message, help) = match &error.kind {
        ErrorKind::ExpectedToken('}') => (
            "a brace is opened and not closed".to_owned(),
            "write `}` after the variable, as in { $name }".to_owned(),
        ),
        ErrorKind::ExpectedToken(token) => (
            format!("`{token}` is missing here"),
            "a message is written `name = text`".to_owned(),
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("`{entry_id}` has no text"),
            format!("write its text after `{entry_id} =`"),
        ),
        ErrorKind::UnbalancedClosingBrace => (
            "a brace is closed that was not opened".to_owned(),
            "remove it; to show a brace, write { \"}\" }".to_owned(),
        ),
        ErrorKind::MissingDefaultVariant => (
            "the selection has no default branch".to_owned(),
            "put * before the last branch: *[other]".to_owned(),
        ),
        ErrorKind::MultipleDefaultVariants => (
            "the selection has two branches with *".to_owned(),
            "keep the * on the last one only".to_owned(),
        ),
        ErrorKind::ExpectedInlineExpression => (
            "the braces contain no variable".to_owned(),
            "write one of the English message's variables, as in { $name }".to_owned(),
        ),
        other => (
            other.to_string(),
            "compare the line with the English file's".to_owned(),
        ),
    };
    Fault {
        kind: FaultKind::Syntax,
        id: String::new(),
        span,
        message,
        help,
    }
}
