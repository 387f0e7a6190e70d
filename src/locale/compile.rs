//! Fluent files → catalogues: what the build does so that no visitor downloads a Fluent parser.
//!
//! Used natively only, by `build.rs` (typed keys), by the build of the embed (catalogue files) and by
//! tests. English is the reference: it says which messages exist, and in which order.
//!
//! One file is read by [`super::fluent`]; the runtime of a catalogue is [`super::catalogue`].

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::fluent::{Entry, Fault, Kind, commented_out, entries_in, place};
use super::marks;
use super::note::Note;

/// The language whose files say which messages exist.
pub const REFERENCE: &str = "en";

/// Files whose messages are shown by the interface, in the order of their keys.
pub const INTERFACE_FILES: &[&str] = &["banner.ftl", "settings.ftl", "services.ftl"];

/// The file that says what is known of services; its texts are only loaded with the settings.
pub const SERVICE_FILES: &[&str] = &["catalogue.ftl"];

/// The file whose messages only the policy's pages need.
pub const POLICY_FILES: &[&str] = &["policy.ftl"];

/// Messages whose id starts so belong to the gate and are built into `noren.js`.
pub const GATE_PREFIX: &str = "gate-";

/// The message that names a language in that language; every list of languages shows it.
pub const OWN_NAME: &str = "language-name";

/// Where a Fluent file is wrong, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompileError {
    /// The file, as it was found.
    pub file: PathBuf,
    /// The line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

impl CompileError {
    /// A fault of a whole file, or of a folder.
    fn whole(file: PathBuf, kind: Kind, message: String, help: &str) -> Self {
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

/// Everything the build makes of one language's interface files.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The folder's name, a BCP 47 tag.
    pub tag: String,
    /// The language's name in itself.
    pub own_name: String,
    /// The catalogue file's text.
    pub text: String,
    /// 16 hexadecimal digits of the SHA-256 of the messages, those about services included: a
    /// record's `text`.
    pub hash: String,
    /// The gate's own texts, in the reference's order.
    pub gate_texts: Vec<String>,
    /// The keys in order, each with its variables.
    pub keys: Vec<(String, Vec<String>)>,
    /// The texts about services, in the reference's order.
    pub service_texts: Vec<Entry>,
}

/// The order in which the first four are listed to visitors.
const ORDER: &[&str] = &["zh-Hans", "zh-Hant", "ja", "en"];

/// The languages that have a folder, in the order in which they are listed: any further one follows
/// the first four by its tag.
///
/// # Errors
/// Where the folder cannot be read.
pub fn folders(locales: &Path) -> std::io::Result<Vec<String>> {
    let mut tags: Vec<String> = std::fs::read_dir(locales)?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("banner.ftl").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    tags.sort_by_key(|tag| {
        let place = ORDER.iter().position(|it| it == tag);
        (place.unwrap_or(ORDER.len()), tag.clone())
    });
    Ok(tags)
}

/// The languages that are built, in the order in which they are listed: those that have a folder and
/// are not merely [begun](is_begun).
///
/// # Errors
/// Where the folder cannot be read.
pub fn tags(locales: &Path) -> std::io::Result<Vec<String>> {
    let mut tags = folders(locales)?;
    tags.retain(|tag| !is_begun(locales, tag));
    Ok(tags)
}

/// Whether a language is still being translated: some of English's messages stand in its files only
/// commented out, as a new language's all do. The first four are never taken for that, so that none
/// of them can drop out of a build unnoticed.
#[must_use]
pub fn is_begun(locales: &Path, tag: &str) -> bool {
    !ORDER.contains(&tag)
        && files(locales).iter().any(|file| {
            let read = |tag: &str| std::fs::read_to_string(locales.join(tag).join(file));
            let (Ok(english), Ok(own)) = (read(REFERENCE), read(tag)) else {
                return false;
            };
            entries_in(&english)
                .unwrap_or_default()
                .iter()
                .any(|entry| commented_out(&own, &entry.id).is_some() && !stands(&own, &entry.id))
        })
}

/// Whether a message stands in a source, which may be broken elsewhere.
fn stands(source: &str, id: &str) -> bool {
    let mut named = source.lines().filter_map(|line| line.strip_prefix(id));
    named.any(|rest| rest.trim_start().starts_with('='))
}

/// The names of the reference's files, sorted. What lies deeper, such as an archive of earlier texts,
/// is no part of a language.
#[must_use]
pub fn files(locales: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(locales.join(REFERENCE))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".ftl"))
        .collect();
    names.sort();
    names
}

