//! A palette with an accent of the shop's own, from which the rest is derived.
//!
//! In the light appearance the accent is the shop's colour itself. A dark appearance has a light tint of
//! the same hue, because a colour with enough contrast on a light ground never has enough on a dark one.

use crate::colour::Colour;
use crate::palette::{CONTROL, Colours, Palette, TEXT};

/// A colour that cannot be the accent, because its contrast with the ground is less than [`TEXT`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faint {
    /// The ground.
    pub ground: Colour,
    /// The contrast found.
    pub ratio: f32,
    /// The colour of the same hue that passes and is nearest.
    pub nearest: Colour,
}

/// The lightness and the greatest chroma of the accent in a dark appearance, in OKLCH: as light as the
/// accents of the palettes, and without glare.
const DARK_LIGHTNESS: f32 = 0.85;
const DARK_CHROMA: f32 = 0.075;
/// The greatest chroma of lines: a hint of the accent's hue.
const LINE_CHROMA: f32 = 0.02;
/// The smallest change of lightness in OKLCH that is tried.
const STEP: f32 = 1.0 / 512.0;

impl Palette {
    /// The palette with this accent.
    ///
    /// # Errors
    /// If the accent's contrast with the ground is too low.
    pub fn with_accent(self, accent: Colour) -> Result<Self, Faint> {
        let ground = self.light.cloth;
        let ratio = accent.contrast(ground);
        if ratio < TEXT {
            return Err(Faint {
                ground,
                ratio,
                nearest: away_from(ground, accent.oklch(), TEXT),
            });
        }
        let [_, chroma, hue] = accent.oklch();
        let tint = [DARK_LIGHTNESS, chroma.min(DARK_CHROMA), hue];
        let tint = away_from(self.dark.cloth, tint, TEXT);
        Ok(Self {
            light: self.light.dyed(accent, accent),
            dark: self.dark.dyed(tint, accent),
            ..self
        })
    }
}

impl Colours {
    /// These colours with another accent, and lines with the hue of the dye.
    fn dyed(self, accent: Colour, dye: Colour) -> Self {
        let [_, chroma, hue] = dye.oklch();
        let [lightness, ..] = self.line.oklch();
        let line = [lightness, chroma.min(LINE_CHROMA), hue];
        Self {
            accent,
            line: away_from(self.cloth, line, CONTROL),
            ..self
        }
    }
}

/// The colour of this hue and chroma (OKLCH) with at least this contrast with a ground whose lightness
/// is nearest to the given one.
fn away_from(ground: Colour, [lightness, chroma, hue]: [f32; 3], ratio: f32) -> Colour {
    let [ground_lightness, ..] = ground.oklch();
    let step = if ground_lightness > 0.5 { -STEP } else { STEP };
    let mut lightness = lightness;
    loop {
        let colour = Colour::from_oklch([lightness, chroma, hue]);
        // Every palette's ground has more than this contrast with black or with white, where this ends.
        if colour.contrast(ground) >= ratio || !(0.0..=1.0).contains(&lightness) {
            return colour;
        }
        lightness += step;
    }
}
