//! A shop's config with the parts that only the policy's pages need, which visitors do not download.

use std::collections::BTreeMap;

use noren::config::resolve::localized;
use noren::config::tree::field;
use noren::config::{Config, ConfigError, Localized, Tree, resolve};
use noren_palette::{Palette, Theme};

use crate::look;

/// A shop: its config, its company and its policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Shop {
    /// The config as the interface resolves it.
    pub config: Config,
    /// The company.
    pub company: Company,
    /// The tags of the languages offered, in order. Each is a built-in language.
    pub languages: Vec<String>,
    /// The policy.
    pub policy: PolicyLink,
    /// Its colours.
    pub palette: Palette,
    /// The appearance that it shows.
    pub theme: Theme,
    /// How to reach the recipients of the shop's own services, by the service's id.
    pub recipient_contacts: BTreeMap<String, Localized>,
}

/// The company that runs the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The company's name.
    pub name: Localized,
    /// How to reach it: at least one way.
    pub contact: Contact,
    /// What it does, in whole sentences, if the shop describes it.
    pub activity: Option<Localized>,
}

/// The ways to reach a company.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// A postal address.
    pub address: Option<Localized>,
    /// The URL of a page, such as a form.
    pub url: Option<String>,
}

/// The policy that the shop uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyLink {
    /// The pages rendered for this shop.
    BuiltIn,
    /// A page at this URL, which the interface only links to.
    Url(Localized),
}

impl Shop {
    /// Checks and resolves a config. `built` are the tags of the built-in languages, which are offered
    /// by default; `known` are the facts about the known services.
    ///
    /// # Errors
    /// Every fault that [`check`](noren::config::check()) finds; if there is none, an accent whose
    /// contrast is too low.
    pub fn resolve<T: Tree>(
        written: &T,
        built: &[&str],
        known: &T,
    ) -> Result<Self, Vec<ConfigError>> {
        let config = resolve(written, built, known)?;
        let languages = field::strings(written, "languages");
        let contact = |service: &T| {
            let contact = localized(service, "recipientContact")?;
            Some((field::string(service, "id")?, contact))
        };
        let services = field::items(written, "services").iter();
        Ok(Self {
            config,
            company: Company::read(written.get("company")),
            languages: if languages.is_empty() {
                built.iter().map(|tag| (*tag).to_owned()).collect()
            } else {
                languages
            },
            policy: written
                .get("policy")
                .and_then(|policy| localized(policy, "url"))
                .map_or(PolicyLink::BuiltIn, PolicyLink::Url),
            palette: look::palette(written).map_err(|fault| vec![fault])?,
            theme: look::theme(written),
            recipient_contacts: services.filter_map(contact).collect(),
        })
    }
}

impl Company {
    fn read<T: Tree>(written: Option<&T>) -> Self {
        let contact = written.and_then(|company| company.get("contact"));
        Self {
            name: written
                .and_then(|company| localized(company, "name"))
                .unwrap_or_else(|| Localized::One(String::new())),
            contact: contact.map_or_else(Contact::default, |contact| Contact {
                email: field::string(contact, "email"),
                phone: field::string(contact, "phone"),
                address: localized(contact, "address"),
                url: field::string(contact, "url"),
            }),
            activity: written.and_then(|company| localized(company, "activity")),
        }
    }
}
