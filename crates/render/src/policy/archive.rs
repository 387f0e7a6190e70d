//! The texts that were published: each is kept as `locales/<tag>/archive/<day>.ftl`, a copy of
//! `policy.ftl` as it was from that day on.
//!
//! A visitor who decided under an earlier text can so be told what is new. That only works if no text
//! goes out unkept, so a text that differs from the newest kept one is not built.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use noren_messages::{CompileError, Fault, Message, POLICY_FILES, line_and_column};

use super::Day;
use super::document::is_text;

/// A text as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// From when it applies.
    pub day: Day,
    /// Its messages, in their order.
    pub entries: Vec<Message>,
}

/// Why the published texts of a language cannot be used, or a new one not be kept.
#[derive(Debug)]
pub enum ArchiveError {
    /// A file or folder could not be read or written.
    File(PathBuf, std::io::Error),
    /// Faults of a Fluent file.
    Fluent(Vec<CompileError>),
    /// A file of the archive is not named for a day.
    Name(PathBuf),
    /// The text has changed since it was last published.
    Unpublished {
        /// The file with the new text.
        file: PathBuf,
        /// The newest day from which a text was published.
        since: Day,
        /// What differs, a line each.
        differences: Vec<String>,
    },
    /// A text was published from this day on, or from a later one.
    Taken {
        /// The file with the new text.
        file: PathBuf,
        /// From when it was to apply.
        day: Day,
        /// The newest day on which a text was published.
        newest: Day,
    },
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file, error) => write!(f, "{}: {error}", file.display()),
            Self::Fluent(faults) => {
                for (index, fault) in faults.iter().enumerate() {
                    let gap = if index > 0 { "\n" } else { "" };
                    write!(f, "{gap}{fault}")?;
                }
                Ok(())
            }
            Self::Name(file) => write!(
                f,
                "{}: not a published text: name it for the day from which it applies, such as 2026-11-22.ftl, or move it elsewhere",
                file.display()
            ),
            Self::Unpublished {
                file,
                since,
                differences,
            } => {
                write!(
                    f,
                    "{}: this text is not the one published on {since}, so a visitor could not be told later what has changed since, and it is not built",
                    file.display()
                )?;
                for difference in differences {
                    write!(f, "\n  {difference}")?;
                }
                f.write_str("\nonce it is final: cargo xtask policy publish")
            }
            Self::Taken { file, day, newest } => write!(
                f,
                "{}: cannot be published from {day} on: a text was published from {newest} on, and what was published stays. Give a later day: cargo xtask policy publish --from YYYY-MM-DD",
                file.display()
            ),
        }
    }
}

impl std::error::Error for ArchiveError {}

/// The texts that were published in a language, oldest first; the last one is the text in
/// `policy.ftl`. None, if none ever was: then nothing can have changed.
///
/// # Errors
/// Where a file cannot be read or is not what it should be, and where the text in `policy.ftl` is not
/// the last one.
pub fn published(locales: &Path, tag: &str) -> Result<Vec<Published>, ArchiveError> {
    let kept = kept(&archive(locales, tag))?;
    let Some(newest) = kept.last() else {
        return Ok(kept);
    };
    let file = current(locales, tag);
    let differences = differences(&read(&file)?, newest);
    if differences.is_empty() {
        Ok(kept)
    } else {
        Err(ArchiveError::Unpublished {
            file,
            since: newest.day,
            differences,
        })
    }
}

/// Keeps the text in `policy.ftl` as the one that applies from a day on, and says where; nothing if it
/// is the newest kept one already.
///
/// # Errors
/// As [`published`], and where a text applies from that day or a later one already.
pub fn publish(locales: &Path, tag: &str, day: Day) -> Result<Option<PathBuf>, ArchiveError> {
    let folder = archive(locales, tag);
    let kept = kept(&folder)?;
    let file = current(locales, tag);
    if let Some(newest) = kept.last() {
        if differences(&read(&file)?, newest).is_empty() {
            return Ok(None);
        }
        if day <= newest.day {
            return Err(ArchiveError::Taken {
                file,
                day,
                newest: newest.day,
            });
        }
    } else {
        read(&file)?;
    }
    fs::create_dir_all(&folder).map_err(|error| ArchiveError::File(folder.clone(), error))?;
    let copy = folder.join(format!("{day}.ftl"));
    fs::copy(&file, &copy).map_err(|error| ArchiveError::File(copy.clone(), error))?;
    Ok(Some(copy))
}

fn current(locales: &Path, tag: &str) -> PathBuf {
    POLICY_FILES
        .iter()
        .fold(locales.join(tag), |folder, file| folder.join(file))
}

fn archive(locales: &Path, tag: &str) -> PathBuf {
    locales.join(tag).join("archive")
}

/// What is in an archive's folder, oldest first; a folder that is not there holds nothing.
fn kept(folder: &Path) -> Result<Vec<Published>, ArchiveError> {
    let failed = |error| ArchiveError::File(folder.to_owned(), error);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut texts = Vec::new();
    for found in fs::read_dir(folder).map_err(failed)? {
        let file = found.map_err(failed)?.path();
        let day = file
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".ftl"))
            .and_then(Day::parse);
        let Some(day) = day else {
            return Err(ArchiveError::Name(file));
        };
        texts.push(Published {
            day,
            entries: read(&file)?,
        });
    }
    texts.sort_by_key(|it| it.day);
    Ok(texts)
}

fn read(file: &Path) -> Result<Vec<Message>, ArchiveError> {
    let source =
        fs::read_to_string(file).map_err(|error| ArchiveError::File(file.to_owned(), error))?;
    noren_messages::parse(&source).map_err(|faults| {
        let fault = |fault: Fault| CompileError {
            file: file.to_owned(),
            line: line_and_column(&source, fault.span.start).0,
            fault,
        };
        ArchiveError::Fluent(faults.into_iter().map(fault).collect())
    })
}

/// What of the policy's text differs from what was published, a line each. Comments, and what the page
/// says around the text, may change at any time.
fn differences(now: &[Message], published: &Published) -> Vec<String> {
    let text = |entries: &[Message]| -> Vec<Message> {
        let of_the_text = entries.iter().filter(|it| is_text(&it.id));
        of_the_text.cloned().collect()
    };
    let (now, before) = (text(now), text(&published.entries));
    let same = |a: &Message, b: &Message| {
        a.id == b.id && a.pattern == b.pattern && a.variables == b.variables
    };
    let told = |what: &str, entry: &Message| format!("{what}: {}", entry.id);
    let mut lines = Vec::new();
    for entry in &now {
        match before.iter().find(|it| it.id == entry.id) {
            None => lines.push(told("new", entry)),
            Some(old) if !same(old, entry) => lines.push(told("changed", entry)),
            Some(_) => {}
        }
    }
    for entry in &before {
        if now.iter().all(|it| it.id != entry.id) {
            lines.push(told("gone", entry));
        }
    }
    // The order of the messages is their order on the page.
    if lines.is_empty()
        && let Some((entry, _)) = now.iter().zip(&before).find(|(a, b)| a.id != b.id)
    {
        lines.push(told("moved", entry));
    }
    lines
}
