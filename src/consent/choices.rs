//! Yes or no for each category and each service.

/// Yes or no for each category and each service, in the config's order. An id that is not listed is no.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Category ids.
    pub categories: Vec<(String, bool)>,
    /// Service ids.
    pub services: Vec<(String, bool)>,
}

impl Choices {
    /// Whether the category is on.
    #[must_use]
    pub fn category(&self, id: &str) -> bool {
        find(&self.categories, id).unwrap_or(false)
    }

    /// Whether the service is on.
    #[must_use]
    pub fn service(&self, id: &str) -> bool {
        find(&self.services, id).unwrap_or(false)
    }

    /// Sets the answer of a category, and adds it if it is not listed yet.
    pub fn set_category(&mut self, id: &str, on: bool) {
        set(&mut self.categories, id, on);
    }

    /// Sets the answer of a service, and adds it if it is not listed yet.
    pub fn set_service(&mut self, id: &str, on: bool) {
        set(&mut self.services, id, on);
    }

    /// The answer for an element: that of its service if it names one, else that of its category.
    #[must_use]
    pub fn element(&self, category: &str, service: Option<&str>) -> bool {
        service.map_or_else(|| self.category(category), |id| self.service(id))
    }
}

/// The answer for an id, if there is one.
pub(crate) fn find(answers: &[(String, bool)], id: &str) -> Option<bool> {
    answers
        .iter()
        .find(|(name, _)| name == id)
        .map(|(_, answer)| *answer)
}

fn set(answers: &mut Vec<(String, bool)>, id: &str, on: bool) {
    match answers.iter_mut().find(|(name, _)| name == id) {
        Some((_, answer)) => *answer = on,
        None => answers.push((id.to_owned(), on)),
    }
}
