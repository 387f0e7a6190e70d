//! A text of a config: one for all languages, or one for each.

/// A text of a config: one for all languages, or one for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Localized {
    /// One text for all languages, such as a name.
    One(String),
    /// A text for each language: tag and text, in the order of the config.
    ByLanguage(Vec<(String, String)>),
    /// The index of a message in every language's catalogue: a fact about a known service that the shop
    /// lists by id.
    Message(u16),
}

impl Localized {
    /// The text in `language`, else in English, else the first one. `None` for a message, whose text is
    /// in the catalogue.
    ///
    /// ```
    /// use noren::config::Localized;
    ///
    /// let text = Localized::ByLanguage(vec![
    ///     ("ja".to_owned(), "計測".to_owned()),
    ///     ("en".to_owned(), "Measuring".to_owned()),
    /// ]);
    /// assert_eq!(text.pick("ja"), Some("計測"));
    /// assert_eq!(text.pick("zh-Hant"), Some("Measuring"));
    /// assert_eq!(text.fell_back("zh-Hant"), Some("en"));
    /// assert_eq!(text.fell_back("ja"), None);
    /// ```
    #[must_use]
    pub fn pick(&self, language: &str) -> Option<&str> {
        match self {
            Self::One(text) => Some(text),
            Self::ByLanguage(texts) => choose(texts, language).map(|(_, text)| text.as_str()),
            Self::Message(_) => None,
        }
    }

    /// The language that [`Localized::pick`] fell back to, if it is not `language`; the element with
    /// the text needs it as its `lang` attribute. `None` for a text for all languages.
    #[must_use]
    pub fn fell_back(&self, language: &str) -> Option<&str> {
        match self {
            Self::One(_) | Self::Message(_) => None,
            Self::ByLanguage(texts) => choose(texts, language)
                .map(|(tag, _)| tag.as_str())
                .filter(|tag| *tag != language),
        }
    }
}

fn choose<'a>(texts: &'a [(String, String)], language: &str) -> Option<&'a (String, String)> {
    let find = |wanted: &str| texts.iter().find(|(tag, _)| tag == wanted);
    find(language)
        .or_else(|| find("en"))
        .or_else(|| texts.first())
}
