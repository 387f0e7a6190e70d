//! The services that a shop may name without describing them, as `catalogue/` has them.
//!
//! Used natively only: by the build, which makes of them what visitors download, by the policy's
//! renderer and by the check of a config. Each service is one file of facts without a language, and
//! each fact carries its source; what a visitor reads about it is in `catalogue.ftl`. A fact refers to
//! a message by its place in every language's catalogue, behind the interface's own messages: so the
//! texts are one more file, which is only downloaded with the settings.
//!
//! ```text
//! catalogue/google-analytics.json      facts, each with its source
//! locales/<tag>/catalogue.ftl          texts
//!     ↓ the build
//! catalogue.<hash>.json                facts by id, texts as places, no sources   (ServiceCatalogue::facts),
//!                                      and where the texts are
//! catalogue.<tag>.<hash>.txt           the texts of one language, by place        (ServiceCatalogue::texts)
//! ```

mod entry;
mod fault;
mod home;
mod period;

use std::path::Path;

use noren_messages::{CompiledLanguage, placeholder_codes};
use serde_json::{Map, Value, json};

pub use entry::{Entry, Fact, Kept, Name, Source};
pub use fault::CatalogueFault;
pub use period::Unit;

use crate::config::MARKETING;

/// The services known by their ids, in the order of these.
#[derive(Debug, Clone)]
pub struct ServiceCatalogue {
    entries: Vec<Entry>,
    /// Where the first text is: behind the interface's messages.
    first: usize,
    /// The ids of the texts without variables, in the order of their places.
    texts: Vec<String>,
    /// The periods that any service names; their places follow.
    periods: Vec<Kept>,
}

impl ServiceCatalogue {
    /// Reads a folder of services. `reference` is the language whose files say which texts there are.
    ///
    /// # Errors
    /// Every fault of every file: what is not JSON of the right shape, a fact without a source, a text
    /// that is missing, or one that nothing uses.
    pub fn read(folder: &Path, reference: &CompiledLanguage) -> Result<Self, Vec<CatalogueFault>> {
        let mut faults = Vec::new();
        let entries = entry::read(folder, &mut faults);
        let mut periods: Vec<Kept> = Vec::new();
        for kept in entries.iter().flat_map(Entry::periods) {
            if !periods.contains(kept) {
                periods.push(*kept);
            }
        }
        let texts = reference.service_texts.iter();
        let catalogue = Self {
            first: reference.keys.len(),
            texts: texts
                .filter(|text| text.variables.is_empty())
                .map(|text| text.id.clone())
                .collect(),
            entries,
            periods,
        };
        catalogue.check_texts(reference, &mut faults);
        if faults.is_empty() {
            Ok(catalogue)
        } else {
            Err(faults)
        }
    }

    /// Every text that a service refers to is there, and every text there is referred to.
    fn check_texts(&self, reference: &CompiledLanguage, faults: &mut Vec<CatalogueFault>) {
        let has = |id: &str| reference.service_texts.iter().any(|text| text.id == id);
        let mut used: Vec<String> = self.periods.iter().map(Kept::text).collect();
        for period in used.iter().filter(|id| !has(id)) {
            faults.push(CatalogueFault::NoText {
                service: None,
                text: period.clone(),
            });
        }
        for entry in &self.entries {
            for text in entry.texts() {
                if !self.texts.contains(text) {
                    faults.push(CatalogueFault::NoText {
                        service: Some(entry.id.clone()),
                        text: text.clone(),
                    });
                }
                used.push(text.clone());
            }
        }
        let idle = reference.service_texts.iter().map(|text| &text.id);
        for text in idle.filter(|id| !used.contains(id)) {
            faults.push(CatalogueFault::Unused { text: text.clone() });
        }
    }

