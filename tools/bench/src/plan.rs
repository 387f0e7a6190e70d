//! The plan for drive.mjs.

use serde_json::{Value, json};

use crate::conditions::Conditions;

/// A page, and how it is visited.
pub struct Visited {
    /// Its name in the samples.
    pub id: String,
    /// Its path on the server.
    pub url: String,
    /// The selectors of the accept button.
    pub accept: Vec<String>,
    /// The number of gated tags.
    pub tags: usize,
    /// Whether an eager visitor comes, too, who taps Accept as soon as it is visible.
    pub eager: bool,
}

/// All visits.
pub struct Plan {
    /// The pages, in the order of the first round.
    pub pages: Vec<Visited>,
    /// How often each is visited.
    pub rounds: usize,
    /// The conditions.
    pub conditions: Conditions,
}

impl Plan {
    /// As drive.mjs reads it.
    pub fn to_json(&self, origin: &str) -> Value {
        let mut plan = self.conditions.to_json();
        let pages = self.pages.iter().map(|page| {
            json!({
                "id": page.id,
                "url": page.url,
                "accept": page.accept,
                "tags": page.tags,
                "visits": if page.eager { vec!["sight", "load"] } else { vec!["load"] },
            })
        });
        plan["pages"] = pages.collect();
        plan["rounds"] = self.rounds.into();
        plan["origin"] = origin.into();
        plan
    }

    /// The number of results that drive.mjs reports, without failures.
    pub fn results(&self) -> usize {
        let one =
            |page: &Visited| usize::from(page.eager) + if page.accept.is_empty() { 2 } else { 3 };
        self.rounds * self.pages.iter().map(one).sum::<usize>()
    }
}
