//! The state of the interface: an action comes in, the rules decide, the result is stored and handed
//! over to the gate, and views show it.
//!
//! [`Session`] is the flow, which is tested natively against a page in memory. [`Store`] is what views
//! hold: the session, and the draft of choices that the switches show.
//!
//! Nothing in a session calls the page's own scripts. [`Outcome::hand_over`] does, once nobody borrows
//! the session, because a listener may call straight back in.

mod decide;
mod outcome;
mod persist;
mod receipt;
mod reconcile;
mod sentences;
mod session;
mod switch;
mod wording;

use std::cell::RefCell;
use std::rc::Rc;

pub use outcome::{Decided, Outcome};
pub use sentences::News;
pub use session::Session;
pub use switch::{Subject, SwitchState};
pub use wording::apply_wording;

use crate::consent::Choices;
use crate::locale::{Catalogue, key};

/// What views hold: the session, and the draft of choices that switches show until it is saved.
#[derive(Clone)]
pub struct Store(Rc<State>);

struct State {
    session: RefCell<Session>,
    draft: RefCell<Choices>,
}

impl Store {
    /// A store for a session, with the answers in force as its draft.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self(Rc::new(State {
            draft: RefCell::new(session.choices()),
            session: RefCell::new(session),
        }))
    }

    /// Reads the session.
    pub fn session<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        read(&self.0.session.borrow())
    }

    /// Changes the session, and resets the draft to the answers then in force.
    pub fn update<T>(&self, change: impl FnOnce(&mut Session) -> T) -> T {
        let result = change(&mut self.0.session.borrow_mut());
        self.0.draft.replace(self.session(Session::choices));
        result
    }

    /// The choices that the switches show.
    #[must_use]
    pub fn draft(&self) -> Choices {
        self.0.draft.borrow().clone()
    }

    /// The state line: that the switches differ from the choices in force, or when those were made.
    #[must_use]
    pub fn state(&self, catalogue: &Catalogue) -> String {
        self.session(|session| {
            if *self.0.draft.borrow() == session.choices() {
                session.state(catalogue)
            } else {
                catalogue.text(key::STATE_UNSAVED)
            }
        })
    }

    /// The state of a switch.
    #[must_use]
    pub fn switch_state(&self, subject: &Subject) -> SwitchState {
        self.session(|session| session.switch_state(&self.0.draft.borrow(), subject))
    }

    /// Moves a switch of the draft; nothing is decided yet.
    pub fn set_switch(&self, subject: &Subject, on: bool) {
        self.session(|session| session.set_switch(&mut self.0.draft.borrow_mut(), subject, on));
    }
}
