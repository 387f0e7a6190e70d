//! What a session says in a visitor's language: sentences with dates and numbers, and what is new.

use super::session::Session;
use crate::config::{Category, Region, Service};
use crate::locale::{Arg, Catalogue, key};

/// What the shop has added since the visitor's last decision.
#[derive(Debug, Clone, PartialEq)]
pub struct News<'a> {
    /// The day of that decision, formatted.
    pub since: String,
    /// Categories that the record lacks.
    pub categories: Vec<&'a Category>,
    /// Services that the record lacks.
    pub services: Vec<&'a Service>,
}

impl Session {
    /// When the visitor chose and until when that is in force, as a sentence.
    #[must_use]
    pub fn state(&self, catalogue: &Catalogue) -> String {
        let language = catalogue.language();
        let Some(record) = self.record() else {
            return catalogue.text(key::STATE_NONE);
        };
        let date = self.page.date(language, record.updated);
        // An opt-out never lapses, so there is no last day.
        if self.config.region == Region::UsOptout {
            return catalogue.fill(key::state_kept(date.as_str().into()));
        }
        let expires = self.page.date(language, record.expires);
        catalogue.fill(key::state_saved(
            date.as_str().into(),
            expires.as_str().into(),
        ))
    }

    /// When the visitor last chose, in force or not: as a record has it, and as the sentence of the policy
    /// viewer for a policy that has changed since.
    #[must_use]
    pub fn last_chosen(&self, catalogue: &Catalogue) -> Option<(String, String)> {
        let updated = self.stored.as_ref()?.updated;
        let date = self.page.date(catalogue.language(), updated);
        let sentence = catalogue.fill(key::viewer_changed(date.as_str().into()));
        Some((updated.to_iso(), sentence))
    }

    /// A number of services, in the plural form of the language.
    #[must_use]
    pub fn service_count(&self, catalogue: &Catalogue, services: usize) -> String {
        let (text, category) = self.page.number(catalogue.language(), services);
        catalogue.fill(key::services_count(Arg {
            text: &text,
            category: &category,
        }))
    }

    /// What the shop has added since the last decision; none if it added nothing or nothing was decided.
    #[must_use]
    pub fn news(&self, catalogue: &Catalogue) -> Option<News<'_>> {
        let record = self.record().or(self.stored.as_ref())?;
        let lacks =
            |answers: &[(String, bool)], id: &str| answers.iter().all(|(name, _)| name != id);
        let news = News {
            since: self.page.date(catalogue.language(), record.updated),
            categories: self
                .config
                .categories
                .iter()
                .filter(|category| lacks(&record.choices.categories, &category.id))
                .collect(),
            services: self
                .config
                .services
                .iter()
                .filter(|service| lacks(&record.choices.services, &service.id))
                .collect(),
        };
        (!news.categories.is_empty() || !news.services.is_empty()).then_some(news)
    }
}
