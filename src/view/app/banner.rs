//! Shows and hides the banner.

use leptos::prelude::*;

use super::focus::{focus_part, focused_part};
use super::mounted::Mounted;
use super::state::with_app;
use crate::store::Session;
use crate::view::banner::Banner;
use crate::view::part::part;

/// The banner's name in the gate's contract.
const NAME: &str = "banner";

/// Shows the banner, in place of the first frame if that is there.
///
/// The two are swapped in one task, so nothing moves: the same component made both. `lib.rs` says why
/// this is not hydration.
pub fn show_banner() {
    let host = with_app(|app| {
        let root = app.host.root();
        let focused = focused_part(&root);
        app.banner = None;
        let gpc = app.store.session(Session::gpc);
        let own_use = app.store.session(|it| it.config().has_own_use());
        let brand = app.store.session(|session| session.config().brand.as_ref());
        let policy_url = app.host.policy_url(app.catalogue.language());
        let banner = part(view! {
            <Banner catalogue=&app.catalogue offered=&app.offered policy_url brand gpc own_use />
        });
        let banner = Mounted::new(&root, banner, app.catalogue.language());
        if let Ok(Some(frame)) = root.query_selector("[data-noren-frame]") {
            frame.remove();
        }
        if let Some(part) = focused {
            focus_part(&root, ".banner", &part);
        }
        app.banner = Some(banner);
        app.host.clone()
    });
    if let Some(host) = host {
        host.emit("show", NAME);
    }
}

/// Hides the banner.
pub fn hide_banner() {
    let host = with_app(|app| {
        app.banner.as_ref()?;
        if let Ok(Some(banner)) = app.host.root().query_selector("[part=banner]") {
            app.host.part_curtain(&banner);
        }
        app.banner = None;
        Some(app.host.clone())
    })
    .flatten();
    if let Some(host) = host {
        host.emit("hide", NAME);
    }
}
