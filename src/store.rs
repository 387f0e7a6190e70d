//! The one state: an action comes in, the rules decide, the page is told, views show it.
//!
//! [`Session`] is the flow, tested natively against a page in memory. [`Store`] is what views hold:
//! the session, and the draft of choices that switches show.

pub mod session;

use std::cell::RefCell;
use std::rc::Rc;

pub use session::{News, Outcome, Session};

use crate::consent::Choices;

const CATEGORY: &str = "category";

/// What a switch is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A whole category, by its id.
    Category(String),
    /// One service, by its id.
    Service(String),
}

impl Subject {
    /// A subject by the name of its kind, as [`Subject::kind`] gives it.
    #[must_use]
    pub fn named(kind: &str, id: String) -> Self {
        if kind == CATEGORY {
            Self::Category(id)
        } else {
            Self::Service(id)
        }
    }

    /// The name of its kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Category(_) => CATEGORY,
            Self::Service(_) => "service",
        }
    }

    /// The id of the category or the service.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Category(id) | Self::Service(id) => id,
        }
    }
}

/// What a switch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switched {
    /// Everything under it is allowed.
    On,
    /// Nothing under it is.
    Off,
    /// Some of the category's services are allowed and some are not.
    Mixed,
}

/// What views hold: the session, and the draft of choices that switches show until it is saved.
///
/// No signal is in it. Views are made anew when they open, and only switches change while one is open:
/// for those alone Leptos' reactive graph would make the interface 5.6 KB larger (wasm of 54.8 KB
/// rather than 49.2, brotli), so a switch that was moved shows its neighbours itself.
#[derive(Clone)]
pub struct Store(Rc<State>);

struct State {
    session: RefCell<Session>,
    draft: RefCell<Choices>,
}

impl Store {
    /// A store around a session.
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

    /// Acts on the session; the draft follows what then holds.
    pub fn act<T>(&self, act: impl FnOnce(&mut Session) -> T) -> T {
        let result = act(&mut self.0.session.borrow_mut());
        self.forget_draft();
        result
    }

    /// Switches show what is in force again.
    pub fn forget_draft(&self) {
        self.0.draft.replace(self.session(Session::choices));
    }

    /// What the switches say now.
    #[must_use]
    pub fn draft(&self) -> Choices {
        self.0.draft.borrow().clone()
    }

    /// What a switch shows.
    #[must_use]
    pub fn switched(&self, subject: &Subject) -> Switched {
        self.session(|session| session.switched(&self.0.draft.borrow(), subject))
    }

    /// A switch was moved; nothing is decided yet.
    pub fn switch(&self, subject: &Subject, on: bool) {
        self.session(|session| session.switch(&mut self.0.draft.borrow_mut(), subject, on));
    }
}
