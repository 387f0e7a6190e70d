//! Attributes a request to the service, or the category, of the marked element that caused it.
//!
//! The page has only its marks, and the browser only the chain of scripts, frames and redirects that led
//! to a request. A request belongs to the element that loads its address, or else to the nearest marked
//! element in the chain. Without one, it has no owner.

use crate::declared::Declared;
use crate::seen::{Marked, Request};

/// The owner of a request or an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A service.
    Service(String),
    /// A category, for an element without a service.
    Category(String),
}

impl Owner {
    /// Its name in tables.
    pub fn name(&self) -> String {
        match self {
            Self::Service(id) => id.clone(),
            Self::Category(id) => format!("category {id}"),
        }
    }
}

/// The owner of a request.
pub fn owner(request: &Request, marked: &[Marked], declared: &Declared) -> Option<Owner> {
    let by_mark = std::iter::once(&request.url)
        .chain(&request.chain)
        .find_map(|step| {
            marked.iter().find(|element| {
                element.urls.contains(step)
                    || step
                        .strip_prefix("text:")
                        .is_some_and(|text| element.texts.iter().any(|script| script == text))
            })
        });
    if let Some(element) = by_mark {
        return Some(match &element.service {
            Some(service) => Owner::Service(service.clone()),
            None => Owner::Category(element.category.trim_start_matches('!').to_owned()),
        });
    }
    let named = declared
        .hosts
        .iter()
        .find(|(_, host)| *host == request.host);
    named.map(|(service, _)| Owner::Service(service.clone()))
}
