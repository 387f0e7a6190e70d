//! What the browser side observed, in the form in which the driver reports it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::AuditError;
use crate::stage::Stage;

/// All visits to one page.
#[derive(Debug)]
pub struct Seen {
    /// The page itself.
    pub(crate) page: Page,
    /// Each stage of each visit, in the order of their ends.
    pub(crate) stages: Vec<Visit>,
}

/// One line that the driver prints.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// Why the page cannot be audited, and what to do.
    Hindrance {
        /// For a person.
        error: String,
    },
    /// About the page; printed once.
    About {
        /// The page.
        page: Page,
    },
    /// A stage has ended.
    Stage(Visit),
    /// What the browser's log adds to a stage; printed after the visit.
    Logged {
        /// The requests that the page's protocol session did not report.
        logged: Visit,
    },
}

/// Collects the lines that the driver prints.
#[derive(Debug, Default)]
pub struct Collector {
    page: Option<Page>,
    stages: Vec<Visit>,
    hindrance: Option<String>,
}

impl Collector {
    /// Takes a line. Returns the name of the stage that has ended, if one has.
    ///
    /// # Errors
    /// If it is no report of the driver's.
    pub fn take(&mut self, line: Value) -> Result<Option<&'static str>, AuditError> {
        match Line::deserialize(line).map_err(AuditError::Line)? {
            Line::Hindrance { error } => self.hindrance = Some(error),
            Line::About { page } => self.page = Some(page),
            Line::Logged { logged } => self.stages.push(logged),
            Line::Stage(visit) => {
                let name = visit.stage.name();
                self.stages.push(visit);
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    /// All that was observed.
    ///
    /// # Errors
    /// If the page could not be visited.
    pub fn end(self) -> Result<Seen, AuditError> {
        match (self.hindrance, self.page) {
            (Some(why), _) => Err(AuditError::Hindrance(why)),
            (None, Some(page)) => Ok(Seen {
                page,
                stages: self.stages,
            }),
            (None, None) => Err(AuditError::Silence),
        }
    }
}

/// What the page is, and what it has of Noren.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// Its address, after redirects.
    pub url: String,
    /// Its origin.
    pub origin: String,
    /// Its host.
    pub host: String,
    /// Whether Noren runs on it.
    pub noren: bool,
    /// The text of Noren's config.
    #[serde(default)]
    pub config: Option<String>,
    /// The address of the folder that noren.js is loaded from.
    pub folder: Option<String>,
    /// The region in Noren's tag.
    pub region: Option<String>,
    /// The region that the server names for `auto`.
    pub meta: Option<String>,
}

/// One stage of one visit.
#[derive(Debug, Deserialize)]
pub struct Visit {
    /// Which stage.
    pub stage: Stage,
    /// The requests sent.
    pub requests: Vec<Request>,
    /// The cookies that servers set.
    pub served: Vec<Entry>,
    /// What scripts wrote.
    pub scripted: Vec<Entry>,
    /// What was stored at the end.
    pub kept: Vec<Entry>,
    /// The marked elements of the page so far.
    pub marked: Vec<Marked>,
}

/// A request.
#[derive(Debug, Deserialize)]
pub struct Request {
    /// The address.
    pub url: String,
    /// Its host.
    pub host: String,
    /// The addresses, or as `text:…` the texts, of the scripts and frames that led to it, the nearest
    /// first.
    pub chain: Vec<String>,
    /// Whether the page sent it while the visitor left it.
    #[serde(default)]
    pub late: bool,
}

/// Something that a browser stores.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its name, or the name of its database or cache.
    pub name: String,
    /// The domain of a cookie, the host of a storage.
    pub host: String,
    /// The script that wrote it, or the response that set it.
    #[serde(default)]
    pub by: Option<String>,
    /// Whether it is a cookie that no script can read.
    #[serde(default)]
    pub http_only: bool,
    /// Whether the page wrote it while the visitor left it.
    #[serde(default)]
    pub late: bool,
}

/// The kind of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A request to a third party, or to a STUN server.
    Request,
    /// A cookie.
    Cookie,
    /// An entry of localStorage.
    LocalStorage,
    /// An entry of sessionStorage.
    SessionStorage,
    /// A database.
    #[serde(rename = "indexedDB")]
    IndexedDb,
    /// A cache.
    CacheStorage,
    /// A file or folder of the origin's private file system.
    FileSystem,
    /// `window.name`, which the tab keeps across pages.
    WindowName,
}

impl Kind {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Cookie => "cookie",
            Self::LocalStorage => "localStorage",
            Self::SessionStorage => "sessionStorage",
            Self::IndexedDb => "IndexedDB",
            Self::CacheStorage => "Cache Storage",
            Self::FileSystem => "file system",
            Self::WindowName => "tab",
        }
    }
}

/// An element marked with `data-category`.
#[derive(Debug, Deserialize)]
pub struct Marked {
    /// Its category, `!` included.
    pub category: String,
    /// Its service.
    pub service: Option<String>,
    /// The addresses that it or its content loads.
    pub urls: Vec<String>,
    /// The texts of its scripts.
    pub texts: Vec<String>,
}
