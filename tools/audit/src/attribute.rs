//! Whose a request is: the service, or the category, of the marked element that it goes back to.
//!
//! A page tells no more than its marks, and a browser no more than which scripts, frames and redirects
//! led to a request. A request goes back to an element that loads this very address; or else to the
//! nearest in that chain which a marked element loaded, or is. What leads to none is nobody's.

use crate::declared::Declared;
use crate::seen::{Marked, Request};

/// Whose something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A service's.
    Service(String),
    /// A category's, of an element that names no service.
    Category(String),
}

impl Owner {
    /// As a table says it.
    pub fn name(&self) -> String {
        match self {
            Self::Service(id) => id.clone(),
            Self::Category(id) => format!("category {id}"),
        }
    }
}

/// Whose a request is, if anybody's.
pub fn owner(request: &Request, marked: &[Marked], declared: &Declared) -> Option<Owner> {
    let by_mark = std::iter::once(&request.url)
        .chain(&request.chain)
        .find_map(|step| {
            marked.iter().find(|element| {
                element.urls.contains(step)
                    || step
                        .strip_prefix("text:")
                        .is_some_and(|text| element.texts.iter().any(|it| it == text))
            })
        });
    if let Some(element) = by_mark {
        return Some(match &element.service {
            Some(service) => Owner::Service(service.clone()),
            None => Owner::Category(element.category.trim_start_matches('!').to_owned()),
        });
    }
    let told = declared
        .hosts
        .iter()
        .find(|(_, host)| *host == request.host);
    told.map(|(service, _)| Owner::Service(service.clone()))
}
