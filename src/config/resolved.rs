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
        self.set_region(region);
        self
    }

    #[inline(never)]
    fn set_region(&mut self, region: Region) {
        self.region = region;
        for service in &mut self.services {
            if let Some(home) = service.home {
                // Where a visitor may be from anywhere, every country is abroad to somebody.
                service.abroad = home != region || region == Region::Strict;
            }
        }
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
    /// Where the recipient is at home, of a service that the shop only names; strict is nowhere that
    /// a region stands for. It decides `abroad` once the region is known.
    pub home: Option<Region>,
    /// The cookies it sets.
    pub cookies: Vec<Cookie>,
    /// Names of entries that it keeps in `localStorage`, `sessionStorage`, IndexedDB or Cache
    /// Storage; `*` stands for anything.
    pub storage: Vec<String>,
}

/// A cookie that a service sets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cookie {
    /// Its name; `*` stands for anything.
    pub name: String,
    /// The domain it is set for, if not the page's own.
    pub domain: Option<String>,
    /// The path it is set for, if not `/`.
    pub path: Option<String>,
    /// Whether only a server can read and delete it.
    pub http_only: bool,
    /// How long it stays, in words.
    pub retention: Option<Localized>,
}
