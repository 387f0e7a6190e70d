//! The switches of a draft: one for each category and each service.

use super::session::Session;
use crate::config::Service;
use crate::consent::Choices;

/// The name of the kind of switches for categories.
const CATEGORY: &str = "category";
/// The name of the kind of switches for services.
const SERVICE: &str = "service";

/// What a switch is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A whole category, by its id.
    Category(String),
    /// One service, by its id.
    Service(String),
}

impl Subject {
    /// The subject of this kind, a name that [`Subject::kind`] returns.
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
            Self::Service(_) => SERVICE,
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
pub enum SwitchState {
    /// Everything under it is allowed.
    On,
    /// Nothing under it is allowed.
    Off,
    /// Some of the category's services are allowed and some are not.
    Mixed,
}

impl Session {
    /// What a switch shows for a draft.
    #[must_use]
    pub fn switch_state(&self, draft: &Choices, subject: &Subject) -> SwitchState {
        let (on, total) = match subject {
            Subject::Service(id) => (usize::from(draft.service(id)), 1),
            Subject::Category(id) => {
                let total = self.config.services_of(id).count();
                let on = self
                    .config
                    .services_of(id)
                    .filter(|service| draft.service(&service.id))
                    .count();
                if total == 0 {
                    (usize::from(draft.category(id)), 1)
                } else {
                    (on, total)
                }
            }
        };
        match on {
            0 => SwitchState::Off,
            on if on == total => SwitchState::On,
            _ => SwitchState::Mixed,
        }
    }

    /// Moves a switch of a draft. A category's switch moves those of its services with it.
    pub fn set_switch(&self, draft: &mut Choices, subject: &Subject, on: bool) {
        let is_moved = |service: &Service| match subject {
            Subject::Service(id) => service.id == *id,
            Subject::Category(id) => service.category == *id,
        };
        for service in self
            .config
            .services
            .iter()
            .filter(|service| is_moved(service))
        {
            draft.set_service(&service.id, on);
        }
        for category in &self.config.categories {
            let mut services = self.config.services_of(&category.id).peekable();
            if services.peek().is_some() {
                let all = services.all(|service| draft.service(&service.id));
                draft.set_category(&category.id, all);
            } else if matches!(subject, Subject::Category(id) if *id == category.id) {
                draft.set_category(&category.id, on);
            }
        }
    }
}
