//! The flow, without a signal in it: what was stored is read, an action is decided, what follows is
//! kept and handed over.
//!
//! Nothing here speaks to the page's own scripts. [`Outcome::tell`] does that, once nobody holds the
//! session, because a listener may call straight back in.

use std::rc::Rc;

use super::{Subject, Switched};
use crate::config::{CROSS_BORDER, Category, Config, ConfigError, Region, Service, Tree, resolve};
use crate::consent::mirror;
use crate::consent::standing::judge;
use crate::consent::{
    Action, Answer, Changed, Choices, Context, Decision, Pending, Record, Source, Standing, Stored,
    Timestamp, answers, crosses_border, decide, history, json, standing,
};
use crate::locale::{Arg, Catalogue, key};
use crate::page::reach::{Leftover, Reason, beyond};
use crate::page::{HandOver, Json, LanguageChoice, Page, StorageError};

/// Seconds.
const DAY: i64 = 86_400;

/// What a visitor's choices are, on one page.
pub struct Session {
    page: Rc<dyn Page>,
    /// Never given back: there is one for as long as the page is there.
    config: &'static Config,
    standing: Standing,
    /// What is stored, in force or not: what is new is new since then.
    past: Option<Record>,
}

/// What came of an action, or of what was found stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// What the gate is told; nothing if nothing happened.
    pub decided: Option<Decided>,
    /// Whether something that ran until now is no longer allowed.
    pub withdrawn: bool,
    /// What may be left of denied services, because script cannot delete it.
    pub leftovers: Vec<Leftover>,
}

/// A decision as the gate is told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The record now in force as JSON; none after a reset.
    pub text: Option<String>,
    /// How it was made; none where a record was only put in order.
    pub source: Option<Source>,
    /// Whether it is the visitor's first.
    pub first: bool,
    /// What it switched.
    pub changed: Changed,
}

impl Outcome {
    /// Tells the gate. To be called while nobody holds the session.
    pub fn tell(&self, page: &dyn Page) {
        if let Some(decided) = &self.decided {
            page.hand_over(&HandOver {
                text: decided.text.as_deref(),
                source: decided.source,
                first: decided.first,
                changed: &decided.changed,
            });
        }
    }
}

/// What the shop added since a visitor's last decision.
#[derive(Debug, Clone, PartialEq)]
pub struct News<'a> {
    /// The day of that decision, written out.
    pub since: String,
    /// Categories that the record lacks.
    pub categories: Vec<&'a Category>,
    /// Services that the record lacks.
    pub services: Vec<&'a Service>,
}

