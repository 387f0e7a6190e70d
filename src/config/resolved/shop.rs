//! The part of a config that says whose shop it is and how Noren looks there: the build renders the
//! policy from it, and the gate places things by it.

use crate::config::Localized;

/// Whose shop it is, and how Noren looks there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    /// Whose shop it is.
    pub company: Company,
    /// The languages offered, in order; tags of those built in.
    pub languages: Vec<String>,
    /// Where the policy is.
    pub policy: PolicyLink,
    /// The banner's form.
    pub layout: Layout,
    /// Light, dark, or as the visitor's system has it.
    pub theme: Theme,
    /// Where the button that leads back is.
    pub reopen: Reopen,
}

/// Whose shop it is, and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The company's name.
    pub name: Localized,
    /// How to reach it; at least one is there.
    pub contact: Contact,
    /// What it does, in whole sentences, if the shop says so.
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
