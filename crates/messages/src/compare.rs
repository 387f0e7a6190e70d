//! Compares a language's messages in one file with the English ones.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::{Fault, FaultKind, Message, commented_out, placeholder_codes};

/// A language's messages in one file, aligned with the English ones.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The messages in the order of the English file; the English message if the language lacks it.
    pub messages: Vec<Message>,
    /// Missing messages, unknown messages, and variables that differ.
    pub faults: Vec<Fault>,
}

/// Aligns a language's messages with the English ones. `source` is the text of the language's file.
#[must_use]
pub fn compare(english: &[Message], own: Vec<Message>, source: &str) -> Comparison {
    let mut faults: Vec<Fault> = Vec::new();
    let mut messages = Vec::new();
    let mut previous = 0..0;
    let mut own: BTreeMap<String, Message> = own
        .into_iter()
        .map(|message| (message.id.clone(), message))
        .collect();
    for wanted in english {
        match own.remove(&wanted.id) {
            Some(message) => {
                previous = message.span.clone();
                messages.push(renumbered(message, wanted, &mut faults));
            }
            None => {
                // A missing message has no attributes either; one fault reports both.
                let parent = wanted.id.split_once('.').map(|(message, _)| message);
                let is_reported = faults.iter().any(|fault| {
                    fault.kind == FaultKind::Missing && Some(fault.id.as_str()) == parent
                });
                if !is_reported {
                    faults.push(missing(wanted, source, &previous));
                }
                messages.push(wanted.clone());
            }
        }
    }
    for (id, message) in own {
        faults.push(Fault {
            kind: FaultKind::Unknown,
            span: message.span,
            message: format!("`{id}` is not a message of the English file"),
            help: "remove it, or correct its name".to_owned(),
            id,
        });
    }
    Comparison { messages, faults }
}

/// The fault of a missing message. `previous` is the range of the message that it should follow.
fn missing(wanted: &Message, source: &str, previous: &Range<usize>) -> Fault {
    let id = wanted.id.clone();
    let (span, help) = match commented_out(source, &id) {
        Some(span) => (
            span,
            "remove the `# ` before it and write it in this language".to_owned(),
        ),
        None => (
            previous.clone(),
            match id.split_once('.') {
                Some((message, attribute)) => {
                    format!("write under `{message}`, four spaces in: .{attribute} = …")
                }
                None if previous.is_empty() => format!("write at the start of the file: {id} = …"),
                None => format!("write after the message marked here: {id} = …"),
            },
        ),
    };
    Fault {
        kind: FaultKind::Missing,
        span,
        message: format!("`{id}` is missing"),
        help,
        id,
    }
}

/// The translation, with its variables numbered as in the English message.
fn renumbered(mut message: Message, wanted: &Message, faults: &mut Vec<Fault>) -> Message {
    if message.variables == wanted.variables {
        return message;
    }
    let listed = |names: &[String]| match names {
        [] => "none".to_owned(),
        names => format!("{{ ${} }}", names.join(" }, { $")),
    };
    let mut report = |what: String| {
        faults.push(Fault {
            kind: FaultKind::Variable,
            id: message.id.clone(),
            span: message.span.clone(),
            message: what,
            help: format!("the English message has {}", listed(&wanted.variables)),
        });
    };
    for variable in &wanted.variables {
        if !message.variables.contains(variable) {
            report(format!("`{}` does not use ${variable}", message.id));
        }
    }
    let mut indices = Vec::new();
    for variable in &message.variables {
        match wanted.variables.iter().position(|known| known == variable) {
            Some(index) => indices.push(index),
            None => report(format!(
                "`{}` uses ${variable}, which is never passed",
                message.id
            )),
        }
    }
    if indices.len() == message.variables.len() {
        message.pattern = placeholder_codes::renumber(&message.pattern, &indices);
        message.variables.clone_from(&wanted.variables);
    }
    message
}
