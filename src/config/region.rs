//! The legal regions.

/// The region whose law applies on a page. It is never inferred from a language or an IP address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Region {
    /// Opt-in. The default, and the fallback for unknown regions.
    #[default]
    Strict,
    /// Opt-in, as the GDPR and the ePrivacy Directive (2002/58/EC, article 5(3)) require.
    Eu,
    /// Opt-in as in [`Region::Eu`], except for services that only serve the shop's own statistics or the
    /// site's appearance: those run unless the visitor objects. Source: PECR 2003, Schedule A1, paragraphs
    /// 5 and 6, inserted by the Data (Use and Access) Act 2025, section 112 and Schedule 12, in force since
    /// 2026-02-05; ICO, "Guidance on the use of storage and access technologies", 2026-04-29.
    Uk,
    /// The stricter of [`Region::Eu`] and [`Region::Uk`], for a page that visitors of both see.
    EuUk,
    /// Opt-out: undecided means allowed (California, and states with similar laws).
    UsOptout,
    /// Opt-in; each service discloses in Japanese what is sent, to whom and why.
    Jp,
    /// Opt-in; transfer abroad is a separate consent.
    Cn,
    /// Opt-in, with the notice that Taiwan's PDPA requires.
    Tw,
    /// Opt-in, with the notice that Hong Kong's Personal Data (Privacy) Ordinance requires (Cap. 486,
    /// Schedule 1, principle 1(3)).
    Hk,
    /// The server sets the region of each page. It is treated as strict until a region is set.
    Auto,
}

impl Region {
    /// Every region, in the order of the config's schema.
    pub const ALL: [Self; 10] = [
        Self::Strict,
        Self::Eu,
        Self::Uk,
        Self::EuUk,
        Self::UsOptout,
        Self::Jp,
        Self::Cn,
        Self::Tw,
        Self::Hk,
        Self::Auto,
    ];

    /// The names of [`Region::ALL`], in the same order.
    pub const NAMES: [&'static str; 10] = [
        "strict",
        "eu",
        "uk",
        "eu-uk",
        "us-optout",
        "jp",
        "cn",
        "tw",
        "hk",
        "auto",
    ];

    /// The region's name in a config and in a record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Eu => "eu",
            Self::Uk => "uk",
            Self::EuUk => "eu-uk",
            Self::UsOptout => "us-optout",
            Self::Jp => "jp",
            Self::Cn => "cn",
            Self::Tw => "tw",
            Self::Hk => "hk",
            Self::Auto => "auto",
        }
    }

    /// Whether a country of the region `home` is at home, not abroad, to visitors of this region. Under
    /// [`Region::Strict`] visitors may be in any country, so every recipient counts as abroad.
    #[must_use]
    pub fn includes(self, home: Self) -> bool {
        match self {
            Self::Strict => false,
            Self::EuUk => matches!(home, Self::Eu | Self::Uk),
            region => region == home,
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
