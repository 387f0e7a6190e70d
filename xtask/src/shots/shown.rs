//! The texts that are in the README's pictures.
//!
//! When the pictures are taken, `docs/pictures.json` gets each message that can be read in one of them, by picture
//! and language. A check compares these with today's translations, so that the README does not show a text that
//! is gone. Nothing else makes a picture stale: no text that is in none of them, no style, no text of the demo
//! shop around Noren, no new text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use noren_messages::placeholder_codes::{END, MESSAGE, SELECT, VARIABLE};
use noren_support::project;
use serde_json::Value;

use crate::embed::texts;

/// Messages by id. A placeable is `…`.
type Texts = BTreeMap<String, String>;
/// The texts in each picture, by language.
type Pictures = BTreeMap<String, BTreeMap<String, Texts>>;

const FOLDER: &str = "docs";
const RECORD: &str = "pictures.json";
/// What takes the pictures anew.
const COMMAND: &str = "cargo xtask shots --readme";
/// In bytes; a README is read on phones too.
const LARGEST: u64 = 250_000;
const THEMES: [&str; 2] = ["light", "dark"];
/// Stands for a placeable.
const ANY: char = '…';

/// Copies the taken pictures into docs/, and writes which texts they show.
///
/// # Errors
/// Where a file cannot be read or written, or a picture is too large.
pub fn write(taken: &Path) -> Result<()> {
    let lines: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        serde_json::from_str(&read(&taken.join("lines.json"))?)?;
    let today = today()?;
    let docs = project::root().join(FOLDER);
    fs::create_dir_all(&docs)?;
    let mut pictures = Pictures::new();
    for (picture, languages) in &lines {
        for file in files(picture) {
            fs::copy(taken.join(&file), docs.join(&file)).with_context(|| file.clone())?;
            size(&docs, &file)?;
        }
        let shown = pictures.entry(picture.clone()).or_default();
        for (tag, lines) in languages {
            let texts = today
                .get(tag)
                .with_context(|| format!("{picture} is in \"{tag}\", which is no language here"))?;
            shown.insert(tag.clone(), among(texts, lines));
        }
    }
    let text = serde_json::to_string_pretty(&pictures)? + "\n";
    fs::write(docs.join(RECORD), text)?;
    Ok(())
}

/// Compares the texts in the pictures with today's.
///
/// # Errors
/// The texts that have changed since; a picture that is missing, too large, or not in the README.
pub fn check() -> Result<()> {
    let docs = project::root().join(FOLDER);
    let record: Pictures = serde_json::from_str(&read(&docs.join(RECORD))?)
        .with_context(|| format!("{FOLDER}/{RECORD}: run `{COMMAND}`"))?;
    let readme = read(&project::root().join("README.md"))?;
    for picture in record.keys() {
        for file in files(picture) {
            size(&docs, &file)?;
            if !readme.contains(&format!("{FOLDER}/{file}")) {
                bail!("README.md does not show {FOLDER}/{file}: show it, or remove it");
            }
        }
    }
    let stale = stale(&record, &today()?);
    if !stale.is_empty() {
        bail!(
            "the README's pictures show texts that have changed: run `{COMMAND}`, look at {FOLDER}/, and commit it\n  {}",
            stale.join("\n  ")
        );
    }
    Ok(())
}

fn files(picture: &str) -> impl Iterator<Item = String> {
    THEMES
        .map(|theme| format!("{picture}-{theme}.webp"))
        .into_iter()
}

fn size(docs: &Path, file: &str) -> Result<()> {
    let bytes = fs::metadata(docs.join(file))
        .with_context(|| format!("{FOLDER}/{file} is missing: run `{COMMAND}`"))?
        .len();
    if bytes > LARGEST {
        bail!(
            "{FOLDER}/{file} has {bytes} bytes of at most {LARGEST}: lower its quality in \
             tests/browser/readme-shots.mjs"
        );
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{}: run `{COMMAND}`", path.display()))
}

/// The recorded texts that are others today, each with its place.
fn stale(record: &Pictures, today: &BTreeMap<String, Texts>) -> Vec<String> {
    let mut found = Vec::new();
    for (picture, languages) in record {
        for (tag, texts) in languages {
            for (id, text) in texts {
                let now = today.get(tag).and_then(|texts| texts.get(id));
                if now != Some(text) {
                    let now = now.map_or("nothing", String::as_str);
                    found.push(format!(
                        "{picture}, {tag}, {id}: \"{text}\" is now \"{now}\""
                    ));
                }
            }
        }
    }
    found
}

/// Every text that a picture can show, by language: the translations, and what the demo's config says.
fn today() -> Result<BTreeMap<String, Texts>> {
    let config: Value = serde_json::from_str(&read(&project::root().join("noren.json"))?)?;
    let mut all = BTreeMap::new();
    for language in texts::compile()?.languages {
        let mut texts = Texts::new();
        // The hash comes before the first message.
        let patterns = language.text.split(MESSAGE).skip(1);
        for ((id, _), pattern) in language.keys.iter().zip(patterns) {
            texts.insert(id.clone(), plain(pattern));
        }
        for message in &language.gate_texts {
            texts.insert(message.id.clone(), plain(&message.text));
        }
        let policy =
            noren_messages::policy(&texts::locales(), &language.tag).map_err(texts::Faults)?;
        for message in language.service_texts.iter().chain(&policy) {
            texts.insert(message.id.clone(), plain(&message.pattern));
        }
        configured(&config, "noren.json", &language.tag, &mut texts);
        all.insert(language.tag, texts);
    }
    Ok(all)
}

/// The texts of a config in a language, by their paths. A text without languages is one in each.
fn configured(value: &Value, path: &str, tag: &str, texts: &mut Texts) {
    match value {
        Value::String(text) => {
            texts.insert(path.to_owned(), text.clone());
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                configured(item, &format!("{path}.{index}"), tag, texts);
            }
        }
        Value::Object(fields) => match fields.get(tag) {
            Some(text) => configured(text, path, tag, texts),
            None => {
                for (name, field) in fields {
                    configured(field, &format!("{path}.{name}"), tag, texts);
                }
            }
        },
        _ => {}
    }
}

