//! The visitor's own choices, shown in the policy's section on cookies.

use leptos::prelude::*;

use super::category::Categories;
use super::control::Control;
use super::hint::ChangedElsewhere;
use super::paragraph::Paragraph;
use super::part::part;
use crate::locale::{Catalogue, key};
use crate::store::Store;

/// Each category as the settings show it, and the button that saves.
#[component]
pub fn PolicyChoices<'a>(
    /// The store, whose draft the switches show.
    store: &'a Store,
    /// The messages of the language shown.
    catalogue: &'a Catalogue,
    /// Whether the choices were changed in another tab or window while the policy was open here.
    #[prop(optional)]
    changed_elsewhere: bool,
) -> impl IntoView {
    part(view! {
        <h3>{catalogue.text(key::CHOICES_TITLE)}</h3>
        <ChangedElsewhere catalogue shown=changed_elsewhere />
        <Paragraph text=store.session(|session| session.state(catalogue)) />
        <Categories store catalogue />
        <Control class="panel" command="save" label=catalogue.text(key::SETTINGS_SAVE) />
        <Control class="text" command="choices" label=catalogue.text(key::RECEIPT_TITLE) />
    })
}
