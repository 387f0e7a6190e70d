//! The services that a config may name by their ids.

use std::fs;

use anyhow::{Context, Result, anyhow};
use noren_support::project;
use serde_json::Value;

use crate::table::{self, code};

/// Every known service: id, name, recipient and category.
pub fn table() -> Result<String> {
    let path = project::locales().join("en/catalogue.ftl");
    let source = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let messages = noren_messages::parse(&source).map_err(|faults| anyhow!("{faults:?}"))?;
    // A recipient is a name, or the id of a message.
    let message = |text: String| match messages.iter().find(|message| message.id == text) {
        Some(message) => message.pattern.clone(),
        None => text,
    };
    let mut rows = Vec::new();
    for entry in fs::read_dir(project::services()).context("services")? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "json") {
            let facts: Value = serde_json::from_slice(&fs::read(&path)?)
                .with_context(|| path.display().to_string())?;
            let id = path.file_stem().unwrap_or_default().to_string_lossy();
            // A name that differs by language is an object.
            let text = |value: &Value| {
                let english = value.as_str().or_else(|| value["en"].as_str());
                english.unwrap_or_default().to_owned()
            };
            rows.push(vec![
                code(&id),
                text(&facts["name"]),
                message(text(&facts["recipient"]["is"])),
                code(&text(&facts["category"])),
            ]);
        }
    }
    rows.sort();
    Ok(table::table(
        &["id", "name", "recipient", "category"],
        &rows,
    ))
}
