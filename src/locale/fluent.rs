//! One Fluent source → its messages, each pattern with [`marks`] in place of its placeables.
//!
//! Parsed by Fluent's own parser. What it refuses, and what a catalogue cannot hold, is a [`Fault`]
//! with its place in the source. Numbers and dates are formatted by the browser first and passed as
//! text, so Fluent's functions have no place in these files and are reported as faults.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::marks;

/// One message or attribute of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `accept`, or `category-analytics.description` for an attribute.
    pub id: String,
    /// Its variables, sorted; a pattern names them by their place here.
    pub variables: Vec<String>,
    /// The pattern with its placeables as [`marks`].
    pub pattern: String,
    /// Where its name stands, in bytes of the source.
    pub span: Range<usize>,
    /// The comment over the message, line by line.
    pub comment: String,
}

/// What is wrong, by its nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The file cannot be read.
    File,
    /// It is not Fluent.
    Syntax,
    /// A message is written twice.
    Twice,
    /// A reference leads nowhere, or to what a catalogue cannot hold.
    Reference,
    /// English has a message that this language lacks.
    Missing,
    /// This language has a message that English lacks.
    Unknown,
    /// A variable that English does not pass, or none where English passes one.
    Variable,
}

/// A fault of a source, and its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its nature.
    pub kind: Kind,
    /// The message it is about; empty where none is.
    pub id: String,
    /// Where, in bytes of the source; empty at its start where the whole source is meant.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// A place in a source as editors count it: line and column from 1, a column being a character.
#[must_use]
pub fn place(source: &str, position: usize) -> (usize, usize) {
    let before = source.get(..position).unwrap_or(source);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() + 1)
}

/// Where a part of a source, as the parser returned it, stands in it.
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

/// Where a message stands commented out (`# accept = Accept all`), as an untranslated one does.
#[must_use]
pub fn commented_out(source: &str, id: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let named = line.strip_prefix("# ").and_then(|it| it.strip_prefix(id));
        if named.is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Every message and attribute of a Fluent source, in its order.
///
/// # Errors
/// Each fault with its place.
pub fn entries_in(source: &str) -> Result<Vec<Entry>, Vec<Fault>> {
    let mut faults = Vec::new();
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.iter().map(|error| syntax(source, error)));
            resource
        }
    };
    let mut patterns = Patterns {
        terms: BTreeMap::new(),
        messages: BTreeMap::new(),
    };
    for entry in &resource.body {
        match entry {
            ast::Entry::Term(term) => {
                patterns.terms.insert(term.id.name, &term.value);
            }
            ast::Entry::Message(message) => {
                if let Some(value) = &message.value
                    && patterns.messages.insert(message.id.name, value).is_some()
                {
                    faults.push(Fault {
                        kind: Kind::Twice,
                        id: message.id.name.to_owned(),
                        span: span_of(source, message.id.name),
                        message: format!("`{}` is written twice", message.id.name),
                        help: "keep one of the two".to_owned(),
                    });
                }
            }
            _ => {}
        }
    }
    let mut entries = Vec::new();
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
        let own = message
            .value
            .iter()
            .map(|value| (name.to_owned(), name, value));
        let attributes = message.attributes.iter().map(|attribute| {
            let id = format!("{name}.{}", attribute.id.name);
            (id, attribute.id.name, &attribute.value)
        });
        for (id, named, pattern) in own.chain(attributes) {
            let span = span_of(source, named);
            let mut writer = Writer {
                patterns: &patterns,
                variables: Vec::new(),
                fault: None,
                depth: 0,
            };
            writer.collect(pattern);
            writer.variables.sort();
            writer.variables.dedup();
            let mut text = String::new();
            writer.pattern(pattern, &mut text);
            if let Some((at, message, help)) = writer.fault {
                faults.push(Fault {
                    kind: Kind::Reference,
                    id: id.clone(),
                    span: at.map_or_else(|| span.clone(), |part| span_of(source, part)),
                    message: format!("`{id}`: {message}"),
                    help,
                });
            }
            entries.push(Entry {
                id,
                variables: writer.variables,
                pattern: text,
                span,
                comment: comment.clone(),
            });
        }
    }
    if faults.is_empty() {
        Ok(entries)
    } else {
        Err(faults)
    }
}

