//! Fluent files → catalogues: what the build does so that no visitor downloads a Fluent parser.
//!
//! Used natively only, by `build.rs` (typed keys), by the build of the embed (catalogue files) and by
//! tests. English is the reference: it says which messages exist, and in which order.
//!
//! The runtime of a catalogue is [`super::catalogue`]; the marks between a pattern's parts are
//! [`super::marks`]. Numbers and dates are formatted by the browser first and passed as text, so
//! Fluent's functions have no place in these files and are reported as errors.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use sha2::{Digest, Sha256};

use super::marks;

/// The language whose files say which messages exist.
pub const REFERENCE: &str = "en";

/// Files whose messages are shown by the interface, in the order of their keys.
pub const INTERFACE_FILES: &[&str] = &["banner.ftl", "settings.ftl", "services.ftl"];

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
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for CompileError {}

/// One message or attribute of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `accept`, or `category-analytics.description` for an attribute.
    pub id: String,
    /// Its variables, sorted; a pattern names them by their place here.
    pub variables: Vec<String>,
    /// The pattern with its placeables as [`marks`].
    pub pattern: String,
    /// Its line in the file.
    pub line: usize,
}

/// Everything the build makes of one language's interface files.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The folder's name, a BCP 47 tag.
    pub tag: String,
    /// The language's name in itself.
    pub own_name: String,
    /// The catalogue file's text.
    pub text: String,
    /// 16 hexadecimal digits of the SHA-256 of the messages: a record's `text`.
    pub hash: String,
    /// The gate's own texts, in the reference's order.
    pub gate_texts: Vec<String>,
    /// The keys in order, each with its variables.
    pub keys: Vec<(String, Vec<String>)>,
}

/// The order in which the first four are listed to visitors.
const ORDER: &[&str] = &["zh-Hans", "zh-Hant", "ja", "en"];

