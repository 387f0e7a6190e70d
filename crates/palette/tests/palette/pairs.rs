//! Every pair of colours that the sheets put beside each other. `uses` fails on a use that is not listed
//! here.

use noren_palette::{Colour, Colours};

/// The contrast that WCAG 2.2 AA asks for: of text (1.4.3), and of controls and the focus (1.4.11).
const TEXT: f32 = 4.5;
const CONTROL: f32 = 3.0;

/// The share of the accent in the hem of a hovered answer, which is a mix with the text on it
/// (`style/dialog.css`).
pub const HEM: f32 = 0.3;
/// The opacity of the accent behind a paragraph that was added to the policy (`style/page.css`).
pub const ADDED: f32 = 0.08;

/// The opacity of the ink of a label in a list of facts (`style/settings.css`).
pub const LABEL: f32 = 0.8;

pub struct Pair {
    pub what: &'static str,
    pub ratio: f32,
    pub least: f32,
}

pub fn pairs(colours: Colours) -> Vec<Pair> {
    let Colours {
        cloth,
        ink,
        accent,
        line,
    } = colours;
    let added = accent.over(cloth, ADDED);
    let hem = cloth.mixed(accent, HEM);
    let pair = |what, one: Colour, other: Colour, least| Pair {
        what,
        ratio: one.contrast(other),
        least,
    };
    vec![
        pair("text on the ground", ink, cloth, TEXT),
        pair("a label beside a text", ink.over(cloth, LABEL), cloth, TEXT),
        pair("the rod above the answers", ink, cloth, CONTROL),
        pair("text of a paragraph that was added", ink, added, TEXT),
        // Text on an answer and the thumb of a switch that is on have the colour of the ground, and the
        // answer, the switch and the focus are on it.
        pair("the accent and the ground", accent, cloth, TEXT),
        // The glyph in the switch repeats what its position says.
        pair(
            "a line, and a switch that is off with its glyph",
            line,
            cloth,
            CONTROL,
        ),
        pair("the hem of a hovered answer", hem, accent, CONTROL),
    ]
}

/// The pairs whose contrast is too low.
pub fn faint(colours: Colours) -> Vec<String> {
    let faint = |pair: &Pair| pair.ratio < pair.least;
    pairs(colours)
        .iter()
        .filter(|pair| faint(pair))
        .map(|pair| format!("{}: {:.2} of {}", pair.what, pair.ratio, pair.least))
        .collect()
}
