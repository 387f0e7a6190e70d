//! The palettes that a config can name.

use crate::colour::Colour;
use crate::palette::{Colours, Palette};

/// The palettes; the first is the default. `src/config/schema.rs` has their names for configs.
pub const PALETTES: [Palette; 4] = [SHIRO, AI, SUMI, MATSU];

/// 白, white: neutral white and graphite, which go with any shop's colours.
const SHIRO: Palette = Palette {
    name: "shiro",
    light: colours(0xffffff, 0x22252a, 0x2e343d, 0x83888f),
    dark: colours(0x1a1c20, 0xe9eaec, 0xe2e5ea, 0x7f858e),
};

/// 藍, indigo: dyed cloth, on undyed linen by day.
const AI: Palette = Palette {
    name: "ai",
    light: colours(0xf8f4eb, 0x26304a, 0x23407c, 0x8b8572),
    dark: colours(0x171f33, 0xe9e4d8, 0xe4dcc8, 0x7d869c),
};

/// 墨, ink: black on paper, and paper white on black.
const SUMI: Palette = Palette {
    name: "sumi",
    light: colours(0xf5f5f4, 0x0c0c0c, 0x0c0c0c, 0x828280),
    dark: colours(0x0a0a0a, 0xf2f2f0, 0xf2f2f0, 0x767674),
};

/// 松, pine.
const MATSU: Palette = Palette {
    name: "matsu",
    light: colours(0xf5f7f1, 0x1f2d26, 0x1f5742, 0x7b8779),
    dark: colours(0x13201a, 0xe5ebe0, 0xbfd9c6, 0x73857a),
};

impl Palette {
    /// The palette of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        PALETTES.into_iter().find(|palette| palette.name == name)
    }
}

impl Default for Palette {
    fn default() -> Self {
        PALETTES[0]
    }
}

const fn colours(cloth: u32, ink: u32, accent: u32, line: u32) -> Colours {
    Colours {
        cloth: Colour::hex(cloth),
        ink: Colour::hex(ink),
        accent: Colour::hex(accent),
        line: Colour::hex(line),
    }
}
