//! The messages of a file of translations.

use std::fs;

use anyhow::{Context, Result, anyhow};
use noren_messages::MessageComment;
use noren_messages::placeholder_codes::readable;
use noren_support::project;

use crate::table::{self, code};

/// The messages of an English file: id, text and the most columns that it may take.
pub fn table(file: &str) -> Result<String> {
    let path = project::locales().join("en").join(file);
    let source = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let messages = noren_messages::parse(&source).map_err(|faults| anyhow!("{faults:?}"))?;
    let rows: Vec<Vec<String>> = messages
        .iter()
        .map(|message| {
            let comment = MessageComment::of(message);
            let text = readable(&message.pattern, &message.variables);
            let most = comment
                .max_width
                .map_or_else(String::new, |most| most.to_string());
            vec![code(&message.id), text, most]
        })
        .collect();
    Ok(table::table(&["id", "in English", "most columns"], &rows))
}
