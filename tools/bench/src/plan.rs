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
    /// The selectors of the control that opens the settings; none where there are no settings.
    pub settings: Vec<String>,
    /// The selectors of what is visible once the settings are open.
    pub opened: Vec<String>,
    /// The number of gated tags.
    pub tags: usize,
    /// Who comes.
    pub visitors: Visitors,
}

/// The visitors of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Visitors {
    /// One who lets the page load, accepts where there is a banner, and returns.
    Patient,
    /// Also one who taps Accept as soon as it is visible, and one who opens the settings, where there are any.
    All,
    /// One whose processor time is attributed to the modules that take it.
    Profiled,
}

impl Visited {
    /// The kinds of visits, and how many results drive.mjs reports of them.
    fn visits(&self) -> (Vec<&'static str>, usize) {
        if self.visitors == Visitors::Profiled {
            return (vec!["profile"], 2);
        }
        let mut visits = vec!["load"];
        let results = if self.accept.is_empty() { 2 } else { 3 };
        if self.visitors == Visitors::All {
            visits.push("sight");
            if !self.settings.is_empty() {
                visits.push("settings");
            }
        }
        let more = visits.len() - 1;
        (visits, results + more)
    }
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
                "settings": page.settings,
                "opened": page.opened,
                "visits": page.visits().0,
            })
        });
        plan["pages"] = pages.collect();
        plan["rounds"] = self.rounds.into();
        plan["origin"] = origin.into();
        plan
    }

    /// The number of results that drive.mjs reports, without failures.
    pub fn results(&self) -> usize {
        self.rounds * self.pages.iter().map(|page| page.visits().1).sum::<usize>()
    }
}
