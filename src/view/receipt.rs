//! The record of the visitor's choices: when, where, in which language, on which text, and what; the
//! answer in force first, then those before it.

use leptos::prelude::*;

use super::button::control;
use super::category;
use super::dialog::dialog;
use super::languages::Offered;
use super::part::{Part, part};
use super::service::term;
use super::words::{Said, heading, own, paragraph, said};
use crate::consent::{Choices, Record, Source};
use crate::locale::{Catalogue, Key, key};
use crate::store::{Session, Store, Subject, Switched};

/// The record, with ways to take it along. Where nothing was ever chosen it says so.
pub fn receipt(store: &Store, catalogue: &Catalogue, offered: &Offered) -> Part {
    let text = |key| catalogue.text(key);
    let mut foot = Vec::new();
    let body = store.session(|session| {
        let mut body = vec![paragraph(own(session.state(catalogue)))];
        let current = session.record();
        let history = session.history();
        if current.is_some() || !history.is_empty() {
            body.push(paragraph(own(text(key::RECEIPT_INTRO))));
            foot = vec![
                control("text", "download", text(key::RECEIPT_DOWNLOAD)),
                control("text", "print", text(key::VIEWER_PRINT)),
            ];
        }
        if let Some(record) = current {
            body.push(answer(session, catalogue, offered, record));
        }
        if !history.is_empty() {
            body.push(heading(text(key::RECEIPT_EARLIER)));
        }
        for record in history.iter().rev() {
            body.push(answer(session, catalogue, offered, record));
        }
        body
    });
    dialog(catalogue, "receipt", text(key::RECEIPT_TITLE), body, foot)
}

/// One answer.
fn answer(session: &Session, catalogue: &Catalogue, offered: &Offered, record: &Record) -> Part {
    let language = offered.iter().find(|(tag, _)| *tag == record.lang);
    let language = language.map_or(&record.lang, |(_, name)| name);
    let moment = session.page().moment(catalogue.language(), record.updated);
    let how = catalogue.text(source(record.source));
    let mut rows: Vec<Part> = Vec::new();
    let mut row = |key, said| rows.extend(term(catalogue, key, said));
    row(key::RECEIPT_WHEN, vec![own(moment)]);
    row(key::RECEIPT_HOW, vec![own(how)]);
    let chosen = |make| chosen(session, catalogue, &record.choices, make);
    row(key::RECEIPT_CATEGORIES, chosen(Subject::Category));
    row(key::RECEIPT_SERVICES, chosen(Subject::Service));
    row(key::LANGUAGE_LABEL, vec![own(language.clone())]);
    row(key::RECEIPT_TEXT, vec![own(record.text.clone())]);
    part(view! { <dl>{rows}</dl> })
}

/// What was chosen for each category, or for each service; what the shop has taken away since goes by
/// its id.
fn chosen(
    session: &Session,
    catalogue: &Catalogue,
    choices: &Choices,
    make: fn(String) -> Subject,
) -> Vec<Said> {
    let list = match make(String::new()) {
        Subject::Category(_) => &choices.categories,
        Subject::Service(_) => &choices.services,
    };
    let mut chosen = Vec::new();
    for (id, _) in list {
        let subject = make(id.clone());
        let config = session.config();
        let name = match &subject {
            Subject::Category(id) => config.category(id).map(|it| category::name(it, catalogue)),
            Subject::Service(id) => config.service(id).map(|it| said(&it.name, catalogue)),
        };
        let (mut text, lang) = name.unwrap_or_else(|| own(id.clone()));
        text.push_str(" · ");
        text.push_str(&catalogue.text(match session.switched(choices, &subject) {
            Switched::On => key::CHOICES_ON,
            Switched::Off => key::CHOICES_OFF,
            Switched::Mixed => key::CHOICES_MIXED,
        }));
        chosen.push((text, lang));
    }
    chosen
}

/// A source in words.
const fn source(source: Source) -> Key {
    match source {
        Source::Banner => key::RECEIPT_BANNER,
        Source::Settings => key::RECEIPT_SETTINGS,
        Source::Placeholder => key::RECEIPT_PLACEHOLDER,
        Source::Withdrawal => key::RECEIPT_WITHDRAWAL,
        Source::Api => key::RECEIPT_API,
    }
}
