//! The schema of a config: every field with its shape and its description.
//!
//! [`check`](crate::config::check()) validates against it in the browser and in the build, and the JSON
//! Schema for editors is generated from it. [`resolve`](crate::config::resolve()) reads the same
//! fields.

use super::Region;

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Whether it is required.
    pub required: bool,
    /// Its description. It is left out of the WebAssembly that visitors download.
    #[cfg(feature = "tools")]
    pub about: &'static str,
}

/// The shape of a value.
#[derive(Debug)]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// A text that is not blank.
    Text,
    /// A whole number between these two, inclusive.
    Whole(u32, u32),
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of a category or service.
    Id,
    /// The id of a service in the catalogue.
    CatalogueId,
    /// The tag of a built-in language.
    Language,
    /// A country: two capital letters (ISO 3166-1 alpha-2).
    Country,
    /// A URL: `https:`, `http:`, `mailto:`, `tel:` or relative.
    Link,
    /// A URL to fetch or to send to: `https:`, `http:` or relative.
    WebLink,
    /// A colour, `#rrggbb`, in the config of a shop's own build. A browser refuses it: only a build can
    /// check its contrast and derive other colours from it.
    Colour,
    /// A list whose items have this shape.
    List(&'static Shape),
    /// An object with these fields and no others.
    Object(&'static [Field]),
    /// An object whose names are tags of built-in languages.
    ByLanguage(&'static Shape),
    /// An object with any names.
    ByName(&'static Shape),
    /// One of these shapes, each of a different kind of JSON value.
    Either(&'static [Shape]),
}

const fn field(name: &'static str, shape: Shape, required: bool, about: &'static str) -> Field {
    #[cfg(not(feature = "tools"))]
    let _ = about;
    Field {
        name,
        shape,
        required,
        #[cfg(feature = "tools")]
        about,
    }
}

const fn must(name: &'static str, shape: Shape, about: &'static str) -> Field {
    field(name, shape, true, about)
}

const fn may(name: &'static str, shape: Shape, about: &'static str) -> Field {
    field(name, shape, false, about)
}

/// One text for all languages, or one for each.
const LOCALIZED: Shape = Shape::Either(&[Shape::Text, Shape::ByLanguage(&Shape::Text)]);
/// One URL for all languages, or one for each.
const LOCALIZED_LINK: Shape = Shape::Either(&[Shape::Link, Shape::ByLanguage(&Shape::Link)]);

/// The longest time that an answer may be valid, in days: 13 months (CNIL 2020-091).
pub const MOST_DAYS: u32 = 395;
/// The default time that an answer is valid, in days.
pub const USUAL_DAYS: u32 = 180;
/// Ids that no category or service may have: the mirror cookie has these names beside the ids.
pub const RESERVED_IDS: [&str; 5] = ["v", "revision", "updated", "expires", "gpc"];
/// The layouts of the banner: along the lower edge, a window in the lower end corner, a smaller one in either
/// lower corner, a window in the middle.
pub const LAYOUTS: [&str; 5] = ["bar", "box", "corner-start", "corner-end", "card"];
/// The palettes, the default first.
pub const PALETTES: [&str; 4] = ["shiro", "ai", "sumi", "matsu"];
/// The greatest distance of the reopen button from the lower edge of the viewport, in CSS pixels.
const MOST_OFFSET: u32 = 1_000;

/// The config.
pub const CONFIG: &[Field] = &[
    may(
        "$schema",
        Shape::Text,
        "The location of the JSON Schema of this file, for editors.",
    ),
    must(
        "company",
        Shape::Object(COMPANY),
        "The company that runs the shop.",
    ),
    may(
        "languages",
        Shape::List(&Shape::Language),
        "The languages offered, in this order. Default: all built-in languages.",
    ),
    may(
        "policy",
        Shape::Either(&[Shape::Word(&["built-in"]), Shape::Object(POLICY)]),
        "\"built-in\" shows the policy rendered for this config; an object with a URL links to another policy.",
    ),
    may(
        "revision",
        Shape::Whole(0, u32::MAX),
        "The revision of the config. Raise it to ask every visitor again. Default: 0.",
    ),
    may(
        "region",
        Shape::Word(&Region::NAMES),
        "The region whose law applies. With \"auto\" the server sets it: data-region on the tag, or <meta name=\"noren-region\">. Default: strict.",
    ),
    may(
        "expiresAfterDays",
        Shape::Whole(1, MOST_DAYS),
        "How long an answer is valid, in days; a refusal as long as a consent. Default: 180.",
    ),
    may(
        "storage",
        Shape::Object(STORAGE),
        "The names under which answers are stored.",
    ),
    must(
        "categories",
        Shape::List(&Shape::Object(CATEGORY)),
        "The categories that visitors decide about. necessary is required and always on.",
    ),
    may(
        "services",
        Shape::List(&Shape::Either(&[
            Shape::CatalogueId,
            Shape::Object(SERVICE),
        ])),
        "The services whose code and storage visitors decide about, each in a category.",
    ),
    may(
        "ownUse",
        Shape::List(&Shape::Id),
        "The ids of services that only serve the shop's own statistics or the site's appearance. In region uk they run unless the visitor objects (PECR Schedule A1, paragraphs 5 and 6); elsewhere this changes nothing.",
    ),
    may(
        "signals",
        Shape::Object(SIGNALS),
        "The vendors that are notified of each decision.",
    ),
    may(
        "layout",
        Shape::Either(&[Shape::Word(&LAYOUTS), Shape::List(&Shape::Word(&LAYOUTS))]),
        "The banner's place on a screen wider than a phone's; a list also names those that data-layout may choose instead, and the first is the default. A shop's own noren.js has only these. Default: bar.",
    ),
    may(
        "theme",
        Shape::Word(&["auto", "light", "dark"]),
        "The colour scheme: light, dark, or auto, which follows the visitor's system. Default: auto.",
    ),
    may(
        "palette",
        Shape::Word(&PALETTES),
        "The colours: shiro (white), ai (indigo on linen), sumi (ink) or matsu (pine). Default: shiro.",
    ),
    may(
        "accent",
        Shape::Colour,
        "The colour of the answers, #rrggbb, in place of the palette's. Its contrast with the ground must be at least 4.5:1. Only in the config of a build of the shop's own.",
    ),
    may(
        "interface",
        Shape::Word(&["wanted", "idle"]),
        "When the interface is loaded on a first visit: wanted, when the visitor reaches for the banner; or idle, after the page has loaded, unless the visitor saves data. Default: wanted.",
    ),
    may(
        "reopen",
        Shape::Either(&[Shape::Word(&["none"]), Shape::Object(REOPEN)]),
        "The position of the button that reopens the choices. \"none\" shows no button and requires a control on the page itself.",
    ),
    may(
        "messages",
        Shape::ByLanguage(&Shape::ByName(&Shape::Text)),
        "The shop's own texts for messages, by offered language and message id.",
    ),
    may(
        "recordUrl",
        Shape::WebLink,
        "The URL to which each record is sent. Default: records are not sent.",
    ),
];

const COMPANY: &[Field] = &[
    must("name", LOCALIZED, "The company's name."),
    must(
        "contact",
        Shape::Object(CONTACT),
        "How to reach the company; at least one of these.",
    ),
    may(
        "activity",
        LOCALIZED,
        "What the company does, in whole sentences; the built-in policy shows them under its title. Default: not shown.",
    ),
    may(
        "logo",
        Shape::WebLink,
        "The URL of a square image, which the banner shows 24 pixels high beside the company's name. Relative to the page. Default: neither is shown.",
    ),
];

const CONTACT: &[Field] = &[
    may("email", Shape::Text, "An e-mail address."),
    may("phone", Shape::Text, "A telephone number."),
    may("address", LOCALIZED, "A postal address."),
    may("url", Shape::Link, "The URL of a page, such as a form."),
];

const POLICY: &[Field] = &[must(
    "url",
    LOCALIZED_LINK,
    "The URL of the policy, or one for each language.",
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
        "Copies the record to a cookie, for servers to read.",
    ),
];

const COOKIE: &[Field] = &[
    may(
        "name",
        Shape::Text,
        "The cookie's name. Default: noren. A name that begins with __Host- prevents other hosts of the domain from setting the cookie; such a cookie requires https and has no domain.",
    ),
    may(
        "domain",
        Shape::Text,
        "The domain that it is set for. Default: the page's own host.",
    ),
];

const CATEGORY: &[Field] = &[
    must(
        "id",
        Shape::Id,
        "The id, as elements have it in data-category.",
    ),
    may(
        "label",
        LOCALIZED,
        "Its name. Required unless Noren has texts for the category.",
    ),
    may("description", LOCALIZED, "Its description: what it is for."),
    may(
        "separate",
        Shape::Bool,
        "Leaves it out of \"accept all\", so that it needs a separate consent.",
    ),
];

const SERVICE: &[Field] = &[
    must(
        "id",
        Shape::Id,
        "The id, as elements have it in data-service.",
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
        "The URL of the provider's opt-out page.",
    ),
    may(
        "policyUrl",
        Shape::Link,
        "The URL of the provider's own policy.",
    ),
    may(
        "abroad",
        Shape::Bool,
        "Whether what is sent leaves the country; region cn then also requires consent to cross-border.",
    ),
    may(
        "country",
        Shape::Country,
        "The recipient's country (ISO 3166-1 alpha-2); visitors read its name where abroad is true.",
    ),
    may(
        "recipientContact",
        LOCALIZED,
        "How visitors reach the recipient; the policy's notice for China shows it where abroad is true. Default: a link to policyUrl.",
    ),
    may(
        "cookies",
        Shape::List(&Shape::Object(SERVICE_COOKIE)),
        "The cookies that it sets; deleted when it is denied.",
    ),
    may(
        "storage",
        Shape::List(&Shape::Text),
        "The entries that it keeps in localStorage, sessionStorage, IndexedDB or Cache Storage; deleted when it is denied. * matches any characters.",
    ),
];

const SERVICE_COOKIE: &[Field] = &[
    must(
        "name",
        Shape::Text,
        "The cookie's name; * matches any characters.",
    ),
    may("domain", Shape::Text, "The domain that it is set for."),
    may("path", Shape::Text, "The path that it is set for."),
    may(
        "httpOnly",
        Shape::Bool,
        "Whether it is HttpOnly. Scripts cannot delete such a cookie, so visitors are informed of it.",
    ),
    may("retention", LOCALIZED, "Its retention period."),
];

const SIGNALS: &[Field] = &[
    may(
        "google",
        Shape::Object(GOOGLE),
        "Google Consent Mode v2; an empty object suffices.",
    ),
    may("uet", Shape::Bool, "Microsoft UET consent mode."),
    may("clarity", Shape::Bool, "Microsoft Clarity consent v2."),
    may("meta", Shape::Bool, "Meta Pixel consent."),
    may("tiktok", Shape::Bool, "TikTok Pixel consent."),
    may(
        "matomo",
        Shape::Either(&[Shape::Bool, Shape::Word(&["cookies"])]),
        "Matomo: consent to tracking, or with \"cookies\" to its cookies only.",
    ),
    may(
        "dataLayer",
        Shape::Bool,
        "Pushes a noren_consent event to dataLayer for each decision.",
    ),
];

const GOOGLE: &[Field] = &[
    may(
        "waitForUpdate",
        Shape::Whole(0, 60_000),
        "How long Google's tags wait for an update, in milliseconds.",
    ),
    may(
        "adsDataRedaction",
        Shape::Bool,
        "Redacts click ids in the requests sent while advertising is denied.",
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
        "At the start or the end of the line, in writing direction. Default: start.",
    ),
    may(
        "offset",
        Shape::Either(&[Shape::Whole(0, MOST_OFFSET), Shape::Text]),
        "The distance from the lower edge of the viewport: a number of CSS pixels, or a CSS length.",
    ),
];