/// The languages that have a folder, in the order in which they are listed: any further one follows
/// the first four by its tag.
///
/// # Errors
/// Where the folder cannot be read.
pub fn tags(locales: &Path) -> std::io::Result<Vec<String>> {
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

/// Compiles a language's interface catalogue.
///
/// # Errors
/// Every fault of its files: syntax, a message that English lacks or this language does, a variable
/// that English does not pass, a function or a reference that a catalogue cannot hold.
pub fn catalogue(locales: &Path, tag: &str) -> Result<Compiled, Vec<CompileError>> {
    let (reference, entries) = aligned(locales, tag, INTERFACE_FILES)?;
    let mut text = String::new();
    let mut gate_texts = Vec::new();
    let mut keys = Vec::new();
    let mut own_name = String::new();
    for (wanted, entry) in reference.iter().zip(&entries) {
        if entry.id.starts_with(GATE_PREFIX) {
            gate_texts.push(entry.pattern.clone());
        } else {
            if entry.id == OWN_NAME {
                own_name.clone_from(&entry.pattern);
            }
            text.push(marks::MESSAGE);
            text.push_str(&entry.pattern);
            keys.push((wanted.id.clone(), wanted.variables.clone()));
        }
    }
    if own_name.is_empty() {
        return Err(vec![CompileError {
            file: locales.join(tag).join("banner.ftl"),
            line: 0,
            message: format!("`{OWN_NAME}` is missing: write the language's name in itself"),
        }]);
    }
    let hash = hash(&text);
    Ok(Compiled {
        tag: tag.to_owned(),
        own_name,
        text: format!("{hash}{text}"),
        hash,
        gate_texts,
        keys,
    })
}

/// The messages of the policy in one language, in English's order.
///
/// # Errors
/// As [`catalogue`].
pub fn policy(locales: &Path, tag: &str) -> Result<Vec<Entry>, Vec<CompileError>> {
    aligned(locales, tag, POLICY_FILES).map(|(_, entries)| entries)
}

/// The source of the typed keys: `const ACCEPT: Key`, and a function for a message with variables.
///
/// # Errors
/// As [`catalogue`], for the reference language.
pub fn typed_keys(locales: &Path) -> Result<String, Vec<CompileError>> {
    let reference = catalogue(locales, REFERENCE)?;
    let tags = tags(locales).map_err(|error| {
        vec![CompileError {
            file: locales.to_owned(),
            line: 0,
            message: error.to_string(),
        }]
    })?;
    let mut source = format!(
        "/// The tags of the languages built in.\npub const LANGUAGES: &[&str] = &{tags:?};\n"
    );
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
#[must_use]
pub fn key_table(compiled: &Compiled) -> String {
    let rows: Vec<String> = compiled
        .keys
        .iter()
        .enumerate()
        .map(|(index, (id, variables))| {
            let mut row = format!("\"{id}\":[{index}");
            for variable in variables {
                row.push_str(",\"");
                row.push_str(variable);
                row.push('"');
            }
            row.push(']');
            row
        })
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
        let english = entries_of(&locales.join(REFERENCE).join(file), &mut errors);
        if tag == REFERENCE {
            entries.extend(english.iter().cloned());
        } else {
            let path = locales.join(tag).join(file);
            let mut own: BTreeMap<String, Entry> = entries_of(&path, &mut errors)
                .into_iter()
                .map(|entry| (entry.id.clone(), entry))
                .collect();
            for wanted in &english {
                match own.remove(&wanted.id) {
                    Some(entry) => entries.push(renumbered(entry, wanted, &path, &mut errors)),
                    None => errors.push(CompileError {
                        file: path.clone(),
                        line: 0,
                        message: format!(
                            "`{}` is missing; in English: {}",
                            wanted.id,
                            marks::shown(&wanted.pattern, &wanted.variables)
                        ),
                    }),
                }
            }
            for (id, entry) in own {
                errors.push(CompileError {
                    file: path.clone(),
                    line: entry.line,
                    message: format!("`{id}` is not a message of {REFERENCE}/{file}: remove it, or correct its name"),
                });
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

/// A translation's pattern with the variables numbered as the reference numbers them.
fn renumbered(
    mut entry: Entry,
    wanted: &Entry,
    file: &Path,
    errors: &mut Vec<CompileError>,
) -> Entry {
    if entry.variables == wanted.variables {
        return entry;
    }
    let mut places = Vec::new();
    for variable in &entry.variables {
        if let Some(place) = wanted.variables.iter().position(|known| known == variable) {
            places.push(place);
        } else {
            errors.push(CompileError {
                file: file.to_owned(),
                line: entry.line,
                message: format!(
                    "`{}` uses ${variable}, which is never passed; English has {}",
                    entry.id,
                    if wanted.variables.is_empty() {
                        "no variable here".to_owned()
                    } else {
                        format!("${}", wanted.variables.join(", $"))
                    }
                ),
            });
            return entry;
        }
    }
    entry.pattern = marks::renumber(&entry.pattern, &places);
    entry.variables.clone_from(&wanted.variables);
    entry
}

/// Every message and attribute of a file, in its order.
fn entries_of(path: &Path, errors: &mut Vec<CompileError>) -> Vec<Entry> {
    let source = match std::fs::read_to_string(path) {
        Ok(source) => source,
        Err(error) => {
            errors.push(CompileError {
                file: path.to_owned(),
                line: 0,
                message: format!("cannot be read: {error}"),
            });
            return Vec::new();
        }
    };
    entries_in(&source).unwrap_or_else(|faults| {
        errors.extend(faults.into_iter().map(|(line, message)| CompileError {
            file: path.to_owned(),
            line,
            message,
        }));
        Vec::new()
    })
}

/// Every message and attribute of a Fluent source, in its order.
///
/// # Errors
/// Each fault with its line, counted from 1.
pub fn entries_in(source: &str) -> Result<Vec<Entry>, Vec<(usize, String)>> {
    let mut faults = Vec::new();
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, parse_errors)) => {
            for error in parse_errors {
                faults.push((line_of(source, error.pos.start), error.to_string()));
            }
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
                    faults.push((
                        line_at(source, message.id.name),
                        format!("`{}` is written twice: keep one", message.id.name),
                    ));
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
        let line = line_at(source, name);
        let own = message.value.iter().map(|value| (name.to_owned(), value));
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{name}.{}", attribute.id.name), &attribute.value));
        for (id, pattern) in own.chain(attributes) {
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
            if let Some(fault) = writer.fault {
                faults.push((line, format!("`{id}`: {fault}")));
            }
            entries.push(Entry {
                id,
                variables: writer.variables,
                pattern: text,
                line,
            });
        }
    }
    if faults.is_empty() {
        Ok(entries)
    } else {
        Err(faults)
    }
}

fn line_of(source: &str, position: usize) -> usize {
    source
        .bytes()
        .take(position)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// The line on which a message begins.
fn line_at(source: &str, id: &str) -> usize {
    source
        .lines()
        .position(|line| {
            line.strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map_or(0, |line| line + 1)
}

struct Patterns<'s> {
    terms: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
    messages: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
}

/// Writes a pattern with [`marks`] in place of its placeables.
struct Writer<'p, 's> {
    patterns: &'p Patterns<'s>,
    variables: Vec<String>,
    fault: Option<String>,
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
            self.fault
                .get_or_insert_with(|| "refers to itself in a circle".to_owned());
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
                    self.unsupported("a selector must be a variable, such as { $count -> … }");
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
                None => self.unsupported(&format!("the term -{} is not in this file", id.name)),
            },
            ast::InlineExpression::MessageReference {
                id,
                attribute: None,
            } => match self.patterns.messages.get(id.name).copied() {
                Some(pattern) => self.pattern(pattern, out),
                None => self.unsupported(&format!("the message {} is not in this file", id.name)),
            },
            ast::InlineExpression::Placeable { expression } => self.expression(expression, out),
            ast::InlineExpression::FunctionReference { id, .. } => self.unsupported(&format!(
                "{}() is not needed: numbers and dates arrive formatted; write the variable alone",
                id.name
            )),
            ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::MessageReference { .. } => {
                self.unsupported("attributes and arguments of references are not supported here");
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

    fn unsupported(&mut self, fault: &str) {
        self.fault.get_or_insert_with(|| fault.to_owned());
    }
}
