//! The one description of the config: every field, its shape and what it is for.
//!
//! [`check`](crate::config::check()) walks it in the browser and in the build, the JSON Schema for
//! editors is made from it, and what it accepts is what [`resolve`](crate::config::resolve()) reads.

use super::Region;

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether it has to be there.
    pub required: bool,
    /// What it is for. Visitors do not download it.
    #[cfg(not(target_arch = "wasm32"))]
    pub about: &'static str,
}

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// A text that is not blank.
    Text,
    /// A whole number, least and most included.
    Whole(u32, u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of a category or service.
    Id,
    /// The id of a service in the catalogue.
    CatalogueId,
    /// The tag of a language built in.
    Language,
    /// An address: `https:`, `http:`, `mailto:`, `tel:` or relative.
    Link,
    /// An address to fetch or send to: `https:`, `http:` or relative.
    WebLink,
    /// A list, and what its items may be.
    List(&'static Shape),
    /// An object of exactly these fields.
    Object(&'static [Field]),
    /// An object whose names are tags of languages built in.
    ByLanguage(&'static Shape),
    /// An object of any names.
    ByName(&'static Shape),
    /// One of these. They are told apart by the kind of JSON value that each is.
    Either(&'static [Shape]),
}

const fn field(name: &'static str, shape: Shape, required: bool, about: &'static str) -> Field {
    #[cfg(target_arch = "wasm32")]
    let _ = about;
    Field {
        name,
        shape,
        required,
        #[cfg(not(target_arch = "wasm32"))]
        about,
    }
}

const fn must(name: &'static str, shape: Shape, about: &'static str) -> Field {
    field(name, shape, true, about)
}

const fn may(name: &'static str, shape: Shape, about: &'static str) -> Field {
    field(name, shape, false, about)
}

/// A text for all readers, or one for each language.
const LOCALIZED: Shape = Shape::Either(&[Shape::Text, Shape::ByLanguage(&Shape::Text)]);
/// An address for all readers, or one for each language.
const LOCALIZED_LINK: Shape = Shape::Either(&[Shape::Link, Shape::ByLanguage(&Shape::Link)]);

/// The longest time that an answer may last, in days: 13 months (CNIL 2020-091).
pub const MOST_DAYS: u32 = 395;
/// How long an answer lasts unless the shop says otherwise, in days.
pub const USUAL_DAYS: u32 = 180;
/// What no category or service may be called: the mirror cookie holds ids beside these names.
pub const RESERVED_IDS: [&str; 5] = ["v", "revision", "updated", "expires", "gpc"];
/// How far above the page's lower edge the way back may be, in CSS pixels.
const MOST_OFFSET: u32 = 1_000;

/// The config.
pub const CONFIG: &[Field] = &[
    may(
        "$schema",
        Shape::Text,
        "Where an editor finds the JSON Schema of this file.",
    ),
    must("company", Shape::Object(COMPANY), "Whose shop it is."),
    may(
        "languages",
        Shape::List(&Shape::Language),
        "The languages offered, in this order. Default: all that are built in.",
    ),
    may(
        "policy",
        Shape::Either(&[Shape::Word(&["built-in"]), Shape::Object(POLICY)]),
        "\"built-in\" shows the policy rendered for this config; an address is only linked to.",
    ),
    may(
        "revision",
        Shape::Whole(0, u32::MAX),
        "Raising it asks every visitor again. Default: 0.",
    ),
    may(
        "region",
        Shape::Word(&Region::NAMES),
        "Which law's expectations hold. \"auto\" leaves it to the server: data-region on the tag, or <meta name=\"noren-region\">. Default: strict.",
    ),
    may(
        "expiresAfterDays",
        Shape::Whole(1, MOST_DAYS),
        "How long an answer lasts, in days; a refusal as long as a consent. Default: 180.",
    ),
    may(
        "storage",
        Shape::Object(STORAGE),
        "Under which names answers are kept.",
    ),
    must(
        "categories",
        Shape::List(&Shape::Object(CATEGORY)),
        "What visitors decide about. necessary has to be among them and is always on.",
    ),
    may(
        "services",
        Shape::List(&Shape::Either(&[
            Shape::CatalogueId,
            Shape::Object(SERVICE),
        ])),
        "Whose code and storage it is, each in a category.",
    ),
    may(
        "signals",
        Shape::Object(SIGNALS),
        "The vendors that are told of each decision.",
    ),
    may(
        "layout",
        Shape::Word(&["bar", "box"]),
        "The banner's form. Default: bar.",
    ),
    may(
        "theme",
        Shape::Word(&["auto", "light", "dark"]),
        "Light, dark, or as the visitor's system has it. Default: auto.",
    ),
    may(
        "reopen",
        Shape::Either(&[Shape::Word(&["none"]), Shape::Object(REOPEN)]),
        "Where the button is that leads back to the choices. \"none\" needs a control on the page itself.",
    ),
    may(
        "messages",
        Shape::ByLanguage(&Shape::ByName(&Shape::Text)),
        "The shop's own wording, by language offered and message id.",
    ),
    may(
        "recordUrl",
        Shape::WebLink,
        "Where each record is sent. Default: nowhere.",
    ),
];

const COMPANY: &[Field] = &[
    must("name", LOCALIZED, "The company's name."),
    must(
        "contact",
        Shape::Object(CONTACT),
        "How to reach it; at least one.",
    ),
    may(
        "activity",
        LOCALIZED,
        "What the company does, in whole sentences; the built-in policy prints them under its title. Default: nothing is said of it.",
    ),
];

const CONTACT: &[Field] = &[
    may("email", Shape::Text, "An e-mail address."),
    may("phone", Shape::Text, "A telephone number."),
    may("address", LOCALIZED, "A postal address."),
    may("url", Shape::Link, "A page, such as a form."),
];

const POLICY: &[Field] = &[must(
    "url",
    LOCALIZED_LINK,
    "The policy's address, or one for each language.",
)];

const STORAGE: &[Field] = &[
    may(
        "key",
        Shape::Text,
        "The key in localStorage. Default: noren.",
    ),
    may(
        "cookie",
        Shape::Object(COOKIE),
        "Repeats the record in a cookie, for servers to read.",
    ),
];

const COOKIE: &[Field] = &[
    may(
        "name",
        Shape::Text,
        "The cookie's name. Default: noren. A name that begins with __Host- keeps other hosts of the domain from setting it; such a cookie needs https and has no domain.",
    ),
    may(
        "domain",
        Shape::Text,
        "The domain it is set for. Default: the page's own host.",
    ),
];

const CATEGORY: &[Field] = &[
    must(
        "id",
        Shape::Id,
        "The id that elements name in data-category.",
    ),
    may(
        "label",
        LOCALIZED,
        "Its name. Needed unless Noren has texts for it.",
    ),
    may("description", LOCALIZED, "What it is for."),
    may(
        "separate",
        Shape::Bool,
        "Leaves it out of \"accept all\": it needs a yes of its own.",
    ),
];

const SERVICE: &[Field] = &[
    must(
        "id",
        Shape::Id,
        "The id that elements name in data-service.",
    ),
    must("category", Shape::Id, "The id of its category."),
    must("name", LOCALIZED, "Its name."),
    may("recipient", LOCALIZED, "Who receives what is sent."),
    may("sends", Shape::List(&LOCALIZED), "What is sent."),
    may("purpose", LOCALIZED, "What the shop uses it for."),
    may(
        "recipientPurpose",
        LOCALIZED,
        "What the recipient uses it for.",
    ),
    may(
        "optOutUrl",
        Shape::Link,
        "Where a visitor can object at the provider's.",
    ),
    may("policyUrl", Shape::Link, "The provider's own policy."),
    may(
        "abroad",
        Shape::Bool,
        "Whether what is sent leaves the country; region cn then asks for cross-border too.",
    ),
    may(
        "cookies",
        Shape::List(&Shape::Object(SERVICE_COOKIE)),
        "The cookies it sets; deleted when it is denied.",
    ),
    may(
        "storage",
        Shape::List(&Shape::Text),
        "The entries it keeps in localStorage, sessionStorage, IndexedDB or Cache Storage; deleted when it is denied. * stands for anything.",
    ),
];

const SERVICE_COOKIE: &[Field] = &[
    must(
        "name",
        Shape::Text,
        "The cookie's name; * stands for anything.",
    ),
    may("domain", Shape::Text, "The domain it is set for."),
    may("path", Shape::Text, "The path it is set for."),
    may(
        "httpOnly",
        Shape::Bool,
        "Whether it is HttpOnly: script cannot delete it, and the visitor is told.",
    ),
    may("retention", LOCALIZED, "How long it stays."),
];

const SIGNALS: &[Field] = &[
    may(
        "google",
        Shape::Object(GOOGLE),
        "Google Consent Mode v2; an empty object will do.",
    ),
    may("uet", Shape::Bool, "Microsoft UET consent mode."),
    may("clarity", Shape::Bool, "Microsoft Clarity consent v2."),
    may("meta", Shape::Bool, "Meta Pixel's consent."),
    may("tiktok", Shape::Bool, "TikTok Pixel's consent."),
    may(
        "matomo",
        Shape::Either(&[Shape::Bool, Shape::Word(&["cookies"])]),
        "Matomo: consent to tracking, or with \"cookies\" to its cookies alone.",
    ),
    may(
        "dataLayer",
        Shape::Bool,
        "Pushes an event noren_consent to dataLayer for each decision.",
    ),
];

const GOOGLE: &[Field] = &[
    may(
        "waitForUpdate",
        Shape::Whole(0, 60_000),
        "Milliseconds that Google's tags wait for an update.",
    ),
    may(
        "adsDataRedaction",
        Shape::Bool,
        "Redacts click ids in what is sent while advertising is denied.",
    ),
    may(
        "urlPassthrough",
        Shape::Bool,
        "Passes click ids from page to page in links.",
    ),
    may(
        "advanced",
        Shape::Bool,
        "Lets Google's tags load before a choice, without cookies.",
    ),
];

const REOPEN: &[Field] = &[
    may(
        "at",
        Shape::Word(&["start", "end"]),
        "At the start or the end of the line. Default: start.",
    ),
    may(
        "offset",
        Shape::Either(&[Shape::Whole(0, MOST_OFFSET), Shape::Text]),
        "How far above the page's lower edge: CSS pixels, or a CSS length.",
    ),
];
