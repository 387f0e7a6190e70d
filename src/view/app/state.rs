//! The state of the application: what is open, and what its views show.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::mounted::Mounted;
use crate::locale::Catalogue;
use crate::page::browser::Host;
use crate::page::undeletable::Leftover;
use crate::store::Store;

/// A view that opens as a dialog over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogView {
    /// The settings.
    Settings,
    /// The policy viewer.
    Policy,
    /// The record of choices.
    Receipt,
}

impl DialogView {
    /// Its name in the gate's contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Policy => "policy",
            Self::Receipt => "receipt",
        }
    }
}

/// The application on one page.
pub struct App {
    /// What the gate passed in.
    pub host: Host,
    /// The session and the draft of the switches.
    pub store: Store,
    /// The messages of the language shown.
    pub catalogue: Rc<Catalogue>,
    /// The languages to choose from.
    pub offered: Vec<(String, String)>,
    /// The live region. It is inserted at the start, because screen readers announce only changes of a
    /// region that exists.
    pub status: Element,
    /// The banner, if it is open.
    pub banner: Option<Mounted>,
    /// The dialog, if one is open.
    pub dialog: Option<(DialogView, Mounted)>,
    /// The notice after a withdrawal, if it is open.
    pub notice: Option<Mounted>,
    /// What the notice lists.
    pub leftovers: Vec<Leftover>,
    /// Whether the open view shows that the choices were changed elsewhere.
    pub changed_elsewhere: bool,
}

thread_local! {
    static APP: RefCell<Option<App>> = const { RefCell::new(None) };
}

/// Sets the state once, at the start.
pub fn set_app(app: App) {
    APP.set(Some(app));
}

/// Borrows the state; returns none before the start.
pub fn with_app<T>(act: impl FnOnce(&mut App) -> T) -> Option<T> {
    APP.with_borrow_mut(|app| app.as_mut().map(act))
}

/// The store and the messages, for use while the state is not borrowed.
pub fn shared() -> Option<(Store, Rc<Catalogue>)> {
    with_app(|app| (app.store.clone(), Rc::clone(&app.catalogue)))
}
