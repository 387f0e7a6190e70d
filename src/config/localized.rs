//! A text that a shop writes once, or once for each language.

/// A text as a shop writes it: one for all readers, or one for each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Localized {
    /// One text for all readers, such as a name.
    One(String),
    /// A text for each language: tag and text, in the order written.
    ByLanguage(Vec<(String, String)>),
    /// The message at this place of every language's catalogue: what is known of a service that a
    /// shop only names.
    Message(u16),
}

impl Localized {
    /// The text for a reader of `language`: their own, else the English one, else the first. A
    /// message is none of the shop's texts; the catalogue has it.
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

    /// The language that [`Localized::pick`] fell back to, if it is not the reader's own: the text
    /// has to carry it as its `lang`. A text for all readers falls back to nothing.
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
