//! Fonts for Chinese and Japanese, without which pictures and layout tests show empty boxes.

use std::path::Path;

use anyhow::Result;
use noren_support::program::first_line;

use super::machine::{MACOS, is_filled};
use super::{Machine, Tool, apt};

const PACKAGES: &[&str] = &["fonts-noto-cjk"];
/// Where the package puts its font, for machines without fontconfig's programs.
const PLACE: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Noto CJK, installed by the distribution.
pub struct Fonts;

impl Tool for Fonts {
    fn name(&self) -> String {
        "a font for Chinese and Japanese (fonts-noto-cjk)".into()
    }

    fn found(&self, _: &Machine) -> Option<String> {
        let listed = || {
            [":lang=zh-cn", ":lang=zh-tw", ":lang=ja"]
                .iter()
                .all(|language| first_line("fc-list", &[language, "family"]).is_some())
        };
        (MACOS || is_filled(Path::new(PLACE)) || listed()).then(|| "CJK fonts".to_owned())
    }

    fn obstacle(&self, machine: &Machine) -> Option<String> {
        apt::obstacle(machine)
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        apt::install(machine, PACKAGES)
    }

    fn by_hand(&self, _: &Machine) -> Vec<String> {
        apt::or_brew(PACKAGES, "--cask font-noto-sans-cjk")
    }
}
