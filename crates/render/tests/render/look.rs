//! The colours of the static pages, and the logo in the first frames.

use std::path::PathBuf;

use noren::page::Json;
use noren_messages::{Locales, compile};
use noren_render::{PolicyFiles, Wording, first_frames, write_policy};
use noren_services::KnownServices;

use crate::fixtures::{BAKERY, LOCALES, SERVICES, shop};

/// The sheet of the policy's pages of a shop, and the reference to it in the page.
fn sheet(name: &str, more: &str) -> String {
    let out = std::env::temp_dir().join(format!("noren-look-{name}-{}", std::process::id()));
    let text = BAKERY.replace("REGION", "strict");
    let locales = Locales::new(LOCALES);
    let languages: Vec<_> = locales
        .built()
        .unwrap()
        .iter()
        .map(|tag| compile(&locales, tag).unwrap())
        .collect();
    let english = languages.iter().find(|it| it.tag == "en").unwrap();
    write_policy(&PolicyFiles {
        shop: &shop(&text.replacen('{', &format!("{{ {more}"), 1)),
        languages: &languages,
        services: &KnownServices::read(SERVICES.as_ref(), english).unwrap(),
        texts: &locales,
        out: &out,
    })
    .unwrap();
    let is_sheet = |path: &PathBuf| path.extension().is_some_and(|it| it == "css");
    let sheet = std::fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(is_sheet)
        .unwrap();
    let file = sheet.file_name().unwrap().to_string_lossy().into_owned();
    let page = std::fs::read_to_string(out.join("en.html")).unwrap();
    assert!(page.contains(&format!("href=\"{file}\"")), "{file}");
    let css = std::fs::read_to_string(&sheet).unwrap();
    std::fs::remove_dir_all(&out).unwrap();
    css
}

#[test]
fn the_pages_have_the_palette_and_the_theme_of_the_shop() {
    let usual = sheet("usual", "");
    assert!(usual.contains("--cloth: #ffffff;") && usual.contains("--cloth: #1a1c20;"));
    assert!(usual.contains("color-scheme: light dark;"));
    let own = sheet(
        "own",
        r##""palette": "ai", "accent": "#7a1f3d", "theme": "light", "##,
    );
    assert!(own.contains("--cloth: #f8f4eb;") && own.contains("--accent: #7a1f3d;"));
    assert!(!own.contains("prefers-color-scheme") && own.contains("color-scheme: light;"));
    // The rules after the colours are the same.
    let rules = |css: &str| css[css.find("/* The static pages").unwrap()..].to_owned();
    assert_eq!(rules(&usual), rules(&own));
}

#[test]
fn the_logo_and_the_name_are_in_the_first_frames_of_a_shop_that_has_one() {
    let language = compile(&Locales::new(LOCALES), "ja").unwrap();
    let frame = |brand| {
        let keys = Json::parse("{}").unwrap();
        let wording = Wording {
            messages: &[],
            keys: &keys,
        };
        first_frames(&[&language], 4, wording, false, brand)[0]
            .1
            .clone()
    };
    let logo = r#""name": { "ja": "<北風>", "en": "Nordwind" }, "logo": "/a.svg?b&\"c""#;
    let text = BAKERY
        .replace("REGION", "strict")
        .replace(r#""name": "Nordwind Bäckerei""#, logo);
    let shop = shop(&text);
    let own = frame(shop.config.brand.as_ref());
    assert!(
        own.contains(r#"<span part="brand" class="brand"><img loading="lazy" src="/a.svg?b&amp;&quot;c" alt="">&lt;北風&gt; </span>"#),
        "{own}"
    );
    let usual = frame(None);
    assert!(
        !usual.contains("<img") && !usual.contains("brand"),
        "{usual}"
    );
}
