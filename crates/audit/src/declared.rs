//! What a page declares: its services, their cookies and storage, and what may run at each stage.

use noren::config::{Config, NECESSARY, Region};
use noren::consent::{Action, Choices, Context, Source, Timestamp, allowed, decide};
use noren_embed::is_hashed;

use crate::AuditError;
use crate::options::Options;
use crate::pattern::matches_pattern;
use crate::seen::{Entry, Kind, Page};
use crate::stage::Stage;

/// Checks and resolves the text of a config. The second argument names its source in errors.
pub type ParseConfig<'a> = &'a dyn Fn(&str, &str) -> Result<Config, String>;

/// What may be contacted and stored, and by which service.
pub struct Declared {
    /// The host of the page.
    pub host: String,
    /// The address of the folder that noren.js is loaded from.
    folder: Option<String>,
    /// Names and hosts that --necessary lists.
    necessary: Vec<String>,
    /// Hosts that --host assigns to a service.
    pub hosts: Vec<(String, String)>,
    /// Noren's config, and what it allows; nothing on a page with another banner.
    pub shop: Option<Shop>,
}

/// A config, and what it allows before and after each answer.
pub struct Shop {
    /// The config, with the region in force.
    pub config: Config,
    undecided: Choices,
    accepted: Choices,
    refused: Choices,
}

impl Declared {
    /// Reads what the page declares.
    ///
    /// # Errors
    /// Where its config has faults, or an option names a service that it does not have.
    pub fn of(page: &Page, options: &Options, parse: ParseConfig<'_>) -> Result<Self, AuditError> {
        let shop = match &page.config {
            None if page.noren => return Err(AuditError::NoConfig(page.url.clone())),
            None => None,
            Some(text) => {
                let config = parse(text, &format!("the config of {}", page.url))
                    .map_err(AuditError::Config)?;
                Some(Shop::new(config, page, options.gpc))
            }
        };
        for (service, _) in &options.host {
            let known = shop
                .as_ref()
                .is_some_and(|shop| shop.config.service(service).is_some());
            if !known {
                return Err(AuditError::UnknownService(
                    service.clone(),
                    page.url.clone(),
                ));
            }
        }
        Ok(Self {
            host: page.host.clone(),
            folder: page.folder.clone().filter(|_| page.noren),
            necessary: options.necessary.clone(),
            hosts: options.host.clone(),
            shop,
        })
    }

    /// Whether a request loads a file of Noren, or sends a record to the config's `recordUrl`.
    pub fn is_own_request(&self, url: &str, stage: Stage) -> bool {
        let record_url = self
            .shop
            .as_ref()
            .and_then(|shop| shop.config.record_url.as_deref());
        // Only files of a build: the folder may hold others.
        let built = |rest: &str| {
            let rest = rest.split(['?', '#']).next().unwrap_or_default();
            rest == "noren.js" || rest.starts_with("policy/") || is_hashed(rest)
        };
        self.folder
            .as_ref()
            .and_then(|folder| url.strip_prefix(folder))
            .is_some_and(built)
            || (stage != Stage::Before && Some(url) == record_url)
    }

    /// Whether an entry is one in which Noren stores the answer.
    pub fn is_own_entry(&self, entry: &Entry) -> bool {
        const SUFFIXES: [&str; 4] = ["", ".history", ".lang", ".pending"];
        let Some(shop) = &self.shop else {
            return false;
        };
        let names = &shop.config.storage;
        match entry.kind {
            Kind::Cookie => names
                .cookie
                .as_ref()
                .is_some_and(|cookie| cookie.name == entry.name),
            Kind::LocalStorage | Kind::SessionStorage => entry
                .name
                .strip_prefix(&names.key)
                .is_some_and(|rest| SUFFIXES.contains(&rest)),
            Kind::Request
            | Kind::IndexedDb
            | Kind::CacheStorage
            | Kind::FileSystem
            | Kind::WindowName => false,
        }
    }

    /// Whether --necessary lists this name or host.
    pub fn is_necessary(&self, name: &str) -> bool {
        self.necessary
            .iter()
            .any(|pattern| matches_pattern(pattern, name))
    }

    /// The services that list an entry.
    pub fn owners(&self, entry: &Entry) -> Vec<&str> {
        let services = self.shop.iter().flat_map(|shop| &shop.config.services);
        services
            .filter(|service| match entry.kind {
                Kind::Cookie => service
                    .cookies
                    .iter()
                    .any(|cookie| matches_pattern(&cookie.name, &entry.name)),
                _ => service
                    .storage
                    .iter()
                    .any(|pattern| matches_pattern(pattern, &entry.name)),
            })
            .map(|service| service.id.as_str())
            .collect()
    }
}

impl Shop {
    fn new(config: Config, page: &Page, gpc: bool) -> Self {
        let named = page.region.as_deref().map_or(config.region, Region::named);
        let region = match named {
            Region::Auto => match page.meta.as_deref().map_or(Region::Strict, Region::named) {
                Region::Auto => Region::Strict,
                region => region,
            },
            region => region,
        };
        let config = config.with_region(region);
        let after = |action| {
            let context = Context {
                now: Timestamp::from_seconds(0),
                id: String::new(),
                text: String::new(),
                lang: String::new(),
                gpc,
                source: Source::Banner,
            };
            let record = decide(&action, None, &config, &context).record;
            allowed(&config, Some(&record), gpc, false)
        };
        Self {
            undecided: allowed(&config, None, gpc, false),
            accepted: after(Action::AcceptAll),
            refused: after(Action::RejectAll),
            config,
        }
    }

    /// What is allowed at a stage.
    pub fn holds(&self, stage: Stage) -> &Choices {
        match stage {
            Stage::Before => &self.undecided,
            stage if stage.is_accepted() => &self.accepted,
            _ => &self.refused,
        }
    }

    /// Whether a service needs no consent.
    pub fn is_necessary(&self, service: &str) -> bool {
        self.config
            .service(service)
            .is_some_and(|service| service.category == NECESSARY)
    }
}
