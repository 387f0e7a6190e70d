//! The receipt: an export of the record, its history and the texts shown.

use super::session::Session;
use crate::consent::{Record, history, json};
use crate::locale::{Catalogue, key};

impl Session {
    /// The record, the history, and the texts that were shown, as JSON.
    #[must_use]
    pub fn receipt(&self, catalogue: &Catalogue) -> String {
        let record = self.record().map(Record::to_json);
        let mut out = String::from("{\"record\":");
        out.push_str(record.as_deref().unwrap_or("null"));
        out.push_str(",\"history\":");
        out.push_str(&history::to_json(&self.history()));
        out.push_str(",\"texts\":{");
        json::push_text(&mut out, catalogue.hash());
        out.push_str(":[");
        let shown = [
            key::BANNER_TITLE,
            key::BANNER_BODY,
            key::ACCEPT,
            key::REJECT,
        ];
        for (index, message) in shown.into_iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            json::push_text(&mut out, &catalogue.text(message));
        }
        out.push_str("]}}");
        out
    }
}
