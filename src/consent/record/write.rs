//! Writes a record as JSON.

use super::{Record, VERSION};
use crate::config::digits::push_whole;
use crate::consent::json::{push_answers, push_bool, push_field, push_name};

impl Record {
    /// The record as JSON, with its fields in the order of the documentation.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"v\":");
        push_whole(&mut out, VERSION.into());
        push_field(&mut out, "id", &self.id);
        push_name(&mut out, "revision");
        push_whole(&mut out, self.revision.into());
        push_field(&mut out, "text", &self.text);
        push_field(&mut out, "first", &self.first.to_iso());
        push_field(&mut out, "updated", &self.updated.to_iso());
        push_field(&mut out, "expires", &self.expires.to_iso());
        push_field(&mut out, "source", self.source.name());
        push_field(&mut out, "region", self.region.name());
        push_field(&mut out, "lang", &self.lang);
        push_name(&mut out, "gpc");
        push_bool(&mut out, self.gpc);
        push_answers(&mut out, "categories", &self.choices.categories);
        push_answers(&mut out, "services", &self.choices.services);
        out.push('}');
        out
    }
}
