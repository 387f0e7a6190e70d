//! One service as its file has it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::fault::CatalogueFault;
use super::home::home;
use super::period::Unit;
use crate::config::link;

/// The categories that a service of the catalogue may be in: those that shops have texts for.
const CATEGORIES: [&str; 3] = ["functional", "analytics", "marketing"];

/// The text that names the shop itself as the recipient.
const SHOP: &str = "recipient-shop";

/// A service, each of its facts with the name of its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Entry {
    /// The id: the file's name.
    #[serde(skip)]
    pub id: String,
    /// The category that it is in: our own judgement of its purpose, not a fact about it.
    pub category: String,
    /// Its name, as its provider writes it.
    pub name: Name,
    /// Where the facts are from, by a name of the file's own.
    pub sources: BTreeMap<String, Source>,
    /// Who receives what is sent: a name, or, where it is the shop itself, the text that says so.
    pub recipient: Option<Fact>,
    /// The recipient's country, ISO 3166-1 alpha-2.
    pub country: Option<Fact>,
    /// The text that says what a shop uses it for.
    pub purpose: Option<Fact>,
    /// The text that says what the recipient uses it for.
    pub recipient_purpose: Option<Fact>,
    /// The texts that say what is sent.
    #[serde(default)]
    pub sends: Vec<Fact>,
    /// The cookies it sets.
    #[serde(default)]
    pub cookies: Vec<StoredCookie>,
    /// The entries it keeps in other storage.
    #[serde(default)]
    pub storage: Vec<Fact>,
    /// The provider's own policy.
    pub policy_url: Option<Fact>,
    /// Where a visitor can object at the provider's.
    pub opt_out_url: Option<Fact>,
}

/// A name: one for all readers, or one for each language.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// One for all.
    One(String),
    /// One for each language, by its tag.
    ByLanguage(BTreeMap<String, String>),
}

impl Name {
    /// As a config has it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::One(name) => name.as_str().into(),
            Self::ByLanguage(names) => names
                .iter()
                .map(|(tag, name)| (tag.clone(), Value::from(name.as_str())))
                .collect(),
        }
    }
}

/// Where a fact is from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page, as it was read.
    pub url: String,
    /// The page's own date, or when it was looked up: `YYYY-MM-DD`.
    pub date: String,
}

/// A fact and its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact: a name, an address, or the id of a text.
    pub is: String,
    /// The name of its source.
    pub from: String,
}

/// A cookie and its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredCookie {
    /// Its name; `*` stands for anything.
    pub name: String,
    /// The domain it is set for, if not the shop's.
    pub domain: Option<String>,
    /// How long it stays, if the source says so.
    pub kept: Option<Kept>,
    /// The name of its source.
    pub from: String,
}

/// How long a cookie stays: `"session"`, or a number and a unit, as in `[2, "years"]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Until the browser is closed.
    Session,
    /// So many of a unit.
    For(u32, Unit),
}

impl<'de> Deserialize<'de> for Kept {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum Word {
            Session,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Word(Word),
            For(u32, Unit),
        }
        Ok(match Written::deserialize(from)? {
            Written::Word(Word::Session) => Self::Session,
            Written::For(count, unit) => Self::For(count, unit),
        })
    }
}

