//! The colours of a shop, from its config.

use noren::config::tree::field;
use noren::config::{ConfigError, Tree};
use noren_palette::{Colour, Palette, TEXT, Theme};

/// The palette that a config without faults names, with its accent.
///
/// # Errors
/// If the accent's contrast is too low.
pub fn palette<T: Tree>(written: &T) -> Result<Palette, ConfigError> {
    let palette = field::text(written, "palette")
        .and_then(Palette::named)
        .unwrap_or_default();
    let accent = field::text(written, "accent").and_then(Colour::parse);
    let Some(accent) = accent else {
        return Ok(palette);
    };
    palette.with_accent(accent).map_err(|faint| ConfigError {
        path: "accent".to_owned(),
        // Rounded down: a ratio just below the least one is not to be shown as that.
        found: format!(
            "\"{accent}\", whose contrast with the ground {} of the palette {} is {:.2}:1",
            faint.ground,
            palette.name,
            (faint.ratio * 100.0).floor() / 100.0
        ),
        expected: format!("at least {TEXT}:1"),
        nearest: Some(faint.nearest.to_string()),
    })
}

/// The appearance that a config without faults asks for.
pub fn theme<T: Tree>(written: &T) -> Theme {
    match field::text(written, "theme") {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    }
}

#[cfg(test)]
mod tests {
    use noren::config::schema::PALETTES;
    use serde_json::json;

    use super::*;

    #[test]
    fn every_palette_that_a_config_can_name_exists() {
        let names = noren_palette::PALETTES.map(|palette| palette.name);
        assert_eq!(names, PALETTES);
        for name in PALETTES {
            assert_eq!(palette(&json!({ "palette": name })).unwrap().name, name);
        }
        assert_eq!(palette(&json!({})).unwrap().name, PALETTES[0]);
    }

    #[test]
    fn an_accent_takes_the_place_of_the_palettes() {
        let own = palette(&json!({ "palette": "ai", "accent": "#0B6E4F" })).unwrap();
        assert_eq!(own.light.accent.to_string(), "#0b6e4f");
        assert_eq!(own.light.cloth, Palette::named("ai").unwrap().light.cloth);
    }

    #[test]
    fn an_accent_that_is_too_faint_is_refused_with_the_nearest_that_is_not() {
        let fault = palette(&json!({ "palette": "matsu", "accent": "#ffcc00" })).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "accent: found \"#ffcc00\", whose contrast with the ground #f5f7f1 of the palette matsu is 1.40:1, expected at least 4.5:1; did you mean \"#8a6d01\"?"
        );
        // #777777 has 4.478:1 on white.
        let fault = palette(&json!({ "accent": "#777777" })).unwrap_err();
        assert!(fault.found.ends_with("is 4.47:1"), "{fault}");
        assert_eq!(
            palette(&json!({ "accent": "#767676" })).map(|it| it.name),
            Ok("shiro")
        );
    }
}
