//! Palettes as CSS: the custom properties that the sheets in `style/` refer to.

use std::fmt::Write as _;

use crate::palette::{Colours, Palette};
use crate::palettes::PALETTES;

/// Which appearance is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The one of the visitor's system.
    #[default]
    Auto,
    /// The light one.
    Light,
    /// The dark one.
    Dark,
}

const IN_THE_DARK: &str = "@media (prefers-color-scheme:dark)";
/// The host where the visitor's system is dark. A theme on the tag or in the config precedes the system.
const DARK_BY_SYSTEM: &str = ":host(:not([data-theme=light]))";
const DARK_BY_SHOP: &str = ":host([data-theme=dark])";

/// The rules of the interface's shadow root for one palette. A page overrides each colour by a property
/// `--noren-*`.
#[must_use]
pub fn interface(palette: Palette) -> String {
    let light = overridable(palette.light, |(_, colour)| short(&colour.to_string()));
    let dark = overridable(palette.dark, |(_, colour)| short(&colour.to_string()));
    in_appearances(&light, &dark)
}

/// The same for an embed whose page chooses the palette: `data-palette` on the host names it. Each
/// palette sets two properties a colour, and the appearance chooses between them.
#[must_use]
pub fn choosable() -> String {
    let light = overridable(PALETTES[0].light, |(name, _)| {
        format!("var(--light-{name})")
    });
    let dark = overridable(PALETTES[0].dark, |(name, _)| format!("var(--dark-{name})"));
    let mut css = in_appearances(&light, &dark);
    for (index, palette) in PALETTES.iter().enumerate() {
        let host = if index == 0 {
            ":host".to_owned()
        } else {
            format!(":host([data-palette={}])", palette.name)
        };
        let _ = write!(css, "{host}{{");
        for (appearance, colours) in [("light", palette.light), ("dark", palette.dark)] {
            for (name, colour) in colours.named() {
                let _ = write!(css, "--{appearance}-{name}:{};", short(&colour.to_string()));
            }
        }
        css.push('}');
    }
    css
}

/// The rules of a static page.
#[must_use]
pub fn page(palette: Palette, theme: Theme) -> String {
    let rules = |colours: Colours, scheme: &str| {
        let mut rules = format!("  color-scheme: {scheme};\n");
        for (name, colour) in colours.named() {
            let _ = writeln!(rules, "  --{name}: {colour};");
        }
        format!(":root {{\n{rules}}}\n")
    };
    match theme {
        Theme::Light => rules(palette.light, "light"),
        Theme::Dark => rules(palette.dark, "dark"),
        Theme::Auto => format!(
            "{}\n{IN_THE_DARK} {{\n{}}}\n",
            rules(palette.light, "light dark"),
            rules(palette.dark, "light dark")
        ),
    }
}

fn in_appearances(light: &str, dark: &str) -> String {
    let dark = format!("{dark}color-scheme:dark!important");
    format!(":host{{{light}}}{IN_THE_DARK}{{{DARK_BY_SYSTEM}{{{dark}}}}}{DARK_BY_SHOP}{{{dark}}}")
}

/// The colours of an appearance as declarations, each with its value unless the page sets another.
fn overridable(colours: Colours, value: impl Fn((&str, crate::Colour)) -> String) -> String {
    let mut css = String::new();
    for (name, colour) in colours.named() {
        let _ = write!(
            css,
            "--{name}:var(--noren-{name},{});",
            value((name, colour))
        );
    }
    css
}

/// `#aabbcc` as `#abc`.
fn short(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().skip(1).collect();
    if digits.chunks(2).all(|pair| pair[0] == pair[1]) {
        let halves: String = digits.iter().step_by(2).collect();
        return format!("#{halves}");
    }
    hex.to_owned()
}