impl Entry {
    /// The name of the region in which the recipient is at home; none if the recipient is the shop.
    /// Where no source says who receives it, or where that is, it is abroad to everybody.
    #[must_use]
    pub fn home(&self) -> Option<&'static str> {
        if self.recipient_text().is_some() {
            return None;
        }
        Some(home(self.country.as_ref().map_or("", |it| &it.is)))
    }

    /// The id of the text that stands for the recipient, if that is the shop itself.
    #[must_use]
    pub fn recipient_text(&self) -> Option<&String> {
        let recipient = self.recipient.as_ref().map(|it| &it.is);
        recipient.filter(|it| *it == SHOP)
    }

    /// The ids of its texts.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        let purposes = self.purpose.iter().chain(&self.recipient_purpose);
        let said = purposes.chain(&self.sends).map(|it| &it.is);
        said.chain(self.recipient_text())
    }

    /// How long its cookies stay.
    pub fn periods(&self) -> impl Iterator<Item = &Kept> {
        self.cookies.iter().filter_map(|it| it.kept.as_ref())
    }

    /// The sources that its facts name, one for each fact.
    fn named(&self) -> impl Iterator<Item = &String> {
        let facts = [
            &self.recipient,
            &self.country,
            &self.purpose,
            &self.recipient_purpose,
            &self.policy_url,
            &self.opt_out_url,
        ];
        let facts = facts.into_iter().flatten();
        let facts = facts.chain(&self.sends).chain(&self.storage);
        let cookies = self.cookies.iter().map(|it| &it.from);
        facts.map(|it| &it.from).chain(cookies)
    }

    fn check(&self, faults: &mut Vec<CatalogueFault>) {
        let service = || self.id.clone();
        let mut wrong = |found: &str, expected| {
            faults.push(CatalogueFault::Form {
                service: service(),
                found: found.to_owned(),
                expected,
            });
        };
        if !CATEGORIES.contains(&self.category.as_str()) {
            wrong(
                &self.category,
                "the category \"functional\", \"analytics\" or \"marketing\"",
            );
        }
        for source in self.sources.values() {
            if !source.url.starts_with("http") || !link::is_web(&source.url) {
                wrong(&source.url, "the address of a source");
            }
            if !is_day(&source.date) {
                wrong(&source.date, "a day, as YYYY-MM-DD");
            }
        }
        for url in self.policy_url.iter().chain(&self.opt_out_url) {
            if !url.is.starts_with("https://") || !link::is_web(&url.is) {
                wrong(&url.is, "an address with https:");
            }
        }
        if let Some(country) = &self.country {
            let letters = country.is.bytes().all(|it| it.is_ascii_uppercase());
            if country.is.len() != 2 || !letters {
                wrong(&country.is, "a country in two capital letters (ISO 3166-1)");
            }
        }
        let named: BTreeSet<&String> = self.named().collect();
        for source in named.iter().filter(|it| !self.sources.contains_key(**it)) {
            faults.push(CatalogueFault::NoSource {
                service: service(),
                source: (*source).clone(),
            });
        }
        for source in self.sources.keys().filter(|it| !named.contains(it)) {
            faults.push(CatalogueFault::IdleSource {
                service: service(),
                source: source.clone(),
            });
        }
    }
}

/// Whether a text is a day of the calendar's form. Which days a month has is not looked at.
fn is_day(text: &str) -> bool {
    let numbers: Vec<u32> = text.split('-').filter_map(|it| it.parse().ok()).collect();
    text.len() == 10
        && matches!(numbers[..], [year, month, day]
            if year >= 2000 && (1..=12).contains(&month) && (1..=31).contains(&day))
}

/// Every service of a folder, by its id.
pub(super) fn read(folder: &Path, faults: &mut Vec<CatalogueFault>) -> Vec<Entry> {
    let fault = |file: &Path, why: &dyn std::fmt::Display| CatalogueFault::File {
        file: file.to_owned(),
        why: why.to_string(),
    };
    let files = match std::fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) => {
            faults.push(fault(folder, &error));
            return Vec::new();
        }
    };
    let mut paths: Vec<_> = files.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.sort();
    let mut entries = Vec::new();
    for path in paths {
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let id = path.file_stem().and_then(|it| it.to_str());
        let read = std::fs::read_to_string(&path)
            .map_err(|error| fault(&path, &error))
            .and_then(|text| {
                serde_json::from_str::<Entry>(&text).map_err(|error| fault(&path, &error))
            });
        match read {
            Ok(mut entry) => {
                id.unwrap_or_default().clone_into(&mut entry.id);
                entry.check(faults);
                entries.push(entry);
            }
            Err(error) => faults.push(error),
        }
    }
    entries
}
