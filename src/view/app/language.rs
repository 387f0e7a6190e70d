//! Changes the language, and the messages of a language.

use std::rc::Rc;

use super::banner::show_banner;
use super::dialog::show_dialog;
use super::notice::show_notice;
use super::state::{App, with_app};
use crate::config::Config;
use crate::locale::Catalogue;
use crate::page::browser::{Host, json};
use crate::store::{Session, apply_wording};

/// The messages of a language, with the shop's own wording.
pub fn catalogue(host: &Host, config: &Config, tag: &str, messages: &str) -> Catalogue {
    let mut catalogue = Catalogue::new(tag, messages);
    if let Some(keys) = host.keys().as_deref().and_then(json::parse) {
        apply_wording(&mut catalogue, &config.messages, &keys);
    }
    catalogue
}

fn replace_catalogue(app: &mut App, tag: &str, messages: &str) {
    let config = app.store.session(Session::config);
    app.catalogue = Rc::new(catalogue(&app.host, config, tag, messages));
}

/// Changes the language, and draws again whatever is open. The choice is stored if the visitor made it.
pub fn set_language(tag: &str, messages: &str, by_visitor: bool) {
    let open = with_app(|app| {
        replace_catalogue(app, tag, messages);
        if by_visitor {
            app.store.session(|session| session.choose_language(tag));
        }
        let dialog = app.dialog.as_ref().map(|(view, _)| *view);
        (app.banner.is_some(), app.notice.is_some(), dialog)
    });
    let Some((banner, notice, dialog)) = open else {
        return;
    };
    if banner {
        show_banner();
    }
    if notice {
        show_notice();
    }
    if let Some(view) = dialog {
        show_dialog(view);
    }
}

/// Loads all messages of the language shown, for the views that open from now on.
pub fn load_texts(messages: &str) {
    let _ = with_app(|app| {
        let tag = app.catalogue.language().to_owned();
        replace_catalogue(app, &tag, messages);
    });
}
