//! Compiles the interface's messages of one language into a catalogue.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::gate_texts::{GATE_PREFIX, GateText};
use crate::read::read_language;
use crate::{
    CompileError, FaultKind, INTERFACE_FILES, Locales, Message, OWN_NAME, POLICY_FILES,
    SERVICE_FILES, placeholder_codes,
};

/// How many bytes of the SHA-256 of the messages identify a text.
const HASH_BYTES: usize = 8;

/// One language's interface files, compiled.
#[derive(Debug, Clone)]
pub struct CompiledLanguage {
    /// The name of the folder, a BCP 47 tag.
    pub tag: String,
    /// The name of the language in that language.
    pub own_name: String,
    /// The content of the catalogue file.
    pub text: String,
    /// 16 hexadecimal digits of the SHA-256 of the messages, including those about services. A record
    /// stores it as `text`.
    pub hash: String,
    /// The texts of the gate, sorted by id.
    pub gate_texts: Vec<GateText>,
    /// The ids of the catalogue's messages in their order, each with its variables.
    pub keys: Vec<(String, Vec<String>)>,
    /// The texts about services, in the order of the English file.
    pub service_texts: Vec<Message>,
}

/// Compiles a language's interface catalogue.
///
/// # Errors
/// Every fault of the files: invalid syntax, a message that is missing here or in English, a variable
/// that English does not pass, a function or a reference that a catalogue does not support.
pub fn compile(locales: &Locales, tag: &str) -> Result<CompiledLanguage, Vec<CompileError>> {
    let messages = read_language(locales, tag, INTERFACE_FILES)?;
    let service_texts = read_language(locales, tag, SERVICE_FILES)?;
    let compiled = assemble(tag, &messages, service_texts);
    if compiled.own_name.is_empty() {
        return Err(vec![CompileError::whole_file(
            locales.file(tag, "banner.ftl"),
            FaultKind::Missing,
            format!("`{OWN_NAME}` is missing"),
            "write the language's own name for itself",
        )]);
    }
    Ok(compiled)
}

/// The messages of the policy in one language, in the order of the English file.
///
/// # Errors
/// Like [`compile`].
pub fn policy(locales: &Locales, tag: &str) -> Result<Vec<Message>, Vec<CompileError>> {
    read_language(locales, tag, POLICY_FILES)
}

/// Assembles a catalogue from messages. The texts about services are kept apart, but are part of the
/// hash.
#[must_use]
pub fn assemble(tag: &str, messages: &[Message], service_texts: Vec<Message>) -> CompiledLanguage {
    let mut text = String::new();
    let mut gate_texts = Vec::new();
    let mut keys = Vec::new();
    let mut own_name = String::new();
    for message in messages {
        if message.id.starts_with(GATE_PREFIX) {
            gate_texts.push(GateText {
                id: message.id.clone(),
                text: message.pattern.clone(),
            });
        } else {
            if message.id == OWN_NAME {
                own_name.clone_from(&message.pattern);
            }
            push(&mut text, message);
            keys.push((message.id.clone(), message.variables.clone()));
        }
    }
    gate_texts.sort_by(|a, b| a.id.cmp(&b.id));
    let mut hashed = text.clone();
    for message in &service_texts {
        push(&mut hashed, message);
    }
    let hash = hash(&hashed);
    CompiledLanguage {
        tag: tag.to_owned(),
        own_name,
        text: format!("{hash}{text}"),
        hash,
        gate_texts,
        keys,
        service_texts,
    }
}

fn push(text: &mut String, message: &Message) {
    text.push(placeholder_codes::MESSAGE);
    text.push_str(&message.pattern);
}

fn hash(text: &str) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(text.as_bytes()).iter().take(HASH_BYTES) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
