//! A colour as sheets and configs write it, its contrast, and its place in OKLCH.

use std::fmt;

use color::{Oklab, Oklch, OpaqueColor, Srgb};

/// An opaque sRGB colour with 8 bits per component.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The colour `0xrrggbb`.
    #[must_use]
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self([red, green, blue])
    }

    /// Parses `#rrggbb`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|it| it.len() == 6)?;
        // `from_str_radix` also accepts a sign.
        if !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return None;
        }
        Some(Self::hex(u32::from_str_radix(digits, 16).ok()?))
    }

    /// The contrast ratio with another colour, 1 to 21:
    /// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f32 {
        self.srgb().relative_luminance()
    }

    /// The colour between this one and another, as CSS mixes them: `color-mix(in oklab, self, other share)`.
    #[must_use]
    pub fn mixed(self, other: Self, share: f32) -> Self {
        let [own, other] = [self, other].map(|it| it.srgb().convert::<Oklab>());
        Self::rounded(own.lerp_rect(other, share).convert())
    }

    /// This colour painted over another with an opacity, as CSS mixes it with `transparent`.
    #[must_use]
    pub fn over(self, ground: Self, opacity: f32) -> Self {
        Self::rounded(ground.srgb().lerp_rect(self.srgb(), opacity))
    }

    /// Lightness (0 to 1), chroma (0 to about 0.32 in sRGB) and hue (degrees) in OKLCH.
    pub(crate) fn oklch(self) -> [f32; 3] {
        self.srgb().convert::<Oklch>().components
    }

    /// The colour of a lightness and a hue in OKLCH, with this chroma or the most that sRGB has there.
    pub(crate) fn from_oklch([lightness, chroma, hue]: [f32; 3]) -> Self {
        let with = |chroma| OpaqueColor::<Oklch>::new([lightness, chroma, hue]).convert::<Srgb>();
        let (mut inside, mut outside) = (0.0, chroma);
        if is_in_gamut(with(chroma)) {
            inside = chroma;
        }
        while outside - inside > GAMUT_STEP {
            let middle = f32::midpoint(inside, outside);
            if is_in_gamut(with(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        Self::rounded(with(inside))
    }

    fn srgb(self) -> OpaqueColor<Srgb> {
        OpaqueColor::new(self.0.map(|it| f32::from(it) / 255.0))
    }

    fn rounded(colour: OpaqueColor<Srgb>) -> Self {
        let rounded = colour.to_rgba8();
        Self([rounded.r, rounded.g, rounded.b])
    }
}

/// Less than 8 bits can tell apart.
const GAMUT_STEP: f32 = 0.0005;

fn is_in_gamut(colour: OpaqueColor<Srgb>) -> bool {
    let range = -GAMUT_STEP..=1.0 + GAMUT_STEP;
    colour.components.iter().all(|it| range.contains(it))
}

/// `#rrggbb`.
impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl fmt::Debug for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    const BLACK: Colour = Colour::hex(0);
    const WHITE: Colour = Colour::hex(0x00ff_ffff);

    #[test]
    fn colours_are_read_as_they_are_written() {
        let colour = Colour::parse("#0B6e4f").unwrap();
        assert_eq!(colour.to_string(), "#0b6e4f");
        for wrong in [
            "0b6e4f", "#0b6e4", "#0b6e4f0", "#0b6e4g", "#+b6e4f", "#", "", "red", "#é6e4f",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    /// Values that the definition's authors and browsers give.
    #[test]
    fn contrast_is_as_defined() {
        for (one, other, ratio) in [
            (BLACK, WHITE, 21.0),
            (WHITE, WHITE, 1.0),
            (Colour::hex(0x0076_7676), WHITE, 4.54),
            (Colour::hex(0x00ff_0000), WHITE, 4.0),
            (Colour::hex(0x0000_00ff), BLACK, 2.44),
        ] {
            assert!((one.contrast(other) - ratio).abs() < 0.005, "{one} {other}");
            assert!((other.contrast(one) - ratio).abs() < 0.005, "{other} {one}");
        }
    }

    /// `color-mix(in oklab, black, white)` is `oklab(0.5 0 0)`, #636363.
    #[test]
    fn colours_are_mixed_as_in_css() {
        assert_eq!(BLACK.mixed(WHITE, 0.5), Colour::hex(0x0063_6363));
        assert_eq!(BLACK.mixed(WHITE, 0.0), BLACK);
        assert_eq!(BLACK.over(WHITE, 0.2), Colour::hex(0x00cc_cccc));
    }

    #[test]
    fn a_chroma_beyond_the_gamut_keeps_lightness_and_hue() {
        let [lightness, chroma, hue] = Colour::from_oklch([0.8, 0.4, 260.0]).oklch();
        assert!(
            (lightness - 0.8).abs() < 0.005 && (hue - 260.0).abs() < 2.0,
            "{lightness} {hue}"
        );
        assert!((0.05..0.2).contains(&chroma), "{chroma}");
    }
}
