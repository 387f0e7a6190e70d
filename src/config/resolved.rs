//! The config as the rest of Noren uses it: every default filled in, every choice typed.

use super::{Localized, Region};

/// The category that is always on.
pub const NECESSARY: &str = "necessary";
/// The category that Global Privacy Control switches off.
pub const MARKETING: &str = "marketing";
/// The category that, in China, transfer abroad depends on. A consent of its own by nature.
pub const CROSS_BORDER: &str = "cross-border";

/// A config that was checked, with every default filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// Whose shop it is.
    pub company: Company,
    /// The languages offered, in order; tags of those built in.
    pub languages: Vec<String>,
    /// Where the policy is.
    pub policy: PolicyLink,
    /// Raising it asks again.
    pub revision: u32,
    /// Which law's expectations hold, as written; see [`Config::with_region`].
    pub region: Region,
    /// How long an answer lasts, in days, 1 to 395.
    pub expires_after_days: u32,
    /// Under which names answers are kept.
    pub storage: StorageNames,
    /// The categories; `necessary` is the first, then the order written.
    pub categories: Vec<Category>,
    /// The services, in the order written.
    pub services: Vec<Service>,
    /// The banner's form.
    pub layout: Layout,
    /// Light, dark, or as the visitor's system has it.
    pub theme: Theme,
    /// Where the button that leads back is.
    pub reopen: Reopen,
    /// The shop's own wording: language, message key, text.
    pub messages: Vec<(String, String, String)>,
    /// Where each record is sent, if anywhere.
    pub record_url: Option<String>,
}

impl Config {
    /// The same config under the region in force on this page: what `auto` came to, or what an
    /// attribute of the tag says.
    #[must_use]
    pub fn with_region(mut self, region: Region) -> Self {
        self.region = region;
        self
    }

    /// The category of that id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The service of that id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The services of a category, in the order written.
    pub fn services_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a Service> {
        self.services
            .iter()
            .filter(move |service| service.category == category)
    }
}

/// Whose shop it is, and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The company's name.
    pub name: Localized,
    /// How to reach it; at least one is there.
    pub contact: Contact,
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
    /// A page, such as a form.
    pub url: Option<String>,
}

/// Where the policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyLink {
    /// The pages that were rendered for this shop.
    BuiltIn,
    /// A page of the shop's own, which is only linked to.
    Url(Localized),
}

/// Under which names answers are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageNames {
    /// The key in `localStorage`; its companions append to it.
    pub key: String,
    /// The cookie that repeats the record, if the shop wants one.
    pub cookie: Option<MirrorCookie>,
}

/// The cookie that repeats the record for servers and for browsers that forget storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorCookie {
    /// The cookie's name.
    pub name: String,
    /// The domain it is set for, or the page's own host.
    pub domain: Option<String>,
}

/// A kind of purpose that a visitor decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// The id, in the config, in a record and on elements.
    pub id: String,
    /// The shop's own name for it; the built-in categories have texts without.
    pub label: Option<Localized>,
    /// The shop's own description.
    pub description: Option<Localized>,
    /// Left out of "accept all": it needs a yes of its own.
    pub separate: bool,
}

/// Somebody's code or storage that a visitor decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The id, in the config, in a record and on elements.
    pub id: String,
    /// The id of the category it is in.
    pub category: String,
    /// Its name.
    pub name: Localized,
    /// Who receives what is sent.
    pub recipient: Option<Localized>,
    /// What the shop uses it for.
    pub purpose: Option<Localized>,
    /// What the recipient uses it for.
    pub recipient_purpose: Option<Localized>,
    /// What is sent.
    pub sends: Vec<Localized>,
    /// Where a visitor can object at the provider's.
    pub opt_out_url: Option<String>,
    /// The provider's own policy.
    pub policy_url: Option<String>,
    /// Whether what is sent leaves the country (China).
    pub abroad: bool,
    /// The cookies it sets.
    pub cookies: Vec<Cookie>,
    /// Names of entries that it keeps in `localStorage`, `sessionStorage` or IndexedDB; `*` stands
    /// for anything.
    pub storage: Vec<String>,
}

/// A cookie that a service sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie {
    /// Its name; `*` stands for anything.
    pub name: String,
    /// The domain it is set for, if not the page's own.
    pub domain: Option<String>,
    /// The path it is set for, if not `/`.
    pub path: Option<String>,
    /// How long it stays, in words.
    pub retention: Option<Localized>,
}

/// The banner's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Along the whole edge of the page.
    #[default]
    Bar,
    /// A box in a corner.
    Box,
}

/// Light, dark, or as the visitor's system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the visitor's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the button that leads back to the choices is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reopen {
    /// At the start or the end of the line.
    At {
        /// At the line's end rather than at its start.
        end: bool,
        /// How far above the page's lower edge, as a CSS length, if not as usual.
        offset: Option<String>,
    },
    /// None: the page has a control of its own.
    None,
}
