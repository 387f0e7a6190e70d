//! The legal regions.

/// The region whose law applies on a page. It is never inferred from a language or an IP address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Region {
    /// Opt-in. The default, and the fallback for unknown regions.
    #[default]
    Strict,
    /// Opt-in, as the GDPR and the ePrivacy Directive require.
    EuUk,
    /// Opt-out: undecided means allowed (California, and states with similar laws).
    UsOptout,
    /// Opt-in; each service discloses in Japanese what is sent, to whom and why.
    Jp,
    /// Opt-in; transfer abroad is a separate consent.
    Cn,
    /// Opt-in, with the notice that Taiwan's PDPA requires.
    Tw,
    /// The server sets the region of each page. It is treated as strict until a region is set.
    Auto,
}

impl Region {
    /// Every region, in the order of the config's schema.
    pub const ALL: [Self; 7] = [
        Self::Strict,
        Self::EuUk,
        Self::UsOptout,
        Self::Jp,
        Self::Cn,
        Self::Tw,
        Self::Auto,
    ];

    /// The names of [`Region::ALL`], in the same order.
    pub const NAMES: [&'static str; 7] = ["strict", "eu-uk", "us-optout", "jp", "cn", "tw", "auto"];

    /// The region's name in a config and in a record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::EuUk => "eu-uk",
            Self::UsOptout => "us-optout",
            Self::Jp => "jp",
            Self::Cn => "cn",
            Self::Tw => "tw",
            Self::Auto => "auto",
        }
    }

    /// The region with this name; [`Region::Strict`] for an unknown name.
    ///
    /// ```
    /// use noren::config::Region;
    ///
    /// assert_eq!(Region::named("us-optout"), Region::UsOptout);
    /// assert_eq!(Region::named("atlantis"), Region::Strict);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|region| region.name() == name)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_list() {
        assert_eq!(Region::ALL.map(Region::name), Region::NAMES);
        for region in Region::ALL {
            assert_eq!(Region::named(region.name()), region);
        }
    }
}
