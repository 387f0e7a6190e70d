//! A shop's config with the parts that only the policy's pages need, which visitors do not download.

use noren::config::resolve::localized;
use noren::config::tree::field;
use noren::config::{Config, ConfigError, Localized, Tree, resolve};

/// A shop: its config, whose shop it is, and where its policy is.
#[derive(Debug, Clone, PartialEq)]
pub struct Shop {
    /// The config as the interface resolves it.
    pub config: Config,
    /// The company.
    pub company: Company,
    /// The tags of the languages offered, in order; each is built in.
    pub languages: Vec<String>,
    /// Where the policy is.
    pub policy: PolicyLink,
}

/// The company, and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The company's name.
    pub name: Localized,
    /// How to reach it; at least one is there.
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

/// Where the policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyLink {
    /// The pages that are rendered for this shop.
    BuiltIn,
    /// A page of the shop's own, which is only linked to.
    Url(Localized),
}

impl Shop {
    /// Checks and resolves a config. `built` are the tags of the languages built in, which are offered
    /// by default; `known` are the facts about the known services.
    ///
    /// # Errors
    /// Every fault that [`check`](noren::config::check()) finds.
    pub fn resolve<T: Tree>(
        written: &T,
        built: &[&str],
        known: &T,
    ) -> Result<Self, Vec<ConfigError>> {
        let config = resolve(written, built, known)?;
        let languages = field::strings(written, "languages");
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
