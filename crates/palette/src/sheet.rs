//! Palettes as CSS: the custom properties that the sheets in `style/` refer to.

use std::fmt::Write as _;

use crate::colour::Colour;
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
    let colours = |colours: Colours| overridable(|(_, colour)| short(colour), colours);
    in_appearances(&colours(palette.light), &colours(palette.dark))
}

/// The same for an embed whose page chooses the palette: `data-palette` on the host names it. Each
/// palette sets two properties a colour, of which the appearance takes one.
#[must_use]
pub fn choosable() -> String {
    let [default, others @ ..] = PALETTES;
    let taken = |from| overridable(|(name, _)| format!("var(--{from}-{name})"), default.light);
    let mut css = in_appearances(&taken(LIGHT), &taken(DARK));
    let _ = write!(css, ":host{{{}}}", both(default));
    for palette in others {
        let _ = write!(
            css,
            ":host([data-palette={}]){{{}}}",
            palette.name,
            both(palette)
        );
    }
    css
}

const LIGHT: &str = "light";
const DARK: &str = "dark";

/// The colours of both appearances.
fn both(palette: Palette) -> String {
    [(LIGHT, palette.light), (DARK, palette.dark)]
        .into_iter()
        .flat_map(|(appearance, colours)| {
            let declared = |(name, colour)| format!("--{appearance}-{name}:{}", short(colour));
            colours.named().map(declared)
        })
        .collect::<Vec<_>>()
        .join(";")
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
    let dark = format!("{dark};color-scheme:dark!important");
    format!(":host{{{light}}}{IN_THE_DARK}{{{DARK_BY_SYSTEM}{{{dark}}}}}{DARK_BY_SHOP}{{{dark}}}")
}

/// The colours of an appearance as declarations, each with its value unless the page sets another.
fn overridable(value: impl Fn((&str, Colour)) -> String, colours: Colours) -> String {
    let declared =
        |(name, colour)| format!("--{name}:var(--noren-{name},{})", value((name, colour)));
    colours.named().map(declared).join(";")
}

/// `#aabbcc` as `#abc`.
fn short(colour: Colour) -> String {
    let hex = colour.to_string();
    match hex.as_bytes() {
        [_, a, b, c, d, e, f] if a == b && c == d && e == f => {
            [b'#', *a, *c, *e].map(char::from).iter().collect()
        }
        _ => hex,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_as_short_as_they_can_be() {
        assert_eq!(short(Colour::hex(0x00ff_ee00)), "#fe0");
        assert_eq!(short(Colour::hex(0x00ff_ee01)), "#ffee01");
    }

    #[test]
    fn a_shop_has_its_own_palette_and_a_generic_sheet_all_of_them() {
        let [shiro, ai, ..] = PALETTES;
        let own = interface(ai);
        assert!(
            own.starts_with(":host{--cloth:var(--noren-cloth,#f8f4eb);--ink:"),
            "{own}"
        );
        // By the visitor's system, and by the shop's theme.
        assert_eq!(
            own.matches("--cloth:var(--noren-cloth,#171f33)").count(),
            2,
            "{own}"
        );
        assert!(!own.contains(&shiro.light.ink.to_string()), "{own}");
        let every = choosable();
        for palette in PALETTES {
            for (_, colour) in palette
                .light
                .named()
                .into_iter()
                .chain(palette.dark.named())
            {
                assert!(every.contains(&short(colour)), "{colour}: {every}");
            }
        }
        assert_eq!(every.matches("data-palette=").count(), 3, "{every}");
        assert_eq!(every.matches('{').count(), every.matches('}').count());
    }

    #[test]
    fn a_page_has_one_appearance_or_follows_the_system() {
        let [_, ai, ..] = PALETTES;
        let dark = page(ai, Theme::Dark);
        assert!(
            dark.contains("color-scheme: dark;") && dark.contains("--ink: #e9e4d8;"),
            "{dark}"
        );
        assert!(
            !dark.contains("@media") && !dark.contains("#26304a"),
            "{dark}"
        );
        let either = page(ai, Theme::Auto);
        let (light, dark) = either.split_once("@media").unwrap();
        assert!(
            light.contains("--ink: #26304a;") && dark.contains("--ink: #e9e4d8;"),
            "{either}"
        );
    }
}
