//! The texts that the gate shows by itself, without the interface.
//!
//! They are built into `noren.js` as one array per language; the gate refers to a text by its index.
//! `cargo xtask generate` writes the indices as a TypeScript enum, in the order of the ids, so that
//! the order of the messages in the file does not matter.

/// The prefix of the ids of the gate's texts.
pub const GATE_PREFIX: &str = "gate-";

/// One text of the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateText {
    /// The message's id, which starts with [`GATE_PREFIX`].
    pub id: String,
    /// The text. It has no variables: the gate cannot fill them in.
    pub text: String,
}

impl GateText {
    /// The name of the text in the gate's source.
    ///
    /// ```
    /// use noren_messages::GateText;
    ///
    /// let text = GateText { id: "gate-us-choices".into(), text: String::new() };
    /// assert_eq!(text.name(), "UsChoices");
    /// ```
    #[must_use]
    pub fn name(&self) -> String {
        let words = self.id.strip_prefix(GATE_PREFIX).unwrap_or(&self.id);
        words
            .split('-')
            .flat_map(|word| {
                let mut letters = word.chars();
                let first = letters.next().map(|letter| letter.to_ascii_uppercase());
                first.into_iter().chain(letters)
            })
            .collect()
    }
}