/// Compiles a language's interface catalogue.
///
/// # Errors
/// Every fault of its files: syntax, a message that English lacks or this language does, a variable
/// that English does not pass, a function or a reference that a catalogue cannot hold.
pub fn catalogue(locales: &Path, tag: &str) -> Result<Compiled, Vec<CompileError>> {
    let (_, entries) = aligned(locales, tag, INTERFACE_FILES)?;
    let (_, service_texts) = aligned(locales, tag, SERVICE_FILES)?;
    let compiled = assemble(tag, &entries, service_texts);
    if compiled.own_name.is_empty() {
        return Err(vec![CompileError::whole(
            locales.join(tag).join("banner.ftl"),
            Kind::Missing,
            format!("`{OWN_NAME}` is missing"),
            "write the language's name in itself",
        )]);
    }
    Ok(compiled)
}

/// The catalogue that these messages make, with the texts about services beside it.
#[must_use]
pub fn assemble(tag: &str, entries: &[Entry], service_texts: Vec<Entry>) -> Compiled {
    let mut text = String::new();
    let mut gate_texts = Vec::new();
    let mut keys = Vec::new();
    let mut own_name = String::new();
    for entry in entries {
        if entry.id.starts_with(GATE_PREFIX) {
            gate_texts.push(entry.pattern.clone());
        } else {
            if entry.id == OWN_NAME {
                own_name.clone_from(&entry.pattern);
            }
            text.push(marks::MESSAGE);
            text.push_str(&entry.pattern);
            keys.push((entry.id.clone(), entry.variables.clone()));
        }
    }
    let mut all = text.clone();
    for entry in &service_texts {
        all.push(marks::MESSAGE);
        all.push_str(&entry.pattern);
    }
    let hash = hash(&all);
    Compiled {
        tag: tag.to_owned(),
        own_name,
        text: format!("{hash}{text}"),
        hash,
        gate_texts,
        keys,
        service_texts,
    }
}

/// The messages of the policy in one language, in English's order.
///
/// # Errors
/// As [`catalogue`].
pub fn policy(locales: &Path, tag: &str) -> Result<Vec<Entry>, Vec<CompileError>> {
    aligned(locales, tag, POLICY_FILES).map(|(_, entries)| entries)
}

/// A file of a language as far as it is translated.
#[derive(Debug, Clone)]
pub struct Drafted {
    /// As English's file is named.
    pub name: String,
    /// In English's order, and in English where the language has nothing yet.
    pub entries: Vec<Entry>,
    /// For each entry the width of its place, where English declares one.
    pub places: Vec<Option<usize>>,
}

/// Every file of a language as far as it is translated. A language that is built has to be complete;
/// of one that is only [begun](is_begun), English fills the gaps.
///
/// # Errors
/// As [`catalogue`].
pub fn draft(locales: &Path, tag: &str) -> Result<Vec<Drafted>, Vec<CompileError>> {
    let begun = is_begun(locales, tag);
    let mut errors = Vec::new();
    let mut drafted = Vec::new();
    for name in files(locales) {
        let (english, _) = entries_of(&locales.join(REFERENCE).join(&name), &mut errors);
        let places = english.iter().map(|entry| Note::of(entry).max).collect();
        let path = locales.join(tag).join(&name);
        let before = errors.len();
        let (own, source) = entries_of(&path, &mut errors);
        if errors.len() == before {
            let mut compared = compare(&english, own, &source);
            compared
                .faults
                .retain(|it| !begun || it.kind != Kind::Missing);
            errors.extend(placed(&path, &source, compared.faults));
            drafted.push(Drafted {
                name,
                entries: compared.entries,
                places,
            });
        }
    }
    if errors.is_empty() {
        Ok(drafted)
    } else {
        errors.dedup();
        Err(errors)
    }
}