impl Session {
    /// Reads the config and what is stored. `known` are the facts about services that the config may
    /// only name.
    ///
    /// # Errors
    /// Every fault of the config. There is no session then, and so nothing can be granted.
    pub fn open(
        page: Rc<dyn Page>,
        written: &Json,
        known: &Json,
        region: &str,
        built: &[&str],
    ) -> Result<Self, Vec<ConfigError>> {
        let config = resolve(written, built, known)?.with_region(Region::named(region));
        let config = Box::leak(Box::new(config));
        let mut session = Self {
            page,
            config,
            standing: Standing::Ask(crate::consent::Why::Nothing),
            past: None,
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
        self.standing.record()
    }

    /// Whether Global Privacy Control is on and there is a category that it switches off.
    #[must_use]
    pub fn gpc(&self) -> bool {
        self.page.gpc() && self.config.category(crate::config::MARKETING).is_some()
    }

    /// The visitor's answers as they stand: what switches show.
    #[must_use]
    pub fn choices(&self) -> Choices {
        answers(self.config, self.record(), self.page.gpc())
    }

    /// Whether an element that is marked with these (an empty service is none) needs a consent to transfer
    /// abroad besides, and lacks it.
    #[must_use]
    pub fn lacks_transfer(&self, category: &str, service: &str) -> bool {
        crosses_border(self.config, category, service) && !self.choices().category(CROSS_BORDER)
    }

    /// Reads again what is stored.
    pub fn refresh(&mut self) {
        let stored = self.stored();
        self.past = match &stored {
            Stored::Value(value) => Record::read(value).ok(),
            _ => None,
        };
        self.standing = standing(&stored, self.config, self.page.now());
    }

    fn stored(&self) -> Stored<Json> {
        let text = self.page.believed();
        Stored::read(text.as_deref(), |text| self.page.json(text))
    }

    /// Puts in order what was found: a record that only the mirror cookie had is stored, the cookie is
    /// written anew, and an answer that waits becomes a record.
    pub fn settle(&mut self, catalogue: &Catalogue) -> Outcome {
        self.refresh();
        let found = self.choices_in_force();
        self.restore();
        if let Some(outcome) = self.complete_pending(catalogue) {
            return outcome;
        }
        let changed = Changed::between(&found, &self.choices_in_force());
        let Some(record) = self.record().filter(|_| changed != Changed::default()) else {
            return Outcome::default();
        };
        Outcome {
            decided: Some(Decided {
                text: Some(record.to_json()),
                source: None,
                first: false,
                changed,
            }),
            ..Outcome::default()
        }
    }

    fn choices_in_force(&self) -> Choices {
        self.standing.allowed(self.config, self.page.gpc(), false)
    }

    fn complete_pending(&mut self, catalogue: &Catalogue) -> Option<Outcome> {
        let text = self.page.pending()?;
        // Whatever comes of it, it waits no longer.
        self.page.clear_pending();
        let pending = Pending::read(&self.page.json(&text)?)?;
        let context = self.context(self.page.pending_source(), catalogue);
        let decision =
            pending.complete(self.record(), self.last_decided(), self.config, &context)?;
        Some(self.commit(decision, pending.answer))
    }

    /// When the visitor last decided, a withdrawal included, of which only the history tells. An entry of
    /// the history that is dated in the future tells nothing: a clock was fast.
    fn last_decided(&self) -> Option<Timestamp> {
        let now = self.page.now();
        let withdrawn = self
            .history()
            .last()
            .map(|record| record.updated)
            .filter(|updated| *updated <= now);
        self.past
            .as_ref()
            .map(|record| record.updated)
            .max(withdrawn)
    }

    /// Stores a record that only the mirror cookie had, which browsers keep where they forget storage. It
    /// has no id and does not tell categories from services. The cookie follows the record.
    fn restore(&mut self) {
        let Some(record) = self.record() else { return };
        if record.id.is_empty() {
            let record = Record {
                id: self.page.uuid(),
                choices: answers(self.config, Some(record), false),
                ..record.clone()
            };
            let _ = self.keep(record);
        }
        self.mirror();
    }

    fn context(&self, source: Source, catalogue: &Catalogue) -> Context {
        Context {
            now: self.page.now(),
            id: self.page.uuid(),
            text: catalogue.hash().to_owned(),
            lang: catalogue.language().to_owned(),
            gpc: self.page.gpc(),
            source,
        }
    }

    /// Decides, keeps the record, and clears up after what is denied.
    pub fn decide(&mut self, action: &Action, source: Source, catalogue: &Catalogue) -> Outcome {
        // What another tab has decided meanwhile is what this decision builds on, and has its own record.
        self.refresh();
        self.complete_pending(catalogue);
        let context = self.context(source, catalogue);
        let decision = decide(action, self.record(), self.config, &context);
        self.page.clear_pending();
        let answer = match action {
            Action::AcceptAll => Answer::Accept,
            _ => Answer::Reject,
        };
        self.commit(decision, answer)
    }

    /// Takes everything back, so that the visitor is asked again.
    pub fn reset(&mut self, catalogue: &Catalogue) -> Outcome {
        self.decide(&Action::Withdraw, Source::Withdrawal, catalogue)
    }

    /// `answer` is what waits in the record's place if there is no room for it: more may be refused then
    /// than was asked, and never less.
    fn commit(&mut self, decision: Decision, answer: Answer) -> Outcome {
        let Decision {
            record,
            changed,
            first,
            denied_services,
            remove,
        } = decision;
        let source = Some(record.source);
        let text = record.to_json();
        self.remember(remove.then_some(&record));
        if let Some(url) = &self.config.record_url {
            self.page.send_record(url, &text);
        }
        if remove {
            self.page.remove(&self.config.storage.key);
            self.past = None;
            self.standing = Standing::Ask(crate::consent::Why::Nothing);
        } else if let Err(error) = self.keep(record) {
            self.page.keep_pending(answer == Answer::Reject);
            let what = match error {
                StorageError::Full => "localStorage is full",
                StorageError::Blocked => "the browser lets this page store nothing",
            };
            self.page
                .report("storage-full", what, &self.config.storage.key);
        }
        self.mirror();
        let mut denied = Vec::new();
        for id in &denied_services {
            denied.extend(self.config.service(id));
        }
        let mut leftovers: Vec<Leftover> = Vec::new();
        for name in self.page.clean_up(&denied) {
            let reason = Reason::Kept;
            leftovers.push(Leftover { name, reason });
        }
        let host = self.page.host_name();
        // What was never allowed has left nothing out of our sight.
        for service in denied.iter().filter(|it| changed.services.contains(&it.id)) {
            for cookie in &service.cookies {
                if let Some(reason) = beyond(cookie, &host) {
                    let name = cookie.name.clone();
                    leftovers.push(Leftover { name, reason });
                }
            }
        }
        let now = self.choices_in_force();
        let withdrawn = changed.categories.iter().any(|id| !now.category(id))
            || changed.services.iter().any(|id| !now.service(id));
        Outcome {
            decided: Some(Decided {
                text: (!remove).then_some(text),
                source,
                first,
                changed,
            }),
            withdrawn,
            leftovers,
        }
    }

    /// Writes a record, and believes it whether or not there was room: the gate keeps it in memory
    /// where there is none. The history gives way first.
    fn keep(&mut self, record: Record) -> Result<(), StorageError> {
        let (key, text) = (&self.config.storage.key, record.to_json());
        let mut written = self.page.write(key, &text);
        if written.is_err() {
            self.page.remove(&self.history_key());
            written = self.page.write(key, &text);
        }
        self.past = Some(record.clone());
        // An answer to an older question is kept too, but is not in force.
        self.standing = judge(record, self.config, self.page.now());
        written
    }

    /// Writes the mirror cookie; deletes it where no record is in force.
    fn mirror(&self) {
        let Some(cookie) = &self.config.storage.cookie else {
            return;
        };
        let (mut value, mut seconds) = (String::new(), 0);
        if let Some(record) = self.record() {
            value = mirror::write(record);
            let left = record.expires.seconds() - self.page.now().seconds();
            // Only an opt-out is in force after its day, and it never lapses.
            seconds = if left > 0 {
                left
            } else {
                i64::from(self.config.expires_after_days) * DAY
            };
        }
        self.page
            .set_cookie(&cookie.name, cookie.domain.as_deref(), &value, seconds);
    }

    /// Adds what is stored now, and perhaps a withdrawal, to the history.
    fn remember(&self, withdrawal: Option<&Record>) {
        let past = self.past.clone();
        if past.is_none() && withdrawal.is_none() {
            return;
        }
        let mut records = self.history();
        if let Some(record) = past {
            history::push(&mut records, record);
        }
        if let Some(record) = withdrawal {
            history::push(&mut records, record.clone());
        }
        let _ = self
            .page
            .write(&self.history_key(), &history::to_json(&records));
    }

    /// The decisions before the one in force, oldest first.
    #[must_use]
    pub fn history(&self) -> Vec<Record> {
        self.page
            .read(&self.history_key())
            .and_then(|text| self.page.json(&text))
            .map(|value| history::read(&value))
            .unwrap_or_default()
    }

    fn history_key(&self) -> String {
        let mut key = self.config.storage.key.clone();
        key.push_str(".history");
        key
    }

    /// Keeps the language that the visitor chose, with the page's own at this moment.
    pub fn choose_language(&self, tag: &str) {
        let page = self.page.page_language();
        let choice = LanguageChoice {
            lang: tag,
            page: &page,
        };
        let mut key = self.config.storage.key.clone();
        key.push_str(".lang");
        let _ = self.page.write(&key, &choice.to_json());
    }

    /// The record, the history, and the texts that were shown, as JSON for export.
    #[must_use]
    pub fn receipt(&self, catalogue: &Catalogue) -> String {
        let mut out = String::from("{\"record\":");
        match self.record() {
            Some(record) => out.push_str(&record.to_json()),
            None => out.push_str("null"),
        }
        out.push_str(",\"history\":");
        out.push_str(&history::to_json(&self.history()));
        out.push_str(",\"texts\":{");
        json::push_text(&mut out, catalogue.hash());
        out.push_str(":[");
        for (index, shown) in [
            key::BANNER_TITLE,
            key::BANNER_BODY,
            key::ACCEPT,
            key::REJECT,
        ]
        .into_iter()
        .enumerate()
        {
            if index > 0 {
                out.push(',');
            }
            json::push_text(&mut out, &catalogue.text(shown));
        }
        out.push_str("]}}");
        out
    }

    /// When the visitor chose and until when it holds, as a sentence.
    #[must_use]
    pub fn state(&self, catalogue: &Catalogue) -> String {
        let language = catalogue.language();
        let Some(record) = self.record() else {
            return catalogue.text(key::STATE_NONE);
        };
        let date = self.page.date(language, record.updated);
        // An opt-out does not lapse, so no day can be named.
        if self.config.region == Region::UsOptout {
            return catalogue.fill(key::state_kept(date.as_str().into()));
        }
        let expires = self.page.date(language, record.expires);
        catalogue.fill(key::state_saved(
            date.as_str().into(),
            expires.as_str().into(),
        ))
    }

    /// When the visitor last chose, in force or not: as a record has it, and as the viewer tells it where
    /// the policy has changed since.
    #[must_use]
    pub fn chose(&self, catalogue: &Catalogue) -> Option<(String, String)> {
        let updated = self.past.as_ref()?.updated;
        let date = self.page.date(catalogue.language(), updated);
        let text = catalogue.fill(key::viewer_changed(date.as_str().into()));
        Some((updated.to_iso(), text))
    }

    /// How many services, as a reader of the language counts them.
    #[must_use]
    pub fn count(&self, catalogue: &Catalogue, services: usize) -> String {
        let (text, category) = self.page.number(catalogue.language(), services);
        catalogue.fill(key::services_count(Arg {
            text: &text,
            category: &category,
        }))
    }

    /// What the shop added since the last decision; nothing if nothing, or if there was none.
    #[must_use]
    pub fn news(&self, catalogue: &Catalogue) -> Option<News<'_>> {
        let record = self.record().or(self.past.as_ref())?;
        let lacks =
            |answers: &[(String, bool)], id: &str| answers.iter().all(|(name, _)| name != id);
        let news = News {
            since: self.page.date(catalogue.language(), record.updated),
            categories: self
                .config
                .categories
                .iter()
                .filter(|it| lacks(&record.choices.categories, &it.id))
                .collect(),
            services: self
                .config
                .services
                .iter()
                .filter(|it| lacks(&record.choices.services, &it.id))
                .collect(),
        };
        (!news.categories.is_empty() || !news.services.is_empty()).then_some(news)
    }

