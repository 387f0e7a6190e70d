use noren_palette::{Colour, PALETTES, Palette, TEXT};
use proptest::prelude::*;

use crate::pairs::faint;

fn accent(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

fn check(palette: Palette, accent: Colour) -> Result<(), TestCaseError> {
    match palette.with_accent(accent) {
        Ok(own) => {
            prop_assert_eq!(own.light.accent, accent);
            prop_assert_eq!(
                faint(own.light),
                [""; 0],
                "{} {} light",
                palette.name,
                accent
            );
            prop_assert_eq!(faint(own.dark), [""; 0], "{} {} dark", palette.name, accent);
        }
        Err(refused) => {
            prop_assert!(refused.ratio < TEXT);
            prop_assert_eq!(accent.contrast(palette.light.cloth), refused.ratio);
            prop_assert!(
                palette.with_accent(refused.nearest).is_ok(),
                "{} for {}",
                refused.nearest,
                accent
            );
            // Barely: a colour that is much darker would not be the nearest.
            let ratio = refused.nearest.contrast(palette.light.cloth);
            prop_assert!(
                ratio < TEXT + 0.15,
                "{} for {}: {}",
                refused.nearest,
                accent,
                ratio
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_colour_is_refused_or_gives_a_palette_with_enough_contrast(
        index in 0..PALETTES.len(),
        value in 0..=0x00ff_ffff_u32,
    ) {
        check(PALETTES[index], Colour::hex(value))?;
    }
}

/// Random colours are rarely at the corners of the cube, where gamut and hue are at their limits.
#[test]
fn so_is_every_colour_at_the_limits() {
    let steps = [
        0_u32, 1, 2, 0x40, 0x75, 0x76, 0x77, 0x78, 0x80, 0xc0, 0xfe, 0xff,
    ];
    for palette in PALETTES {
        for red in steps {
            for green in steps {
                for blue in steps {
                    check(palette, Colour::hex(red << 16 | green << 8 | blue)).unwrap();
                }
            }
        }
    }
}

#[test]
fn the_accents_of_brands() {
    let shiro = Palette::default();
    // Pine, wine and a violet that have enough contrast on white, and keep their hue by night.
    for (brand, dark) in [
        ("#0b6e4f", "#9fdec1"),
        ("#7a1f3d", "#f9bac7"),
        ("#5b3df5", "#c4c9ff"),
    ] {
        let own = shiro.with_accent(accent(brand)).unwrap();
        assert_eq!(own.dark.accent, accent(dark), "{brand}");
    }
    // A yellow, an orange and a mint that do not.
    for (brand, ratio, nearest) in [
        ("#ffcc00", 1.51, "#917300"),
        ("#ff6a00", 2.87, "#c85200"),
        ("#3eb489", 2.59, "#018761"),
    ] {
        let refused = shiro.with_accent(accent(brand)).unwrap_err();
        assert!(
            (refused.ratio - ratio).abs() < 0.02,
            "{brand}: {}",
            refused.ratio
        );
        assert_eq!(refused.nearest, accent(nearest), "{brand}");
    }
}

#[test]
fn a_grey_accent_leaves_the_lines_grey() {
    let own = Palette::default().with_accent(accent("#555555")).unwrap();
    let [_, red, green, blue] = u32::from_str_radix(&own.light.line.to_string()[1..], 16)
        .unwrap()
        .to_be_bytes();
    assert!(
        red.abs_diff(green) <= 1 && green.abs_diff(blue) <= 1,
        "{}",
        own.light.line
    );
}
