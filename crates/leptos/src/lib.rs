//! Consent in a Leptos storefront: [`use_consent`] and [`Consent`] follow the visitor's answer.
//!
//! Noren itself is the one tag in `index.html`, as on every page:
//! `<script async src="/noren/noren.js"></script>`.
//!
//! ```
//! use leptos::prelude::*;
//! use noren_leptos::{Consent, use_consent};
//!
//! #[component]
//! fn Shop() -> impl IntoView {
//!     let consent = use_consent();
//!     view! {
//!         <Consent category="marketing" fallback=|| "Offers for all">
//!             "Offers for you"
//!         </Consent>
//!         <p>{move || consent.allowed("analytics", None).to_string()}</p>
//!     }
//! }
//! ```
//!
//! On a server, and in a browser until Noren has run, nothing is allowed, so that hydration meets what was sent.

mod page;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// What holds now. Each method is reactive: what calls it runs again when the visitor decides.
#[derive(Debug, Clone, Copy)]
pub struct ConsentState {
    /// How often the state has changed; 0 before Noren has run.
    changes: RwSignal<u32>,
}

impl ConsentState {
    /// Whether Noren has run, and the stored decision is applied.
    #[must_use]
    pub fn ready(&self) -> bool {
        // A view that is gone has no answer.
        self.changes.try_get().is_some_and(|changes| changes > 0)
    }

    /// Whether a category, or one service of it, is allowed now. Nothing is before Noren has run.
    #[must_use]
    pub fn allowed(&self, category: &str, service: Option<&str>) -> bool {
        self.ready() && page::allowed(category, service)
    }

    /// The record in force, as `NorenRecord` of `noren.d.ts` describes it; `None` if there is none. An answer holds at
    /// once; its record follows when the page is idle.
    #[must_use]
    pub fn record(&self) -> Option<JsValue> {
        if self.ready() { page::record() } else { None }
    }
}

/// What holds now, for as long as the component is there.
#[must_use]
pub fn use_consent() -> ConsentState {
    let changes = RwSignal::new(0);
    // Effects run in a browser only, and after hydration.
    Effect::new(move || {
        page::subscribe(move || {
            changes.try_update(|changes| *changes += 1);
        });
    });
    ConsentState { changes }
}

/// Shows its children while a category, or one service of it, is allowed, and `fallback` otherwise.
#[component]
pub fn Consent(
    /// The category's id.
    #[prop(into)]
    category: String,
    /// The id of a service of it.
    #[prop(into, optional)]
    service: Option<String>,
    /// What is shown otherwise.
    #[prop(into, optional)]
    fallback: ViewFn,
    /// What needs consent.
    children: ChildrenFn,
) -> impl IntoView {
    let consent = use_consent();
    let when = move || consent.allowed(&category, service.as_deref());
    view! { <Show when fallback>{children()}</Show> }
}
