//! The notice after a withdrawal: what stops when, what could not be deleted, and a way to reload.

use leptos::prelude::*;

use super::control::Control;
use super::group::Group;
use super::list::List;
use super::paragraph::Paragraph;
use super::part::part;
use super::text::Text;
use crate::locale::{Catalogue, key};
use crate::page::undeletable::{Leftover, Reason};

/// The notice.
#[component]
pub fn Notice<'a>(
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// What script could not delete.
    leftovers: &'a [Leftover],
) -> impl IntoView {
    let text = |key| catalogue.text(key);
    let remaining = (!leftovers.is_empty()).then(|| {
        let items: Vec<Text> = leftovers
            .iter()
            .map(|leftover| explained(catalogue, leftover).into())
            .collect();
        part(view! {
            <Paragraph text=text(key::LEFTOVER_INTRO) />
            <List items />
        })
    });
    part(view! {
        <section class="notice" part="notice" role="region" aria-labelledby="noren-notice">
            <h2 id="noren-notice">{text(key::WITHDRAWN_TITLE)}</h2>
            <Paragraph text=text(key::WITHDRAWN_BODY) />
            {remaining}
            <Group class="row">
                <Control class="panel" command="reload" label=text(key::WITHDRAWN_RELOAD) />
                <Control class="text" command="hide" label=text(key::CLOSE) />
            </Group>
        </section>
    })
}

/// A leftover with the reason why it may still exist.
fn explained(catalogue: &Catalogue, leftover: &Leftover) -> String {
    let name = leftover.name.as_str().into();
    match &leftover.reason {
        Reason::HttpOnly => catalogue.fill(key::leftover_http_only(name)),
        Reason::OtherDomain(domain) => {
            catalogue.fill(key::leftover_elsewhere(domain.as_str().into(), name))
        }
        Reason::NotDeleted => catalogue.fill(key::leftover_kept(name)),
        Reason::InUse => catalogue.fill(key::leftover_in_use(name)),
    }
}
