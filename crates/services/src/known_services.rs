//! All known services, and the data that the build generates from them.

use std::path::Path;

use noren::config::MARKETING;
use noren_messages::{CompiledLanguage, placeholder_codes};
use serde_json::{Map, Value, json};

use crate::fault::ServiceFault;
use crate::retention::Retention;
use crate::service::{self, Fact, Service};

/// The known services, in the order of their ids.
#[derive(Debug, Clone)]
pub struct KnownServices {
    services: Vec<Service>,
    /// The index of the first text: the number of the interface's messages.
    first_text: usize,
    /// The ids of the texts without variables, in the order of their indices.
    texts: Vec<String>,
    /// The distinct retention periods of all cookies; their indices follow those of the texts.
    periods: Vec<Retention>,
}

impl KnownServices {
    /// Reads a folder of services. `reference` is the language whose files define which texts exist.
    ///
    /// # Errors
    /// Every fault of every file: invalid JSON, a fact without a source, a missing text, an unused
    /// text.
    pub fn read(folder: &Path, reference: &CompiledLanguage) -> Result<Self, Vec<ServiceFault>> {
        let mut faults = Vec::new();
        let services = service::read(folder, &mut faults);
        let texts = reference.service_texts.iter();
        let known = Self {
            first_text: reference.keys.len(),
            texts: texts
                .filter(|text| text.variables.is_empty())
                .map(|text| text.id.clone())
                .collect(),
            periods: periods(&services),
            services,
        };
        known.check_texts(reference, &mut faults);
        if faults.is_empty() {
            Ok(known)
        } else {
            Err(faults)
        }
    }

    /// Those with the given ids alone, with their texts: for the embed of a shop, which names no others. The indices
    /// are other ones.
    #[must_use]
    pub fn only(&self, ids: &[&str]) -> Self {
        let named = |service: &&Service| ids.contains(&service.id.as_str());
        let services: Vec<Service> = self.services.iter().filter(named).cloned().collect();
        let used = |id: &&String| {
            services
                .iter()
                .flat_map(Service::texts)
                .any(|text| text == *id)
        };
        Self {
            first_text: self.first_text,
            texts: self.texts.iter().filter(used).cloned().collect(),
            periods: periods(&services),
            services,
        }
    }

    /// Checks that every text that a service refers to exists, and that every text is used.
    fn check_texts(&self, reference: &CompiledLanguage, faults: &mut Vec<ServiceFault>) {
        let has = |id: &str| reference.service_texts.iter().any(|text| text.id == id);
        let mut used: Vec<String> = self.periods.iter().map(Retention::text_id).collect();
        for period in used.iter().filter(|id| !has(id)) {
            faults.push(ServiceFault::NoText {
                service: None,
                text: period.clone(),
            });
        }
        for service in &self.services {
            for text in service.texts() {
                if !self.texts.contains(text) {
                    faults.push(ServiceFault::NoText {
                        service: Some(service.id.clone()),
                        text: text.clone(),
                    });
                }
                used.push(text.clone());
            }
        }
        let defined = reference.service_texts.iter().map(|text| &text.id);
        for text in defined.filter(|id| !used.contains(id)) {
            faults.push(ServiceFault::Unused { text: text.clone() });
        }
    }

    /// The services, each with its sources.
    #[must_use]
    pub fn all(&self) -> &[Service] {
        &self.services
    }

