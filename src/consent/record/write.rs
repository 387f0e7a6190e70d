//! Writing a record.

use super::{Record, VERSION};
use crate::config::digits::push_whole;
use crate::consent::json::{push_answers, push_bool, push_name, push_text};

impl Record {
    /// The record as JSON, its fields in the order that the documentation lists.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"v\":");
        push_whole(&mut out, VERSION.into());
        push_name(&mut out, "id");
        push_text(&mut out, &self.id);
        push_name(&mut out, "revision");
        push_whole(&mut out, self.revision.into());
        for (name, text) in [
            ("text", self.text.as_str()),
            ("first", &self.first.to_iso()),
            ("updated", &self.updated.to_iso()),
            ("expires", &self.expires.to_iso()),
            ("source", self.source.name()),
            ("region", self.region.name()),
            ("lang", &self.lang),
        ] {
            push_name(&mut out, name);
            push_text(&mut out, text);
        }
        push_name(&mut out, "gpc");
        push_bool(&mut out, self.gpc);
        push_name(&mut out, "categories");
        push_answers(&mut out, &self.choices.categories);
        push_name(&mut out, "services");
        push_answers(&mut out, &self.choices.services);
        out.push('}');
        out
    }
}