    /// What a switch shows of a draft.
    #[must_use]
    pub fn switched(&self, draft: &Choices, subject: &Subject) -> Switched {
        let (on, all) = match subject {
            Subject::Service(id) => (usize::from(draft.service(id)), 1),
            Subject::Category(id) => {
                let services = self.config.services_of(id);
                let all = services.count();
                let on = self
                    .config
                    .services_of(id)
                    .filter(|it| draft.service(&it.id))
                    .count();
                if all == 0 {
                    (usize::from(draft.category(id)), 1)
                } else {
                    (on, all)
                }
            }
        };
        match on {
            0 => Switched::Off,
            on if on == all => Switched::On,
            _ => Switched::Mixed,
        }
    }

    /// Moves a switch of a draft: a category's moves its services along.
    pub fn switch(&self, draft: &mut Choices, subject: &Subject, on: bool) {
        let moves = |service: &Service| match subject {
            Subject::Service(id) => service.id == *id,
            Subject::Category(id) => service.category == *id,
        };
        for service in self.config.services.iter().filter(|it| moves(it)) {
            draft.set_service(&service.id, on);
        }
        for category in &self.config.categories {
            let mut services = self.config.services_of(&category.id).peekable();
            if services.peek().is_some() {
                let all = services.all(|it| draft.service(&it.id));
                draft.set_category(&category.id, all);
            } else if matches!(subject, Subject::Category(id) if *id == category.id) {
                draft.set_category(&category.id, on);
            }
        }
    }
}

/// Puts the shop's own wording for a catalogue's language in its place. `keys` is the build's table
/// of ids: `{"accept":[4],"services-count":[7,"count"]}`.
pub fn reword(catalogue: &mut Catalogue, messages: &[(String, String, String)], keys: &Json) {
    let language = catalogue.language().to_owned();
    for (_, id, wording) in messages.iter().filter(|(tag, _, _)| *tag == language) {
        let place = keys.get(id).map(Tree::items).unwrap_or_default();
        if let Some((index, variables)) = place.split_first()
            && let Some(index) = index.number()
        {
            let names: Vec<&str> = variables.iter().filter_map(Tree::text).collect();
            catalogue.replace(index as usize, wording, &names);
        }
    }
}
