//! Which law's expectations hold.

/// Which law's expectations hold on a page. Never guessed from a language or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Region {
    /// Opt-in; whatever is not known is strict.
    #[default]
    Strict,
    /// Opt-in, as the GDPR and the ePrivacy Directive want it.
    EuUk,
    /// Opt-out: undecided means allowed (California and its like).
    UsOptout,
    /// Opt-in, and each service says in Japanese what is sent, to whom and why.
    Jp,
    /// Opt-in, and transfer abroad is a consent of its own.
    Cn,
    /// Opt-in, with the notice of Taiwan's PDPA.
    Tw,
    /// The server says, on each page; until it has, this is strict.
    Auto,
}

impl Region {
    /// Every region, in the order in which the config's description lists them.
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

    /// The region's name in the config and in a record.
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

    /// The region of that name; a name that nobody knows is strict.
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
