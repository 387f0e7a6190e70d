//! The earlier records of one browser.

use super::record::Record;
use crate::config::Tree;

/// How many earlier records are kept.
pub const MAX_RECORDS: usize = 20;

/// Reads a stored history, oldest first. Items that are not records are skipped.
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

/// Appends a record, unless the newest one is equal to it. The oldest records are dropped beyond
/// [`MAX_RECORDS`].
pub fn push(history: &mut Vec<Record>, record: Record) {
    // Records are equal if their JSON is.
    let newest = history.last().map(Record::to_json);
    if newest.is_none_or(|newest| newest != record.to_json()) {
        history.push(record);
    }
    while history.len() > MAX_RECORDS {
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
