//! Finds English messages that no code uses.
//!
//! The interface and the gate refer to their messages by generated keys (`key::ACCEPT`,
//! `GateText.Failed`). The policy places messages by the form of their ids, or refers to them by id.
//! The files of the services contain the ids of their texts.

use std::io;
use std::path::Path;

use noren_messages::{GATE_PREFIX, GateText, INTERFACE_FILES, Message};
use noren_render::policy::{Block, Document};

use crate::L10nError;
use crate::finding::{Check, Finding};
use crate::translations::File;

/// The code and the data that use messages, as texts.
#[derive(Debug)]
pub struct Uses {
    rust: Vec<String>,
    gate: Vec<String>,
    services: Vec<String>,
}

impl Uses {
    /// Reads them in the folder of the project.
    ///
    /// # Errors
    /// If a file or folder cannot be read.
    pub fn read(project: &Path) -> Result<Self, L10nError> {
        let all = |folders: &[&str], extension: &str| {
            let mut found = Vec::new();
            for folder in folders {
                let folder = project.join(folder);
                sources(&folder, extension, &mut found).map_err(L10nError::file(&folder))?;
            }
            Ok(found)
        };
        Ok(Self {
            rust: all(&["src", "crates"], "rs")?,
            gate: all(&["src"], "ts")?,
            services: all(&["services"], "json")?,
        })
    }
}

/// Messages of an English file that no code uses.
pub fn check(file: &File, uses: &Uses) -> Vec<Finding> {
    let typed = INTERFACE_FILES.contains(&file.name.as_str());
    let placed = placed(&file.entries);
    let is_used = |entry: &Message| {
        if entry.id.starts_with(GATE_PREFIX) {
            let text = GateText {
                id: entry.id.clone(),
                text: String::new(),
            };
            let name = format!("GateText.{}", text.name());
            return uses.gate.iter().any(|source| has_name(source, &name));
        }
        if typed {
            return uses.rust.iter().any(|text| keyed(text, &entry.id));
        }
        let mut others = uses.rust.iter().chain(&uses.services);
        placed.contains(&entry.id) || others.any(|text| named(text, &entry.id))
    };
    let unused = file.entries.iter().filter(|entry| !is_used(entry));
    unused
        .map(|entry| {
            Finding::new(
                Check::Unused,
                &entry.id,
                entry.span.clone(),
                format!("no code uses `{}`", entry.id),
                "remove it from every language, or use it",
            )
        })
        .collect()
}

/// The texts of the files with this extension in a folder and its subfolders.
fn sources(folder: &Path, extension: &str, found: &mut Vec<String>) -> io::Result<()> {
    for path in noren_files::list(folder)? {
        if noren_files::is_dir(&path) {
            sources(&path, extension, found)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(noren_files::read_to_string(&path)?);
        }
    }
    Ok(())
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