/// What the parser stumbled over, in words for somebody who writes no code.
fn syntax(source: &str, error: &ParserError) -> Fault {
    // Where the parser gave up may be lines below the last thing that was written.
    let before = source.get(..error.pos.start).unwrap_or(source);
    let span = match before.trim_end() {
        said if before.ends_with('\n') && !said.is_empty() => {
            let last = said.chars().next_back().map_or(1, char::len_utf8);
            said.len() - last..said.len()
        }
        // Up to the next character, which may be more than a byte.
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
            "remove it; a brace that shall be read is written { \"}\" }".to_owned(),
        ),
        ErrorKind::MissingDefaultVariant => (
            "the selection has no branch for all other cases".to_owned(),
            "put * before the last branch: *[other]".to_owned(),
        ),
        ErrorKind::MultipleDefaultVariants => (
            "the selection has two branches with *".to_owned(),
            "leave the * at the last one".to_owned(),
        ),
        ErrorKind::ExpectedInlineExpression => (
            "the braces hold no variable".to_owned(),
            "write one of the English message's variables, as in { $name }".to_owned(),
        ),
        other => (
            other.to_string(),
            "compare the line with the English file's".to_owned(),
        ),
    };
    Fault {
        kind: Kind::Syntax,
        id: String::new(),
        span,
        message,
        help,
    }
}

struct Patterns<'s> {
    terms: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
    messages: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
}

/// Writes a pattern with [`marks`] in place of its placeables.
struct Writer<'p, 's> {
    patterns: &'p Patterns<'s>,
    variables: Vec<String>,
    /// The first fault: where, what, and what to write.
    fault: Option<(Option<&'s str>, String, String)>,
    depth: usize,
}

/// References nested deeper than this are taken for a circle.
const DEEPEST: usize = 16;

impl<'s> Writer<'_, 's> {
    /// First pass: which variables are named anywhere in the pattern.
    fn collect(&mut self, pattern: &'s ast::Pattern<&'s str>) {
        let mut ignored = String::new();
        self.pattern(pattern, &mut ignored);
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>, out: &mut String) {
        self.depth += 1;
        if self.depth > DEEPEST {
            self.unsupported(
                None,
                "refers to itself in a circle",
                "write the text itself",
            );
        } else {
            for element in &pattern.elements {
                match element {
                    ast::PatternElement::TextElement { value } => out.push_str(value),
                    ast::PatternElement::Placeable { expression } => {
                        self.expression(expression, out);
                    }
                }
            }
        }
        self.depth -= 1;
    }

    fn expression(&mut self, expression: &ast::Expression<&'s str>, out: &mut String) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, out),
            ast::Expression::Select { selector, variants } => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    self.unsupported(
                        None,
                        "only a variable can select a branch",
                        "begin the selection with a variable, as in { $count -> … }",
                    );
                    return;
                };
                out.push(marks::SELECT);
                out.push(self.place(id.name));
                for variant in variants {
                    out.push(marks::VARIANT);
                    if variant.default {
                        out.push(marks::DEFAULT);
                    }
                    let (ast::VariantKey::Identifier { name: key }
                    | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                    out.push_str(key);
                    out.push(marks::NAMED);
                    self.pattern(&variant.value, out);
                }
                out.push(marks::END);
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'s str>, out: &mut String) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                fluent_syntax::unicode::unescape_unicode(out, value).unwrap_or_default();
            }
            ast::InlineExpression::NumberLiteral { value } => out.push_str(value),
            ast::InlineExpression::VariableReference { id } => {
                out.push(marks::VARIABLE);
                out.push(self.place(id.name));
            }
            ast::InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => match self.patterns.terms.get(id.name).copied() {
                Some(pattern) => self.pattern(pattern, out),
                None => self.unsupported(
                    Some(id.name),
                    "this term is not in the file",
                    "define it in this file, or write its text here",
                ),
            },
            ast::InlineExpression::MessageReference {
                id,
                attribute: None,
            } => match self.patterns.messages.get(id.name).copied() {
                Some(pattern) => self.pattern(pattern, out),
                None => self.unsupported(
                    Some(id.name),
                    "this message is not in the file",
                    "correct its name, or write its text here",
                ),
            },
            ast::InlineExpression::Placeable { expression } => self.expression(expression, out),
            ast::InlineExpression::FunctionReference { id, .. } => self.unsupported(
                Some(id.name),
                "functions are not needed: numbers and dates arrive formatted",
                "write the variable alone",
            ),
            ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::MessageReference { .. } => {
                self.unsupported(
                    None,
                    "attributes and arguments of references have no place here",
                    "write the text itself",
                );
            }
        }
    }

    /// The letter of a variable; in the first pass it also notes the variable.
    fn place(&mut self, variable: &str) -> char {
        if let Some(place) = self.variables.iter().position(|known| known == variable) {
            marks::letter(place)
        } else {
            self.variables.push(variable.to_owned());
            marks::letter(self.variables.len() - 1)
        }
    }

    fn unsupported(&mut self, at: Option<&'s str>, fault: &str, help: &str) {
        self.fault
            .get_or_insert_with(|| (at, fault.to_owned(), help.to_owned()));
    }
}
