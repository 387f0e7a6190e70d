//! The past records of one browser.

use super::record::Record;
use crate::config::Tree;

/// How many past records are kept.
pub const LENGTH: usize = 20;

/// Reads a stored history, oldest first. What is not a record is passed over.
#[must_use]
pub fn read<T: Tree>(value: &T) -> Vec<Record> {
    let mut records = Vec::new();
    for item in value.items() {
        if let Ok(record) = Record::read(item) {
            records.push(record);
        }
    }
    records
}

/// Adds a record as the newest, unless it is the newest already; the oldest makes room.
pub fn push(history: &mut Vec<Record>, record: Record) {
    // What is written alike is alike.
    let newest = history.last().map(Record::to_json);
    if newest.is_none_or(|newest| newest != record.to_json()) {
        history.push(record);
    }
    while history.len() > LENGTH {
        history.remove(0);
    }
}

/// The history as JSON, oldest first.
#[must_use]
pub fn to_json(history: &[Record]) -> String {
    let mut out = String::from("[");
    for record in history {
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(&record.to_json());
    }
    out.push(']');
    out
}
