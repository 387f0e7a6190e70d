//! What a palette is.

use crate::colour::Colour;

/// The least contrast of text with its ground: <https://www.w3.org/TR/WCAG22/#contrast-minimum>.
pub const TEXT: f32 = 4.5;
/// The least contrast of a control's outline, its state, or the focus with the ground:
/// <https://www.w3.org/TR/WCAG22/#non-text-contrast>.
pub(crate) const CONTROL: f32 = 3.0;

/// The colours of an appearance, light or dark. Text on the accent has the colour of the ground, so one
/// contrast tells whether it can be read and whether the accent stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// The ground, and text on the accent.
    pub cloth: Colour,
    /// Text on it.
    pub ink: Colour,
    /// The answers, the switches that are on, and the focus.
    pub accent: Colour,
    /// Borders, underlines, and the switches that are off.
    pub line: Colour,
}

/// A palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The name in a config.
    pub name: &'static str,
    /// The colours for a light appearance.
    pub light: Colours,
    /// The colours for a dark one.
    pub dark: Colours,
}

impl Colours {
    /// Each colour with the name of its custom property.
    #[must_use]
    pub const fn named(self) -> [(&'static str, Colour); 4] {
        [
            ("cloth", self.cloth),
            ("ink", self.ink),
            ("accent", self.accent),
            ("line", self.line),
        ]
    }
}
