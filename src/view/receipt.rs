//! The record of the visitor's choices: when, where, in which language, on which text, and what; the
//! answer in force first, then the earlier ones.

use leptos::prelude::*;

use super::category;
use super::control::Control;
use super::dialog::Dialog;
use super::language_menu::Offered;
use super::paragraph::Paragraph;
use super::part::{Part, part};
use super::term::Term;
use super::text::{Text, localized, with_detail};
use crate::consent::{Choices, Record, Source};
use crate::locale::{Catalogue, Key, key};
use crate::store::{Session, Store, Subject, SwitchState};

/// The record, with controls to download and print it. It says so if nothing was ever chosen.
#[component]
pub fn Receipt<'a>(
    /// The store.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages to choose from, whose names it shows too.
    offered: &'a Offered,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let (state, current, earlier) = store.session(|session| {
        let answer = |record: &Record| part(view! { <Answer session catalogue offered record /> });
        let current: Option<Part> = session.record().map(answer);
        let earlier: Vec<Part> = session.history().iter().rev().map(answer).collect();
        (session.state(catalogue), current, earlier)
    });
    let has_record = current.is_some() || !earlier.is_empty();
    let intro = has_record.then(|| view! { <Paragraph text=text(key::RECEIPT_INTRO) /> });
    let foot = has_record.then(|| {
        part(view! {
            <Control class="text" command="download" label=text(key::RECEIPT_DOWNLOAD) />
            <Control class="text" command="print" label=text(key::VIEWER_PRINT) />
        })
    });
    let heading =
        (!earlier.is_empty()).then(|| part(view! { <h3>{text(key::RECEIPT_EARLIER)}</h3> }));
    view! {
        <Dialog catalogue offered name="receipt" title=text(key::RECEIPT_TITLE) foot=part(foot)>
            <Paragraph text=state />
            {intro}
            {current}
            {heading}
            {earlier}
        </Dialog>
    }
}

/// One answer.
#[component]
fn Answer<'a>(
    /// The session, which has the config and the page.
    session: &'a Session,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// The languages, whose names it shows.
    offered: &'a Offered,
    /// The record of the answer.
    record: &'a Record,
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let language = offered.iter().find(|(tag, _)| *tag == record.lang);
    let language = language.map_or(&record.lang, |(_, name)| name).clone();
    let time = session.page().moment(catalogue.language(), record.updated);
    let chosen = |subject| chosen(session, catalogue, &record.choices, subject);
    part(view! {
        <dl>
            <Term name=text(key::RECEIPT_WHEN) texts=vec![time.into()] />
            <Term name=text(key::RECEIPT_HOW) texts=vec![text(source(record.source)).into()] />
            <Term name=text(key::RECEIPT_CATEGORIES) texts=chosen(Subject::Category) />
            <Term name=text(key::RECEIPT_SERVICES) texts=chosen(Subject::Service) />
            <Term name=text(key::LANGUAGE_LABEL) texts=vec![language.into()] />
            <Term name=text(key::RECEIPT_TEXT) texts=vec![record.text.clone().into()] />
        </dl>
    })
}

/// What was chosen for each category, or for each service. Those that the shop has removed since are
/// shown by their id.
fn chosen(
    session: &Session,
    catalogue: &Catalogue,
    choices: &Choices,
    subject: fn(String) -> Subject,
) -> Vec<Text> {
    let answers = match subject(String::new()) {
        Subject::Category(_) => &choices.categories,
        Subject::Service(_) => &choices.services,
    };
    let config = session.config();
    let mut chosen = Vec::new();
    for (id, _) in answers {
        let subject = subject(id.clone());
        let name = match &subject {
            Subject::Category(id) => config
                .category(id)
                .map(|category| category::name(category, catalogue)),
            Subject::Service(id) => config
                .service(id)
                .map(|service| localized(&service.name, catalogue)),
        };
        let Text { content, lang } = name.unwrap_or_else(|| id.clone().into());
        let state = catalogue.text(match session.switch_state(choices, &subject) {
            SwitchState::On => key::CHOICES_ON,
            SwitchState::Off => key::CHOICES_OFF,
            SwitchState::Mixed => key::CHOICES_MIXED,
        });
        let content = with_detail(&content, &state, catalogue);
        chosen.push(Text { content, lang });
    }
    chosen
}

/// The message that names a source.
const fn source(source: Source) -> Key {
    match source {
        Source::Banner => key::RECEIPT_BANNER,
        Source::Settings => key::RECEIPT_SETTINGS,
        Source::Placeholder => key::RECEIPT_PLACEHOLDER,
        Source::Withdrawal => key::RECEIPT_WITHDRAWAL,
        Source::Api => key::RECEIPT_API,
    }
}
