//! One service, as its file defines it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use noren::config::link;
use serde::Deserialize;
use serde_json::Value;

use crate::fault::ServiceFault;
use crate::home_region::home_region;
use crate::retention::Retention;

/// The categories that a known service may be in: those for which the interface has texts.
const CATEGORIES: [&str; 3] = ["functional", "analytics", "marketing"];

/// The id of the text that names the shop itself as the recipient.
const SHOP_AS_RECIPIENT: &str = "recipient-shop";

/// A service, each of its facts with the name of its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Service {
    /// The id: the file's name.
    #[serde(skip)]
    pub id: String,
    /// Its category: Noren's own classification by purpose, not a fact with a source.
    pub category: String,
    /// Its name, as its provider writes it.
    pub name: Name,
    /// The sources of the facts, by a name that is local to the file.
    pub sources: BTreeMap<String, Source>,
    /// Who receives the data: a name, or the id of a text if the recipient is the shop itself.
    pub recipient: Option<Fact>,
    /// The recipient's country, ISO 3166-1 alpha-2.
    pub country: Option<Fact>,
    /// The id of the text about the shop's purpose.
    pub purpose: Option<Fact>,
    /// The id of the text about the recipient's purpose.
    pub recipient_purpose: Option<Fact>,
    /// The ids of the texts about the data that is sent.
    #[serde(default)]
    pub sends: Vec<Fact>,
    /// The cookies it sets.
    #[serde(default)]
    pub cookies: Vec<Cookie>,
    /// The entries that it keeps in other storage.
    #[serde(default)]
    pub storage: Vec<Fact>,
    /// The provider's own policy.
    pub policy_url: Option<Fact>,
    /// The provider's opt-out page.
    pub opt_out_url: Option<Fact>,
}

/// A name: one for all languages, or one for each.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// One name for all languages.
    One(String),
    /// A name for each language, by its tag.
    ByLanguage(BTreeMap<String, String>),
}

impl Name {
    /// The name in the form of a config.
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

/// The source of a fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The URL of the page.
    pub url: String,
    /// The page's own date, or the date of access: `YYYY-MM-DD`.
    pub date: String,
}

/// A fact and its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact: a name, a URL, or the id of a text.
    pub is: String,
    /// The name of its source.
    pub from: String,
}

/// A cookie and its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cookie {
    /// Its name; `*` matches any characters.
    pub name: String,
    /// The domain that it is set for, if not the shop's.
    pub domain: Option<String>,
    /// Its retention period, if the source states one.
    #[serde(rename = "kept")]
    pub retention: Option<Retention>,
    /// The name of its source.
    pub from: String,
}

impl Service {
    /// The name of the region of the recipient's country; `None` if the recipient is the shop.
    /// `strict`, which counts as abroad in every region, if no source names the country.
    #[must_use]
    pub fn home(&self) -> Option<&'static str> {
        if self.recipient_text().is_some() {
            return None;
        }
        Some(home_region(
            self.country.as_ref().map_or("", |country| &country.is),
        ))
    }

    /// The id of the text about the recipient, if that is the shop itself.
    #[must_use]
    pub fn recipient_text(&self) -> Option<&String> {
        let recipient = self.recipient.as_ref().map(|fact| &fact.is);
        recipient.filter(|id| *id == SHOP_AS_RECIPIENT)
    }

    /// The ids of its texts.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        let purposes = self.purpose.iter().chain(&self.recipient_purpose);
        let texts = purposes.chain(&self.sends).map(|fact| &fact.is);
        texts.chain(self.recipient_text())
    }

    /// The retention periods of its cookies.
    pub fn periods(&self) -> impl Iterator<Item = &Retention> {
        self.cookies
            .iter()
            .filter_map(|cookie| cookie.retention.as_ref())
    }

    /// The name of each fact's source.
    fn source_names(&self) -> impl Iterator<Item = &String> {
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
        let cookies = self.cookies.iter().map(|cookie| &cookie.from);
        facts.map(|fact| &fact.from).chain(cookies)
    }

    fn check(&self, faults: &mut Vec<ServiceFault>) {
        let service = || self.id.clone();
        let mut wrong = |found: &str, expected| {
            faults.push(ServiceFault::Form {
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
            let letters = country.is.bytes().all(|letter| letter.is_ascii_uppercase());
            if country.is.len() != 2 || !letters {
                wrong(&country.is, "a country in two capital letters (ISO 3166-1)");
            }
        }
        let named: BTreeSet<&String> = self.source_names().collect();
        for source in named
            .iter()
            .filter(|name| !self.sources.contains_key(**name))
        {
            faults.push(ServiceFault::NoSource {
                service: service(),
                source: (*source).clone(),
            });
        }
        for source in self.sources.keys().filter(|name| !named.contains(name)) {
            faults.push(ServiceFault::UnusedSource {
                service: service(),
                source: source.clone(),
            });
        }
    }
}

/// Whether a text has the form of a day. The number of days of a month is not checked.
fn is_day(text: &str) -> bool {
    let numbers: Vec<u32> = text
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    text.len() == 10
        && matches!(numbers[..], [year, month, day]
            if year >= 2000 && (1..=12).contains(&month) && (1..=31).contains(&day))
}

/// Every service of a folder, by its id.
pub(crate) fn read(folder: &Path, faults: &mut Vec<ServiceFault>) -> Vec<Service> {
    let fault = |file: &Path, why: &dyn std::fmt::Display| ServiceFault::File {
        file: file.to_owned(),
        why: why.to_string(),
    };
    let paths = match noren_files::list(folder) {
        Ok(paths) => paths,
        Err(error) => {
            faults.push(fault(folder, &error));
            return Vec::new();
        }
    };
    let mut services = Vec::new();
    for path in paths {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let id = path.file_stem().and_then(|stem| stem.to_str());
        let read = noren_files::read_to_string(&path)
            .map_err(|error| fault(&path, &error))
            .and_then(|text| {
                serde_json::from_str::<Service>(&text).map_err(|error| fault(&path, &error))
            });
        match read {
            Ok(mut service) => {
                id.unwrap_or_default().clone_into(&mut service.id);
                service.check(faults);
                services.push(service);
            }
            Err(error) => faults.push(error),
        }
    }
    services
}