/// The source of the typed keys: `const ACCEPT: Key`, and a function for a message with variables.
///
/// # Errors
/// As [`catalogue`], for the reference language.
pub fn typed_keys(locales: &Path) -> Result<String, Vec<CompileError>> {
    let reference = catalogue(locales, REFERENCE)?;
    let tags = tags(locales).map_err(|error| {
        vec![CompileError::whole(
            locales.to_owned(),
            Kind::File,
            error.to_string(),
            "the folder of the translations must be readable",
        )]
    })?;
    let mut source = format!(
        "/// The tags of the languages built in.\npub const LANGUAGES: &[&str] = &{tags:?};\n"
    );
    let ids: Vec<&String> = reference.keys.iter().map(|(id, _)| id).collect();
    source.push_str(&format!(
        "/// The ids of all messages that have a key, in the order of the keys.\npub const IDS: &[&str] = &{ids:?};\n"
    ));
    for (index, (id, variables)) in reference.keys.iter().enumerate() {
        let name = id.replace(['-', '.'], "_");
        let written = if variables.is_empty() {
            writeln!(
                source,
                "/// The message `{id}`.\npub const {}: Key = Key({index});",
                name.to_uppercase()
            )
        } else {
            let parameters: Vec<String> = variables
                .iter()
                .map(|variable| format!("{}: Arg<'a>", variable.replace('-', "_")))
                .collect();
            let arguments: Vec<String> = variables
                .iter()
                .map(|variable| variable.replace('-', "_"))
                .collect();
            writeln!(
                source,
                "/// The message `{id}`, with its variables.\npub const fn {name}<'a>({}) -> Filled<'a, {}> {{ Filled {{ key: Key({index}), args: [{}] }} }}",
                parameters.join(", "),
                variables.len(),
                arguments.join(", "),
            )
        };
        if written.is_err() {
            break;
        }
    }
    Ok(source)
}

/// The file that lets a shop override messages by id: `{"accept":[4],"services-count":[7,"count"]}`.
/// `further` are the places of messages that are not the interface's own.
#[must_use]
pub fn key_table<'a>(
    compiled: &Compiled,
    further: impl Iterator<Item = (&'a str, usize)>,
) -> String {
    let row = |id: &str, place: usize, variables: &[String]| {
        let mut row = format!("\"{id}\":[{place}");
        for variable in variables {
            row.push_str(",\"");
            row.push_str(variable);
            row.push('"');
        }
        row.push(']');
        row
    };
    let own = compiled.keys.iter().enumerate();
    let rows: Vec<String> = own
        .map(|(place, (id, variables))| row(id, place, variables))
        .chain(further.map(|(id, place)| row(id, place, &[])))
        .collect();
    format!("{{{}}}", rows.join(","))
}

fn hash(text: &str) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(text.as_bytes()).iter().take(8) {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}

/// A language's messages of one file beside the reference's.
#[derive(Debug, Clone)]
pub struct Compared {
    /// In the reference's order, with the reference's own where the language lacks one.
    pub entries: Vec<Entry>,
    /// What is missing, what is unknown, and variables that do not agree.
    pub faults: Vec<Fault>,
}

/// Puts a language's messages of one file beside the reference's.
#[must_use]
pub fn compare(reference: &[Entry], own: Vec<Entry>, source: &str) -> Compared {
    let mut faults = Vec::new();
    let mut entries = Vec::new();
    let mut before = 0..0;
    let mut own: BTreeMap<String, Entry> = own
        .into_iter()
        .map(|entry| (entry.id.clone(), entry))
        .collect();
    for wanted in reference {
        match own.remove(&wanted.id) {
            Some(entry) => {
                before = entry.span.clone();
                entries.push(renumbered(entry, wanted, &mut faults));
            }
            None => {
                // With a message its attributes are missing; that is told once.
                let of = wanted.id.split_once('.').map(|(message, _)| message);
                if !faults
                    .iter()
                    .any(|it: &Fault| it.kind == Kind::Missing && Some(it.id.as_str()) == of)
                {
                    faults.push(missing(wanted, source, &before));
                }
                entries.push(wanted.clone());
            }
        }
    }
    for (id, entry) in own {
        faults.push(Fault {
            kind: Kind::Unknown,
            span: entry.span,
            message: format!("`{id}` is not a message of the English file"),
            help: "remove it, or correct its name".to_owned(),
            id,
        });
    }
    Compared { entries, faults }
}