/// A compiled pattern with its placeables as `…`.
fn plain(pattern: &str) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        match sign {
            SELECT => depth += 1,
            END => depth = depth.saturating_sub(1),
            VARIABLE => {
                signs.next();
            }
            _ if depth == 0 => text.push(sign),
            _ => {}
        }
        if depth == 0 && matches!(sign, END | VARIABLE) {
            text.push(ANY);
        }
    }
    text
}

/// The texts of which one of the lines consists.
fn among(texts: &Texts, lines: &[String]) -> Texts {
    let lines: Vec<String> = lines.iter().map(|line| squeezed(line)).collect();
    texts
        .iter()
        .filter(|(_, text)| lines.iter().any(|line| is_made_of(line, &squeezed(text))))
        .map(|(id, text)| (id.clone(), text.clone()))
        .collect()
}

/// Without white space, which the pictures' lines break at will.
fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Whether a line is a text with its placeables filled in.
fn is_made_of(line: &str, text: &str) -> bool {
    let mut parts = text.split(ANY);
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = line.strip_prefix(first) else {
        return false;
    };
    let Some(last) = parts.next_back() else {
        return rest.is_empty() && !line.is_empty();
    };
    // A text of placeables alone would be made of anything.
    if text
        .chars()
        .all(|sign| sign == ANY || !sign.is_alphabetic())
    {
        return false;
    }
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    // A placeable is never nothing.
    rest.len() > last.len() && rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Pictures, Texts, among, configured, plain, stale};

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        pairs
            .iter()
            .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_text_is_shown_if_a_line_is_made_of_it() {
        let all = texts(&[
            ("accept", "Accept all"),
            ("count", "… services"),
            ("choice", "You chose on …, from … choices"),
            ("name", "…"),
            ("gone", "Accept"),
            ("title", "… all"),
            ("policy", "… policy"),
        ]);
        let lines = [
            "Accept\n  all",
            "policy",
            "4 services",
            "You chose on May 3, from 2 choices",
        ]
        .map(String::from);
        let shown = among(&all, &lines);
        assert_eq!(
            shown.keys().collect::<Vec<_>>(),
            ["accept", "choice", "count", "title"]
        );
    }

    #[test]
    fn placeables_and_plural_forms_are_left_out_of_a_pattern() {
        assert_eq!(plain("for \u{1}a only"), "for … only");
        let plural = "\u{2}a\u{3}one\u{4}\u{1}b service\u{3}*other\u{4}\u{1}b services\u{5} here";
        assert_eq!(plain(plural), "… here");
    }

    #[test]
    fn a_configs_texts_are_those_of_the_language_or_of_all() {
        let config = serde_json::json!({ "services": [{ "name": { "ja": "動画", "en": "Video" }, "recipient": "X" }] });
        let mut found = Texts::new();
        configured(&config, "noren.json", "ja", &mut found);
        assert_eq!(
            found,
            texts(&[
                ("noren.json.services.0.name", "動画"),
                ("noren.json.services.0.recipient", "X")
            ])
        );
    }

    #[test]
    fn only_a_shown_text_that_has_changed_is_stale() {
        let shown = texts(&[("accept", "Accept all"), ("reject", "Reject all")]);
        let record = Pictures::from([(
            "banner".to_owned(),
            BTreeMap::from([("en".to_owned(), shown)]),
        )]);
        let now = |accept: &str| {
            let all = [
                ("accept", accept),
                ("reject", "Reject all"),
                ("other", "New"),
            ];
            BTreeMap::from([("en".to_owned(), texts(&all))])
        };
        assert!(stale(&record, &now("Accept all")).is_empty());
        assert_eq!(
            stale(&record, &now("Allow all")),
            ["banner, en, accept: \"Accept all\" is now \"Allow all\""]
        );
        assert_eq!(stale(&record, &BTreeMap::new()).len(), 2);
    }
}
