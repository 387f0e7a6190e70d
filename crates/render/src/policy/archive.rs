//! The archive of published texts: each is stored as `archive/<day>.ftl` beside `policy.ftl`, of which it is a copy
//! as it was from that day on.
//!
//! The viewer shows a visitor who decided under an earlier text what has changed since. That requires
//! every text to be in the archive, so building fails if the text differs from the newest archived one.

use std::fmt;
use std::path::{Path, PathBuf};

use noren_messages::{CompileError, Fault, Locales, Message, POLICY_FILES, line_and_column};

use super::Day;
use super::document::is_text;

/// The name of the folder with the published texts of a language.
pub const FOLDER: &str = "archive";

/// A published text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The day from which it applies.
    pub day: Day,
    /// Its messages, in the order of the file.
    pub messages: Vec<Message>,
}

/// Why the published texts of a language cannot be used, or a new text cannot be published.
#[derive(Debug)]
pub enum ArchiveError {
    /// A file or folder could not be read or written.
    File(PathBuf, std::io::Error),
    /// Faults of a Fluent file.
    Fluent(Vec<CompileError>),
    /// The name of a file of the archive is not a day.
    Name(PathBuf),
    /// The text has changed since it was last published.
    Unpublished {
        /// The file with the new text.
        file: PathBuf,
        /// The newest day from which a text was published.
        since: Day,
        /// The differences, one per line.
        differences: Vec<String>,
    },
    /// A shop's own text was never published, beside a built-in one that was.
    NeverPublished(PathBuf),
    /// A text already applies from this day or a later one.
    Taken {
        /// The file with the new text.
        file: PathBuf,
        /// The day from which it should apply.
        day: Day,
        /// The newest day from which a text was published.
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
                "{}: not a published text: name it after the day from which it applies, such as 2026-11-22.ftl, or move it elsewhere",
                file.display()
            ),
            Self::Unpublished {
                file,
                since,
                differences,
            } => {
                write!(
                    f,
                    "{}: this text is not the one published on {since}; an unpublished text is not built, because the viewer could not show visitors later what has changed since",
                    file.display()
                )?;
                for difference in differences {
                    write!(f, "\n  {difference}")?;
                }
                f.write_str("\nwhen the text is final, publish it: cargo xtask policy publish, or noren-consent policy publish")
            }
            Self::NeverPublished(file) => write!(
                f,
                "{}: this text was never published, so visitors could not see what changes later. When it is final, publish it: noren-consent policy publish",
                file.display()
            ),
            Self::Taken { file, day, newest } => write!(
                f,
                "{}: cannot be published from {day} on: a text was published from {newest} on, and published texts are never replaced. Give a later day: policy publish --from YYYY-MM-DD",
                file.display()
            ),
        }
    }
}

impl std::error::Error for ArchiveError {}

/// The file with the current text of the policy in a language.
#[must_use]
pub fn current(locales: &Locales, tag: &str) -> PathBuf {
    locales.file(tag, POLICY_FILES.first().copied().unwrap_or_default())
}

/// The published texts of a language, of which `file` has the [current] one, oldest first. The last one is that text.
/// Empty if no text was ever published.
///
/// # Errors
/// If a file cannot be read or has faults, or the text in `policy.ftl` is not the last published one.
pub fn published(file: &Path) -> Result<Vec<Published>, ArchiveError> {
    let texts = archived(file)?;
    let Some(newest) = texts.last() else {
        return Ok(texts);
    };
    let differences = differences(&read(file)?, newest);
    if differences.is_empty() {
        Ok(texts)
    } else {
        Err(ArchiveError::Unpublished {
            file: file.to_owned(),
            since: newest.day,
            differences,
        })
    }
}

/// Publishes the text in `file` from a day on, and returns the archived file; `None` if it is
/// already the newest published text.
///
/// # Errors
/// Like [`published`], or if a text already applies from that day or a later one.
pub fn publish(file: &Path, day: Day) -> Result<Option<PathBuf>, ArchiveError> {
    let folder = archive(file);
    let texts = archived(file)?;
    if let Some(newest) = texts.last() {
        if differences(&read(file)?, newest).is_empty() {
            return Ok(None);
        }
        if day <= newest.day {
            return Err(ArchiveError::Taken {
                file: file.to_owned(),
                day,
                newest: newest.day,
            });
        }
    } else {
        read(file)?;
    }
    noren_files::create_dir_all(&folder)
        .map_err(|error| ArchiveError::File(folder.clone(), error))?;
    let copy = folder.join(format!("{day}.ftl"));
    noren_files::copy(file, &copy).map_err(|error| ArchiveError::File(copy.clone(), error))?;
    Ok(Some(copy))
}

fn archive(file: &Path) -> PathBuf {
    file.with_file_name(FOLDER)
}

/// The published texts' files of the language whose current text is in `file`.
///
/// # Errors
/// If the archive cannot be read.
pub fn files(file: &Path) -> std::io::Result<Vec<PathBuf>> {
    let folder = archive(file);
    match noren_files::is_dir(&folder) {
        true => noren_files::list(&folder),
        false => Ok(Vec::new()),
    }
}

/// The published texts of the language whose current text is in `current`, oldest first.
fn archived(current: &Path) -> Result<Vec<Published>, ArchiveError> {
    let failed = |error| ArchiveError::File(archive(current), error);
    let mut texts = Vec::new();
    for file in files(current).map_err(failed)? {
        let day = file
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".ftl"))
            .and_then(Day::parse);
        let Some(day) = day else {
            return Err(ArchiveError::Name(file));
        };
        texts.push(Published {
            day,
            messages: read(&file)?,
        });
    }
    texts.sort_by_key(|text| text.day);
    Ok(texts)
}

fn read(file: &Path) -> Result<Vec<Message>, ArchiveError> {
    let source = noren_files::read_to_string(file)
        .map_err(|error| ArchiveError::File(file.to_owned(), error))?;
    noren_messages::parse(&source).map_err(|faults| {
        let fault = |fault: Fault| CompileError {
            file: file.to_owned(),
            line: line_and_column(&source, fault.span.start).0,
            fault,
        };
        ArchiveError::Fluent(faults.into_iter().map(fault).collect())
    })
}

/// The differences between the policy's text and a published one, one per line. Comments, and the
/// messages of the page around the text, may change at any time.
fn differences(now: &[Message], published: &Published) -> Vec<String> {
    let text = |messages: &[Message]| -> Vec<Message> {
        let text = messages.iter().filter(|message| is_text(&message.id));
        text.cloned().collect()
    };
    let (now, before) = (text(now), text(&published.messages));
    let same = |a: &Message, b: &Message| {
        a.id == b.id && a.pattern == b.pattern && a.variables == b.variables
    };
    let line = |what: &str, message: &Message| format!("{what}: {}", message.id);
    let mut lines = Vec::new();
    for message in &now {
        match before.iter().find(|old| old.id == message.id) {
            None => lines.push(line("new", message)),
            Some(old) if !same(old, message) => lines.push(line("changed", message)),
            Some(_) => {}
        }
    }
    for message in &before {
        if now.iter().all(|new| new.id != message.id) {
            lines.push(line("gone", message));
        }
    }
    // The order of the messages is their order on the page.
    if lines.is_empty()
        && let Some((message, _)) = now.iter().zip(&before).find(|(a, b)| a.id != b.id)
    {
        lines.push(line("moved", message));
    }
    lines
}