fn missing(wanted: &Entry, source: &str, before: &Range<usize>) -> Fault {
    let id = wanted.id.clone();
    let (span, help) = match commented_out(source, &id) {
        Some(span) => (
            span,
            "remove the `# ` before it and write it in this language".to_owned(),
        ),
        None => (
            before.clone(),
            match id.split_once('.') {
                Some((message, attribute)) => {
                    format!("write under `{message}`, four spaces in: .{attribute} = …")
                }
                None if before.is_empty() => format!("write at the file's beginning: {id} = …"),
                None => format!("write after the message marked here: {id} = …"),
            },
        ),
    };
    Fault {
        kind: Kind::Missing,
        span,
        message: format!("`{id}` is missing"),
        help,
        id,
    }
}

/// A translation's pattern with the variables numbered as the reference numbers them.
fn renumbered(mut entry: Entry, wanted: &Entry, faults: &mut Vec<Fault>) -> Entry {
    if entry.variables == wanted.variables {
        return entry;
    }
    let listed = |names: &[String]| match names {
        [] => "none".to_owned(),
        names => format!("{{ ${} }}", names.join(" }, { $")),
    };
    let mut differs = |message: String| {
        faults.push(Fault {
            kind: Kind::Variable,
            id: entry.id.clone(),
            span: entry.span.clone(),
            message,
            help: format!("the English message has {}", listed(&wanted.variables)),
        });
    };
    for variable in &wanted.variables {
        if !entry.variables.contains(variable) {
            differs(format!("`{}` does not use ${variable}", entry.id));
        }
    }
    let mut places = Vec::new();
    for variable in &entry.variables {
        match wanted.variables.iter().position(|known| known == variable) {
            Some(place) => places.push(place),
            None => differs(format!(
                "`{}` uses ${variable}, which is never passed",
                entry.id
            )),
        }
    }
    if places.len() == entry.variables.len() {
        entry.pattern = marks::renumber(&entry.pattern, &places);
        entry.variables.clone_from(&wanted.variables);
    }
    entry
}

/// The reference's entries and the language's, one for one.
fn aligned(
    locales: &Path,
    tag: &str,
    files: &[&str],
) -> Result<(Vec<Entry>, Vec<Entry>), Vec<CompileError>> {
    let mut errors = Vec::new();
    let mut reference = Vec::new();
    let mut entries = Vec::new();
    for file in files {
        let (english, _) = entries_of(&locales.join(REFERENCE).join(file), &mut errors);
        if tag == REFERENCE {
            entries.extend(english.iter().cloned());
        } else {
            let path = locales.join(tag).join(file);
            let before = errors.len();
            let (own, source) = entries_of(&path, &mut errors);
            // Nothing is told of as missing in a file that cannot be read.
            if errors.len() == before {
                let compared = compare(&english, own, &source);
                entries.extend(compared.entries);
                errors.extend(placed(&path, &source, compared.faults));
            }
        }
        reference.extend(english);
    }
    if errors.is_empty() {
        Ok((reference, entries))
    } else {
        Err(errors)
    }
}

/// Every message and attribute of a file, in its order, and the file's text.
fn entries_of(path: &Path, errors: &mut Vec<CompileError>) -> (Vec<Entry>, String) {
    let source = match std::fs::read_to_string(path) {
        Ok(source) => source,
        Err(error) => {
            errors.push(CompileError::whole(
                path.to_owned(),
                Kind::File,
                format!("the file cannot be read: {error}"),
                "every language has the same files as English",
            ));
            return Default::default();
        }
    };
    let entries = entries_in(&source).unwrap_or_else(|faults| {
        errors.extend(placed(path, &source, faults));
        Vec::new()
    });
    (entries, source)
}

/// The faults of a file, each with its line.
fn placed(path: &Path, source: &str, faults: Vec<Fault>) -> impl Iterator<Item = CompileError> {
    faults.into_iter().map(move |fault| CompileError {
        file: path.to_owned(),
        line: place(source, fault.span.start).0,
        fault,
    })
}
