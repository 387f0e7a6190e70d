//! All pages of one shop's policy: the text in each language, and what changed since each earlier one.

use super::change_page::change_page;
use super::policy_page::{Page, change_file, policy_page};
use crate::config::Config;
use crate::locale::Catalogue;
use crate::policy::document::SERVICES_INTRO;
use crate::policy::versions::Version;
use crate::policy::{Document, Published, Versions};
use noren_messages::Message;

/// What the pages in one language are made of.
pub struct Language {
    /// The language's name in itself.
    pub name: String,
    /// The interface's messages, for what the pages share with it.
    pub catalogue: Catalogue,
    /// The policy's messages.
    pub entries: Vec<Message>,
    /// The texts that were published, oldest first.
    pub published: Vec<Published>,
}

/// Every page with its place in the policy's folder. `style` is the address of their sheet, seen from
/// that folder.
#[must_use]
pub fn policy_pages(config: &Config, languages: &[Language], style: &str) -> Vec<(String, String)> {
    let texts: Vec<(&Language, Document, Option<Versions>)> = languages
        .iter()
        .map(|it| {
            let company = config.shop.company.name.pick(it.catalogue.language());
            let company = company.unwrap_or_default();
            // The line that introduces the list of services goes where there are none.
            let mut entries = it.entries.clone();
            entries.retain(|it| it.id != SERVICES_INTRO || !config.services.is_empty());
            let versions = Versions::new(&it.published, company, config.region);
            (it, Document::new(&entries, company), versions)
        })
        .collect();
    let named = |it: &Language| (it.catalogue.language().to_owned(), it.name.clone());
    let offered: Vec<_> = texts.iter().map(|(it, ..)| named(it)).collect();
    let mut pages = Vec::new();
    for (language, document, versions) in &texts {
        let tag = language.catalogue.language();
        let page = Page {
            config,
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
                .filter(|(.., other)| changed(other.as_ref()).any(|it| it.day == version.day))
                .map(|(it, ..)| named(it))
                .collect();
            pages.push((
                change_file(tag, version.day),
                change_page(&page, version, &also),
            ));
        }
    }
    pages
}

/// The earlier texts that differ from today's.
fn changed(versions: Option<&Versions>) -> impl Iterator<Item = &Version> {
    let earlier = versions.into_iter().flat_map(|it| &it.earlier);
    earlier.filter(|it| !it.changes.is_empty())
}
