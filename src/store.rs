//! The one reactive state: an action comes in, the rules decide, the page is told, signals change.
//!
//! [`Session`] is the flow without a signal in it, tested natively against a page in memory.
//! [`Store`] is what views hold: the session, and the draft of choices that switches show.

pub mod session;

pub use session::{News, Outcome, Session};

#[cfg(any(feature = "csr", feature = "ssr"))]
pub use reactive::Store;

/// What a switch is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A whole category, by its id.
    Category(String),
    /// One service, by its id.
    Service(String),
}

impl Subject {
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

#[cfg(any(feature = "csr", feature = "ssr"))]
mod reactive {
    use leptos::prelude::*;

    use super::{Session, Subject, Switched};
    use crate::consent::Choices;

    /// What views hold: cheap to copy, safe to capture.
    #[derive(Clone, Copy)]
    pub struct Store {
        session: StoredValue<Session, LocalStorage>,
        draft: RwSignal<Choices>,
    }

    impl Store {
        /// A store around a session.
        #[must_use]
        pub fn new(session: Session) -> Self {
            let draft = RwSignal::new(session.choices());
            Self {
                session: StoredValue::new_local(session),
                draft,
            }
        }

        /// Reads the session.
        pub fn session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
            self.session.with_value(read)
        }

        /// Acts on the session; the draft follows what then holds.
        pub fn act<T>(self, act: impl FnOnce(&mut Session) -> T) -> T {
            let result = act(&mut self.session.write_value());
            self.forget_draft();
            result
        }

        /// Switches show what is in force again.
        pub fn forget_draft(self) {
            self.draft.set(self.session(Session::choices));
        }

        /// What the switches say now.
        #[must_use]
        pub fn draft(self) -> Choices {
            self.draft.get_untracked()
        }

        /// What a switch shows.
        #[must_use]
        pub fn switched(self, subject: &Subject) -> Switched {
            self.draft
                .with(|draft| self.session(|session| session.switched(draft, subject)))
        }

        /// A switch was moved; nothing is decided yet.
        pub fn switch(self, subject: &Subject, on: bool) {
            self.draft.update(|draft| {
                self.session(|session| session.switch(draft, subject, on));
            });
        }
    }
}
