//! What the driver is to do.

use serde_json::{Value, json};

use crate::conditions::Conditions;

/// A page, and how it is visited.
pub struct Visited {
    /// Its name in the samples.
    pub id: String,
    /// Its path on the server.
    pub url: String,
    /// The way to the button that accepts.
    pub accept: Vec<String>,
    /// How many gated tags it has.
    pub tags: usize,
    /// Whether an eager visitor comes too, who taps Accept as soon as it can be seen.
    pub eager: bool,
}

/// All visits.
pub struct Plan {
    /// The pages, in the order of the first round.
    pub pages: Vec<Visited>,
    /// How often each is visited.
    pub rounds: usize,
    /// Under which conditions.
    pub conditions: Conditions,
}

impl Plan {
    /// As the driver reads it.
    pub fn to_json(&self, origin: &str) -> Value {
        let mut plan = self.conditions.to_json();
        let pages = self.pages.iter().map(|it| {
            json!({
                "id": it.id,
                "url": it.url,
                "accept": it.accept,
                "tags": it.tags,
                "visits": if it.eager { vec!["sight", "load"] } else { vec!["load"] },
            })
        });
        plan["pages"] = pages.collect();
        plan["rounds"] = self.rounds.into();
        plan["origin"] = origin.into();
        plan
    }

    /// How many results the driver will tell, failures aside.
    pub fn results(&self) -> usize {
        let one = |it: &Visited| usize::from(it.eager) + if it.accept.is_empty() { 2 } else { 3 };
        self.rounds * self.pages.iter().map(one).sum::<usize>()
    }
}
