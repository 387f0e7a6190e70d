//! Fonts for Chinese and Japanese, without which pictures and layout tests show empty boxes.

use std::path::Path;

use noren_support::program::first_line;

use super::apt::Packaged;
use super::machine::{MACOS, is_filled};

/// The package's font, for machines without fontconfig's programs.
const FILE: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Noto CJK.
pub const FONTS: Packaged = Packaged {
    name: "a font for Chinese and Japanese (fonts-noto-cjk)",
    found: || {
        let listed = || {
            [":lang=zh-cn", ":lang=zh-tw", ":lang=ja"]
                .iter()
                .all(|language| first_line("fc-list", &[language, "family"]).is_some())
        };
        (MACOS || is_filled(Path::new(FILE)) || listed()).then(|| "CJK fonts".to_owned())
    },
    packages: &["fonts-noto-cjk"],
    brew: Some("--cask font-noto-sans-cjk"),
    otherwise: None,
};
