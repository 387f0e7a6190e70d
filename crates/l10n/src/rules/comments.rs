//! Every English message has a comment that describes where it appears and what each variable is. Every
//! other language has the same comments.

use noren_messages::{Message, MessageComment};

use super::pair::Pair;
use crate::finding::{Check, Finding};
use crate::translations::File;

/// English messages whose comment is missing or incomplete.
pub fn described(file: &File) -> Vec<Finding> {
    file.entries.iter().flat_map(undescribed).collect()
}

fn undescribed(entry: &Message) -> Vec<Finding> {
    let finding = |message: String, help: &str| {
        Finding::new(
            Check::Comments,
            &entry.id,
            entry.span.clone(),
            message,
            help,
        )
    };
    let id = &entry.id;
    if entry.comment.trim().is_empty() {
        return vec![finding(
            format!("`{id}` has no comment"),
            "add a line above it that begins with `# ` and describes where it appears",
        )];
    }
    let mut found = Vec::new();
    if let Some((_, attribute)) = id.split_once('.') {
        let named = format!(".{attribute}:");
        if !entry.comment.lines().any(|line| line.starts_with(&named)) {
            found.push(finding(
                format!("the comment does not describe where `{id}` appears"),
                "add a line to the comment: # .name: where it appears",
            ));
        }
    }
    let comment = MessageComment::parse(&entry.comment);
    for variable in &entry.variables {
        if comment.type_of(variable).is_none() {
            found.push(finding(
                format!("the comment does not describe ${variable}"),
                "add under `# Variables:` a line such as #   $name (String) - the name of the service",
            ));
        }
    }
    for (variable, _) in &comment.variables {
        // A comment describes a message together with its attributes.
        if !entry.variables.contains(variable) && !id.contains('.') {
            found.push(finding(
                format!("the comment describes ${variable}, which the message does not use"),
                "remove the line",
            ));
        }
    }
    found
}

/// Messages whose comment differs from the English one.
pub fn copied(pair: &Pair<'_>) -> Vec<Finding> {
    let messages = pair.file.entries.iter();
    let messages = messages.filter(|entry| !entry.id.contains('.'));
    let other = messages.filter_map(|entry| {
        let english = pair.reference(&entry.id)?;
        (english.comment != entry.comment).then(|| {
            let wanted: Vec<String> = english
                .comment
                .lines()
                .map(|line| format!("# {line}"))
                .collect();
            Finding::new(
                Check::Comments,
                &entry.id,
                entry.span.clone(),
                format!(
                    "the comment above `{}` differs from the English one",
                    entry.id
                ),
                &format!(
                    "comments are copied, not translated:\n{}",
                    wanted.join("\n")
                ),
            )
        })
    });
    other.collect()
}