    /// The services, each with its sources.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The ids, in alphabetical order.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        self.entries.iter().map(|it| it.id.as_str()).collect()
    }

    /// The facts by id, as [`resolve`](crate::config::resolve()) reads them: fields as in a config, each
    /// text the place of a message, and `home`, the region that the recipient's country stands for.
    #[must_use]
    pub fn facts(&self) -> Value {
        let facts = self.entries.iter();
        let facts: Map<String, Value> = facts
            .map(|it| (it.id.clone(), self.facts_of(it).into()))
            .collect();
        facts.into()
    }

    fn facts_of(&self, entry: &Entry) -> Map<String, Value> {
        let mut facts = Map::new();
        let mut set = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                facts.insert(name.to_owned(), value);
            }
        };
        let place = |fact: &Fact| self.place_of_text(&fact.is).map(Value::from);
        let plain = |fact: &Fact| Value::from(fact.is.clone());
        set("category", Some(entry.category.as_str().into()));
        set("name", Some(entry.name.to_json()));
        set("home", entry.home().map(Value::from));
        let shop = entry.recipient_text();
        let shop = shop.and_then(|it| self.place_of_text(it)).map(Value::from);
        set("recipient", shop.or(entry.recipient.as_ref().map(plain)));
        set("purpose", entry.purpose.as_ref().and_then(place));
        set(
            "recipientPurpose",
            entry.recipient_purpose.as_ref().and_then(place),
        );
        let sends: Vec<Value> = entry.sends.iter().filter_map(place).collect();
        set("sends", (!sends.is_empty()).then(|| sends.into()));
        let cookies: Vec<Value> = entry
            .cookies
            .iter()
            .map(|cookie| {
                let mut written = json!({ "name": cookie.name });
                for (name, value) in [
                    ("domain", cookie.domain.clone().map(Value::from)),
                    (
                        "retention",
                        cookie.kept.as_ref().and_then(|kept| self.place_of(kept)),
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
        let storage: Vec<Value> = entry.storage.iter().map(plain).collect();
        set("storage", (!storage.is_empty()).then(|| storage.into()));
        set("policyUrl", entry.policy_url.as_ref().map(plain));
        set("optOutUrl", entry.opt_out_url.as_ref().map(plain));
        facts
    }

    fn place_of_text(&self, id: &str) -> Option<usize> {
        let place = self.texts.iter().position(|it| it == id)?;
        Some(self.first + place)
    }

    /// The periods that cookies stay, each with the place of its text.
    pub fn periods(&self) -> impl Iterator<Item = (&Kept, usize)> {
        let first = self.first + self.texts.len();
        let periods = self.periods.iter().enumerate();
        periods.map(move |(place, kept)| (kept, first + place))
    }

    fn place_of(&self, kept: &Kept) -> Option<Value> {
        let found = self.periods().find(|(it, _)| *it == kept)?;
        Some(found.1.into())
    }

    /// The texts of one language, to be put behind its interface's messages. Periods are written out,
    /// so that visitors need neither the number nor the unit.
    #[must_use]
    pub fn texts(&self, language: &CompiledLanguage) -> String {
        let mut out = String::new();
        for text in &language.service_texts {
            if text.variables.is_empty() {
                out.push(placeholder_codes::MESSAGE);
                out.push_str(&text.pattern);
            }
        }
        for kept in &self.periods {
            out.push(placeholder_codes::MESSAGE);
            out.push_str(&kept.written_out(language));
        }
        out
    }

    /// Where a shop's own wording finds the texts: rows for the table that
    /// [`key_table`](noren_messages::key_table()) writes.
    pub fn keys(&self) -> impl Iterator<Item = (&str, usize)> {
        let texts = self.texts.iter().enumerate();
        texts.map(|(place, id)| (id.as_str(), self.first + place))
    }

    /// What the gate has to know of services: lists of a category, then nothing (`""`) where the
    /// recipient is at home to visitors in China, then the ids of which this holds. Marketing abroad is
    /// not among them: the gate, which every visit loads, takes what it does not know for that.
    #[must_use]
    pub fn groups(&self) -> Value {
        let mut groups: Vec<(&str, bool, Vec<Value>)> = Vec::new();
        for entry in &self.entries {
            let abroad = entry.home().is_some_and(|home| home != "cn");
            if abroad && entry.category == MARKETING {
                continue;
            }
            let id = Value::from(entry.id.as_str());
            let found = groups
                .iter_mut()
                .find(|(category, it, _)| *category == entry.category && *it == abroad);
            match found {
                Some((_, _, ids)) => ids.push(id),
                None => groups.push((&entry.category, abroad, vec![id])),
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
