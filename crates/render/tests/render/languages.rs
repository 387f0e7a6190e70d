//! Links to the same page in other languages.

use noren::locale::LANGUAGES;

use crate::fixtures::{bakery, page, pages};

#[test]
fn pages_link_to_their_translations() {
    let pages = pages(&bakery("strict"));
    for (folder, rest) in [("", ""), ("changes/", ".2026-05-03")] {
        for tag in LANGUAGES {
            let html = page(&pages, &format!("{folder}{tag}{rest}.html"));
            assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{tag}\">")));
            for other in LANGUAGES {
                let link = format!(
                    "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{other}{rest}.html\">"
                );
                assert!(html.contains(&link), "{tag}: {link}");
            }
        }
    }
}
