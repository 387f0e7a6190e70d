//! Finds English messages that no code uses.
//!
//! The interface and the gate refer to their messages by generated keys (`key::ACCEPT`,
//! `GateText.Failed`). The policy places messages by the form of their ids, or refers to them by id.
//! The files of the services contain the ids of their texts.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_messages::{GATE_PREFIX, GateText, INTERFACE_FILES, Message};
use noren_render::policy::{Block, Document};
use noren_support::project;

use crate::finding::{Check, Finding};
use crate::read::File;

/// The folder of the known services, which may not exist.
const SERVICES: &str = "services";

/// Messages of an English file that no code uses.
///
/// # Errors
/// If the source code cannot be read.
pub fn check(file: &File) -> Result<Vec<Finding>> {
    let folder = project::root().join("src");
    let mut rust = sources(&folder, "rs")?;
    rust.extend(sources(&project::root().join("crates"), "rs")?);
    let gate = sources(&folder, "ts")?;
    let data = project::root().join(SERVICES);
    let named_in = match data.is_dir() {
        true => sources(&data, "json")?,
        false => Vec::new(),
    };
    let typed = INTERFACE_FILES.contains(&file.name.as_str());
    let placed = placed(&file.entries);
    let is_used = |entry: &Message| {
        if entry.id.starts_with(GATE_PREFIX) {
            let text = GateText {
                id: entry.id.clone(),
                text: String::new(),
            };
            let name = format!("GateText.{}", text.name());
            return gate.iter().any(|(_, source)| has_name(source, &name));
        }
        if typed {
            return rust.iter().any(|(_, text)| keyed(text, &entry.id));
        }
        placed.contains(&entry.id)
            || rust
                .iter()
                .chain(&named_in)
                .any(|(_, text)| named(text, &entry.id))
    };
    let unused = file.entries.iter().filter(|entry| !is_used(entry));
    Ok(unused
        .map(|entry| {
            Finding::new(
                Check::Unused,
                &entry.id,
                entry.span.clone(),
                format!("no code uses `{}`", entry.id),
                "remove it from every language, or use it",
            )
        })
        .collect())
}

/// Every file with this extension in a folder and its subfolders.
fn sources(folder: &Path, extension: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            let text =
                std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            found.push((path, text));
        }
    }
    Ok(found)
}

/// Whether a source contains the message's typed key.
fn keyed(source: &str, id: &str) -> bool {
    let name = id.replace(['-', '.'], "_");
    [name.to_uppercase(), name]
        .iter()
        .any(|name| has_name(source, &format!("key::{name}")))
}

/// Whether a source contains this whole name, not only as the beginning of a longer one.
fn has_name(source: &str, name: &str) -> bool {
    source.match_indices(name).any(|(at, _)| {
        let next = source[at + name.len()..].chars().next();
        !next.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// Whether a source contains a message's id as a string, whole or as two strings split at a hyphen.
fn named(source: &str, id: &str) -> bool {
    let quoted = |text: &str| source.contains(&format!("\"{text}\""));
    let halves = |(at, _): (usize, &str)| quoted(&id[..at]) && quoted(&id[at + 1..]);
    quoted(id) || id.match_indices('-').any(halves)
}

/// The messages that the policy's document places by their ids.
fn placed(entries: &[Message]) -> Vec<String> {
    let marked: Vec<Message> = entries
        .iter()
        .map(|entry| Message {
            pattern: format!("⟦{}⟧", entry.id),
            ..entry.clone()
        })
        .collect();
    let mut text = String::new();
    for section in Document::new(&marked, "").sections {
        text.push_str(&section.title);
        for block in section.blocks {
            match block {
                Block::Paragraph(sentences) => text.push_str(&sentences),
                Block::List(items) => text.extend(items),
            }
        }
    }
    let found = text.split('⟦').filter_map(|part| part.split_once('⟧'));
    found.map(|(id, _)| id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{keyed, named};

    #[test]
    fn a_key_is_not_the_beginning_of_another() {
        assert!(keyed("text(key::VIEWER_TOP)", "viewer-top"));
        assert!(keyed("key::state_saved(date)", "state-saved"));
        assert!(!keyed("key::ACCEPT_ALL", "accept"));
    }

    #[test]
    fn an_id_may_be_split_at_a_hyphen() {
        assert!(named(
            r#"texts("notice-tw", ["period"])"#,
            "notice-tw-period"
        ));
        assert!(!named(
            r#"texts("notice-tw", ["period"])"#,
            "notice-tw-area"
        ));
        assert!(named(r#"text("policy-toc")"#, "policy-toc"));
    }
}