    /// The ids, in alphabetical order.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        self.services
            .iter()
            .map(|service| service.id.as_str())
            .collect()
    }

    /// The facts by id, in the form that [`resolve`](noren::config::resolve()) reads: the fields of a
    /// config, with an index for each text, and `home`, the region of the recipient's country.
    #[must_use]
    pub fn facts(&self) -> Value {
        let facts: Map<String, Value> = self
            .services
            .iter()
            .map(|service| (service.id.clone(), self.facts_of(service).into()))
            .collect();
        facts.into()
    }

    fn facts_of(&self, service: &Service) -> Map<String, Value> {
        let mut facts = Map::new();
        let mut set = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                facts.insert(name.to_owned(), value);
            }
        };
        let index = |fact: &Fact| self.text_index(&fact.is).map(Value::from);
        let plain = |fact: &Fact| Value::from(fact.is.clone());
        set("category", Some(service.category.as_str().into()));
        set("name", Some(service.name.to_json()));
        set("home", service.home().map(Value::from));
        set("country", service.country.as_ref().map(plain));
        let shop = service.recipient_text();
        let shop = shop.and_then(|id| self.text_index(id)).map(Value::from);
        set("recipient", shop.or(service.recipient.as_ref().map(plain)));
        set("purpose", service.purpose.as_ref().and_then(index));
        set(
            "recipientPurpose",
            service.recipient_purpose.as_ref().and_then(index),
        );
        let sends: Vec<Value> = service.sends.iter().filter_map(index).collect();
        set("sends", (!sends.is_empty()).then(|| sends.into()));
        let cookies: Vec<Value> = service
            .cookies
            .iter()
            .map(|cookie| {
                let mut written = json!({ "name": cookie.name });
                for (name, value) in [
                    ("domain", cookie.domain.clone().map(Value::from)),
                    (
                        "retention",
                        cookie
                            .retention
                            .as_ref()
                            .and_then(|period| self.period_index(period)),
                    ),
                ] {
                    if let Some(value) = value {
                        written[name] = value;
                    }
                }
                written
            })
            .collect();
        set("cookies", (!cookies.is_empty()).then(|| cookies.into()));
        let storage: Vec<Value> = service.storage.iter().map(plain).collect();
        set("storage", (!storage.is_empty()).then(|| storage.into()));
        set("policyUrl", service.policy_url.as_ref().map(plain));
        set("optOutUrl", service.opt_out_url.as_ref().map(plain));
        facts
    }

    fn text_index(&self, id: &str) -> Option<usize> {
        let index = self.texts.iter().position(|text| text == id)?;
        Some(self.first_text + index)
    }

    /// The distinct retention periods of all cookies, each with the index of its text.
    pub fn periods(&self) -> impl Iterator<Item = (&Retention, usize)> {
        let first = self.first_text + self.texts.len();
        let periods = self.periods.iter().enumerate();
        periods.map(move |(index, period)| (period, first + index))
    }

    fn period_index(&self, period: &Retention) -> Option<Value> {
        let (_, index) = self.periods().find(|(known, _)| *known == period)?;
        Some(index.into())
    }

    /// The texts of one language, to be appended to its interface's messages. Retention periods are
    /// formatted, so that visitors need neither the number nor the unit.
    #[must_use]
    pub fn texts(&self, language: &CompiledLanguage) -> String {
        let mut out = String::new();
        for text in &language.service_texts {
            if self.texts.contains(&text.id) {
                out.push(placeholder_codes::MESSAGE);
                out.push_str(&text.pattern);
            }
        }
        for period in &self.periods {
            out.push(placeholder_codes::MESSAGE);
            out.push_str(&period.format(language));
        }
        out
    }

    /// The ids of the texts and their indices: rows of the [key table](noren_messages::key_table()), by
    /// which a shop overrides them.
    pub fn keys(&self) -> impl Iterator<Item = (&str, usize)> {
        let texts = self.texts.iter().enumerate();
        texts.map(|(index, id)| (id.as_str(), self.first_text + index))
    }

    /// The data about services that the gate needs: lists of a category, then `""` if the recipient is
    /// in China, then the ids of the services. Marketing services with a recipient abroad are left out
    /// to save bytes on each visit: the gate assumes this group for every id that it does not know.
    #[must_use]
    pub fn groups(&self) -> Value {
        let mut groups: Vec<(&str, bool, Vec<Value>)> = Vec::new();
        for service in &self.services {
            let abroad = service.home().is_some_and(|home| home != "cn");
            if abroad && service.category == MARKETING {
                continue;
            }
            let id = Value::from(service.id.as_str());
            let found = groups.iter_mut().find(|(category, is_abroad, _)| {
                *category == service.category && *is_abroad == abroad
            });
            match found {
                Some((_, _, ids)) => ids.push(id),
                None => groups.push((&service.category, abroad, vec![id])),
            }
        }
        let groups = groups.into_iter().map(|(category, abroad, ids)| {
            let head = std::iter::once(Value::from(category));
            let home = (!abroad).then(|| Value::from(""));
            head.chain(home).chain(ids).collect::<Value>()
        });
        groups.collect()
    }
}

/// The distinct retention periods of all cookies of some services.
fn periods(services: &[Service]) -> Vec<Retention> {
    let mut periods: Vec<Retention> = Vec::new();
    for period in services.iter().flat_map(Service::periods) {
        if !periods.contains(period) {
            periods.push(*period);
        }
    }
    periods
}
