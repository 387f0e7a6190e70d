use noren_palette::{Colours, PALETTES, Palette};

use crate::pairs::{faint, pairs};

fn appearances(palette: Palette) -> [(&'static str, Colours); 2] {
    [("light", palette.light), ("dark", palette.dark)]
}

#[test]
fn every_pair_of_every_palette_has_enough_contrast() {
    let mut all = Vec::new();
    for palette in PALETTES {
        for (appearance, colours) in appearances(palette) {
            let name = palette.name;
            all.extend(
                faint(colours)
                    .into_iter()
                    .map(|it| format!("{name} {appearance}: {it}")),
            );
        }
    }
    assert_eq!(all, [""; 0]);
}

/// Prints the contrast of each pair: `cargo test -p noren-palette -- --nocapture`.
#[test]
fn a_light_ground_is_light_and_a_dark_one_dark() {
    for palette in PALETTES {
        for (appearance, colours) in appearances(palette) {
            println!("{} {appearance}", palette.name);
            for pair in pairs(colours) {
                println!("  {:5.2}  {}", pair.ratio, pair.what);
            }
        }
        let ink = |colours: Colours| colours.ink.contrast(palette.dark.cloth);
        assert!(
            ink(palette.light) < 2.0 && ink(palette.dark) > 4.5,
            "{}",
            palette.name
        );
    }
}

#[test]
fn palettes_are_told_apart_by_name_and_ground() {
    for (index, palette) in PALETTES.iter().enumerate() {
        assert_eq!(Palette::named(palette.name).as_ref(), Some(palette));
        for other in &PALETTES[..index] {
            assert_ne!(palette.name, other.name);
            assert_ne!(palette.light.cloth, other.light.cloth);
            assert_ne!(palette.dark.cloth, other.dark.cloth);
        }
    }
    assert_eq!(Palette::default().name, "shiro");
    assert_eq!(Palette::named("indigo"), None);
}
