//! The banner's first frame in every language, which is built into `noren.js`.

use std::path::Path;

use leptos::prelude::*;

use noren::locale::{Catalogue, LANGUAGES};
use noren::view::banner::Banner;
use noren::view::part::part;
use noren_messages::{CompiledLanguage, compile};

use crate::{OfferedLanguage, RenderError, to_html};

/// The banner in every language: tags and HTML. Each frame lists the languages in `listed` and its own;
/// the interface adds the others.
///
/// # Errors
/// If the translations have faults.
pub fn first_frames(locales: &Path, listed: &[&str]) -> Result<Vec<(String, String)>, RenderError> {
    let compiled = LANGUAGES
        .iter()
        .map(|tag| compile(locales, tag).map_err(RenderError::Messages))
        .collect::<Result<Vec<CompiledLanguage>, _>>()?;
    let frame = |language: &CompiledLanguage| {
        let offered: Vec<OfferedLanguage> = listed
            .iter()
            .copied()
            .chain((!listed.contains(&language.tag.as_str())).then_some(language.tag.as_str()))
            .filter_map(|tag| compiled.iter().find(|other| other.tag == tag))
            .map(|other| (other.tag.clone(), other.own_name.clone()))
            .collect();
        let catalogue = Catalogue::new(&language.tag, &language.text);
        let html = to_html(|| {
            let (catalogue, offered) = (&catalogue, offered.as_slice());
            part(view! { <Banner catalogue offered policy_url=String::new() /> })
        });
        (language.tag.clone(), html)
    };
    Ok(compiled.iter().map(frame).collect())
}
