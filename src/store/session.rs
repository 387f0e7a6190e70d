//! The visitor's choices on one page, read from what is stored.

use std::rc::Rc;

use crate::config::{CROSS_BORDER, Config, ConfigError, MARKETING, Region, Service, resolve};
use crate::consent::{
    AskReason, Choices, Record, Stored, Validity, answers, needs_cross_border, validity,
};
use crate::page::{Json, Page};

/// The visitor's choices on one page.
pub struct Session {
    pub(super) page: Rc<dyn Page>,
    /// Never freed: there is one config for as long as the page lives.
    pub(super) config: &'static Config,
    pub(super) validity: Validity,
    /// The stored record, in force or not: categories and services that it lacks are new to the visitor.
    pub(super) stored: Option<Record>,
}

impl Session {
    /// Reads the config and what is stored. `known` holds the facts about services that the config only
    /// names; `built_in` are the languages of the build.
    ///
    /// # Errors
    /// Every fault of the config. There is no session then, and so nothing can be granted.
    pub fn open(
        page: Rc<dyn Page>,
        written: &Json,
        known: &Json,
        region: &str,
        built_in: &[&str],
    ) -> Result<Self, Vec<ConfigError>> {
        let config = resolve(written, built_in, known)?.with_region(Region::named(region));
        let config = Box::leak(Box::new(config));
        let mut session = Self {
            page,
            config,
            validity: Validity::Ask(AskReason::Nothing),
            stored: None,
        };
        session.refresh();
        Ok(session)
    }

    /// The page.
    #[must_use]
    pub fn page(&self) -> Rc<dyn Page> {
        Rc::clone(&self.page)
    }

    /// The shop's config.
    #[must_use]
    pub const fn config(&self) -> &'static Config {
        self.config
    }

    /// The record in force.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        self.validity.record()
    }

    /// Whether Global Privacy Control is on and the config has a category that it turns off.
    #[must_use]
    pub fn gpc(&self) -> bool {
        self.page.gpc() && self.config.category(MARKETING).is_some()
    }

    /// The visitor's answers in force: what switches show.
    #[must_use]
    pub fn choices(&self) -> Choices {
        answers(self.config, self.record(), self.page.gpc())
    }

    /// What is allowed for elements now.
    pub(super) fn allowed(&self) -> Choices {
        self.validity.allowed(self.config, self.page.gpc(), false)
    }

    /// Whether an element of this category and service (an empty id where it names none) needs consent to
    /// transfer abroad that is not given.
    #[must_use]
    pub fn lacks_transfer(&self, category: &str, service: &str) -> bool {
        needs_cross_border(self.config, category, service) && !self.choices().category(CROSS_BORDER)
    }

    /// The name of the country of a service's recipient, if it is known, for readers of a language.
    #[must_use]
    pub fn country(&self, service: &Service, language: &str) -> Option<String> {
        let code = service.country.as_ref()?;
        Some(self.page.country(language, code))
    }

    /// Reads the stored record again.
    pub fn refresh(&mut self) {
        let text = self.page.current_record();
        let found = Stored::read(text.as_deref(), |text| self.page.json(text));
        self.stored = match &found {
            Stored::Json(value) => Record::read(value).ok(),
            _ => None,
        };
        self.validity = validity(&found, self.config, self.page.now());
    }
}
