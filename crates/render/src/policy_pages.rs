//! All pages of one shop's policy: the text in each language, and the changes since each earlier text.

use noren::locale::Catalogue;
use noren_messages::Message;

use crate::Shop;
use crate::change_page::change_page;
use crate::policy::document::SERVICES_INTRO;
use crate::policy::versions::Version;
use crate::policy::{Document, Published, Versions};
use crate::policy_page::{Page, change_file, policy_page};

/// The inputs of the pages in one language.
pub struct Language {
    /// The name of the language in that language.
    pub name: String,
    /// The interface's messages, for the parts that the pages share with it.
    pub catalogue: Catalogue,
    /// The policy's messages.
    pub messages: Vec<Message>,
    /// The texts that were published, oldest first.
    pub published: Vec<Published>,
}

/// Every page with its path within the policy's folder. `style` is the URL of their style sheet,
/// relative to that folder.
#[must_use]
pub fn policy_pages(shop: &Shop, languages: &[Language], style: &str) -> Vec<(String, String)> {
    let texts: Vec<(&Language, Document, Option<Versions>)> = languages
        .iter()
        .map(|language| {
            let company = shop.company.name.pick(language.catalogue.language());
            let company = company.unwrap_or_default();
            // Without services, the sentence that introduces their list is left out.
            let mut messages = language.messages.clone();
            messages
                .retain(|message| message.id != SERVICES_INTRO || !shop.config.services.is_empty());
            let versions = Versions::new(&language.published, company, shop.config.region);
            (language, Document::new(&messages, company), versions)
        })
        .collect();
    let named = |language: &Language| {
        let tag = language.catalogue.language().to_owned();
        (tag, language.name.clone())
    };
    let offered: Vec<_> = texts.iter().map(|(language, ..)| named(language)).collect();
    let mut pages = Vec::new();
    for (language, document, versions) in &texts {
        let tag = language.catalogue.language();
        let page = Page {
            shop,
            catalogue: &language.catalogue,
            document,
            versions: versions.as_ref(),
            offered: &offered,
            style,
        };
        pages.push((format!("{tag}.html"), policy_page(&page)));
        for version in changed(versions.as_ref()) {
            let also: Vec<_> = texts
                .iter()
                .filter(|(.., other)| {
                    changed(other.as_ref()).any(|earlier| earlier.day == version.day)
                })
                .map(|(other, ..)| named(other))
                .collect();
            pages.push((
                change_file(tag, version.day),
                change_page(&page, version, &also),
            ));
        }
    }
    pages
}

/// The earlier texts that differ from the current one.
fn changed(versions: Option<&Versions>) -> impl Iterator<Item = &Version> {
    let earlier = versions.into_iter().flat_map(|versions| &versions.earlier);
    earlier.filter(|version| !version.changes.is_empty())
}
