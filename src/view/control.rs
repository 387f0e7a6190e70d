//! A button that the gate listens to.

use leptos::prelude::*;

use super::part::part;

/// A button. The gate handles its click by the command in `data-noren`, which is its `part` too.
#[component]
pub fn Control(
    /// How it looks: `panel`, one of two equal answers, or `text`.
    class: &'static str,
    /// The command, such as `accept` or `save`; `src/interface/commands.ts` lists them.
    command: &'static str,
    /// Its label.
    label: String,
) -> impl IntoView {
    part(view! { <button class=class part=command data-noren=command>{label}</button> })
}
