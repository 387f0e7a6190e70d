//! A storefront in Leptos.

use leptos::prelude::*;
use noren_leptos::{Consent, use_consent};

#[component]
fn Shop() -> impl IntoView {
    let consent = use_consent();
    let state = move || {
        if !consent.ready() {
            return "not known yet".to_owned();
        }
        let functional = consent.allowed("functional", None);
        let youtube = consent.allowed("marketing", Some("youtube"));
        format!("functional: {functional}, youtube: {youtube}")
    };
    view! {
        <main>
            <h1>"Tsubame"</h1>
            <Consent
                category="marketing"
                fallback=|| view! { <p id="without">"Allow marketing to see offers made for you."</p> }
            >
                <p id="offers">"Offers for you"</p>
            </Consent>
            <p id="state">{state}</p>
            // Marks work as in plain HTML.
            <iframe
                data-category="marketing"
                data-service="youtube"
                data-src="https://www.youtube-nocookie.com/embed/x"
                title="A film"
                width="480"
                height="270"
            ></iframe>
            <button type="button" data-noren="settings">
                "Privacy settings"
            </button>
        </main>
    }
}

fn main() {
    mount_to_body(Shop);
}
