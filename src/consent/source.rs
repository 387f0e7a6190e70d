//! How a decision was made.

/// How a decision was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// On the banner.
    Banner,
    /// In the settings.
    Settings,
    /// On the placeholder of a blocked element.
    Placeholder,
    /// By withdrawing.
    Withdrawal,
    /// By the shop's own code or controls.
    Api,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 5] = [
        Self::Banner,
        Self::Settings,
        Self::Placeholder,
        Self::Withdrawal,
        Self::Api,
    ];

    /// The source's name in a record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Banner => "banner",
            Self::Settings => "settings",
            Self::Placeholder => "placeholder",
            Self::Withdrawal => "withdrawal",
            Self::Api => "api",
        }
    }

    /// The source of that name; [`Source::Api`] for any other name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|source| source.name() == name)
            .unwrap_or(Self::Api)
    }
}
