//! The resolved config: typed, with every default filled in.

use super::{Localized, Region};

/// The category that is always on.
pub const NECESSARY: &str = "necessary";
/// The category that Global Privacy Control switches off.
pub const MARKETING: &str = "marketing";
/// The category that transfer abroad depends on in region `cn`. It is always a separate consent.
pub const CROSS_BORDER: &str = "cross-border";

/// A config that was checked, with every default filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The revision; every visitor is asked again when it is raised.
    pub revision: u32,
    /// The region, as the shop wrote it until [`Config::with_region`] replaces it.
    pub region: Region,
    /// How long an answer is valid, in days, 1 to 395.
    pub expires_after_days: u32,
    /// The names under which answers are stored.
    pub storage: StorageNames,
    /// The shop's mark in the banner, if it has one.
    pub brand: Option<Brand>,
    /// The categories: `necessary` first, the others in the order of the config.
    pub categories: Vec<Category>,
    /// The services, in the order of the config.
    pub services: Vec<Service>,
    /// The messages that the shop overrides: language, message id, text.
    pub messages: Vec<(String, String, String)>,
    /// The URL to which each record is sent, if any.
    pub record_url: Option<String>,
}

impl Config {
    /// The config with the region that applies on this page: the one that the server set for `auto`, or
    /// the one in an attribute of the tag.
    #[must_use]
    pub fn with_region(mut self, region: Region) -> Self {
        self.set_region(region);
        self
    }

    #[inline(never)]
    fn set_region(&mut self, region: Region) {
        self.region = region;
        for service in &mut self.services {
            if let Some(home) = service.home {
                service.abroad = !region.includes(home);
            }
        }
    }

    /// Whether a service runs unless the visitor objects.
    #[must_use]
    pub fn has_own_use(&self) -> bool {
        self.services.iter().any(|service| self.is_own_use(service))
    }

    /// Whether this service runs unless the visitor objects: it is for the shop's own use, and the region is `uk`.
    #[must_use]
    pub fn is_own_use(&self, service: &Service) -> bool {
        self.region == Region::Uk && service.own_use
    }

    /// The category with this id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The services of a category, in the order of the config.
    pub fn services_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a Service> {
        self.services
            .iter()
            .filter(move |service| service.category == category)
    }
}

/// What a visitor recognises the shop by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// The URL of the logo, relative to the page.
    pub logo: String,
    /// The company's name.
    pub name: Localized,
}

/// The names under which answers are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageNames {
    /// The key in `localStorage`; the keys of related entries begin with it.
    pub key: String,
    /// The mirror cookie, if the shop configures one.
    pub cookie: Option<MirrorCookie>,
}

/// The mirror cookie: a copy of the record, for servers and for browsers that clear storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorCookie {
    /// The cookie's name.
    pub name: String,
    /// The domain that it is set for; the page's own host if absent.
    pub domain: Option<String>,
}

/// A category of services that a visitor decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// The id in the config, in records and on elements.
    pub id: String,
    /// The shop's own label; optional for built-in categories, which have texts.
    pub label: Option<Localized>,
    /// The shop's own description.
    pub description: Option<Localized>,
    /// Whether "accept all" leaves it out, so that it needs a separate consent.
    pub separate: bool,
}

/// A service, whose code and storage a visitor decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The id in the config, in records and on elements.
    pub id: String,
    /// The id of its category.
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
    /// The URL of the provider's opt-out page.
    pub opt_out_url: Option<String>,
    /// The URL of the provider's own policy.
    pub policy_url: Option<String>,
    /// Whether what is sent leaves the country (China).
    pub abroad: bool,
    /// Whether it only serves the shop's own statistics or the site's appearance, so that it runs in the
    /// region `uk` unless the visitor objects.
    pub own_use: bool,
    /// The region of the recipient's country, for a known service; `Strict` for a country in no region.
    /// It determines `abroad` once the page's region is known.
    pub home: Option<Region>,
    /// The recipient's country (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// The cookies it sets.
    pub cookies: Vec<Cookie>,
    /// Names of the entries that it keeps in `localStorage`, `sessionStorage`, IndexedDB or Cache
    /// Storage; `*` matches any characters.
    pub storage: Vec<String>,
}

/// A cookie that a service sets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cookie {
    /// Its name; `*` matches any characters.
    pub name: String,
    /// The domain that it is set for, if not the page's own host.
    pub domain: Option<String>,
    /// The path that it is set for, if not `/`.
    pub path: Option<String>,
    /// Whether it is `HttpOnly`: only a server can read or delete it.
    pub http_only: bool,
    /// Its retention period, in words.
    pub retention: Option<Localized>,
}
