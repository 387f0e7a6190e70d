//! The banner's first frame in every language, which is built into `noren.js`.

use leptos::prelude::*;

use noren::config::Brand;
use noren::locale::{Catalogue, direction};
use noren::page::Json;
use noren::store::apply_wording;
use noren::view::banner::Banner;
use noren::view::part::part;
use noren_messages::CompiledLanguage;

use crate::{OfferedLanguage, to_html};

/// A shop's own wording of messages.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// Language tag, message id and wording.
    pub messages: &'a [(String, String, String)],
    /// The build's table of message ids: [`noren_messages::key_table()`].
    pub keys: &'a Json,
}

/// The banner in each of these languages: tags and HTML. Each frame's language list has the first `listed` languages
/// and its own; the interface adds the others. With `own_use` each has the line about services that run unless the
/// visitor objects, which the gate removes outside of the region `uk`. `brand` is of the shop, if it has a logo.
#[must_use]
pub fn first_frames(
    languages: &[&CompiledLanguage],
    listed: usize,
    wording: Wording<'_>,
    own_use: bool,
    brand: Option<&Brand>,
) -> Vec<(String, String)> {
    let frame = |(index, language): (usize, &&CompiledLanguage)| {
        let own = (index >= listed).then_some(language);
        let offered: Vec<OfferedLanguage> = languages
            .iter()
            .take(listed)
            .chain(own)
            .map(|other| (other.tag.clone(), other.own_name.clone()))
            .collect();
        let mut catalogue = Catalogue::new(&language.tag, &language.text);
        apply_wording(&mut catalogue, wording.messages, wording.keys);
        let html = to_html(|| {
            let (catalogue, offered) = (&catalogue, offered.as_slice());
            part(view! { <Banner catalogue offered policy_url=String::new() brand own_use /> })
        });
        (language.tag.clone(), marked(&html, &language.tag))
    };
    languages.iter().enumerate().map(frame).collect()
}

/// A view's HTML with its element marked with its language and direction. The interface does the same when it mounts
/// a view: as attributes of each component, with the table of directions, they made it 0.7 KB larger (brotli).
fn marked(html: &str, tag: &str) -> String {
    let direction = direction(tag).map_or_else(String::new, |it| format!(" dir=\"{it}\""));
    html.replacen(' ', &format!(" lang=\"{tag}\"{direction} "), 1)
}
