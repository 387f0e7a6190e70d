//! The direction of a language's script. Native only: the build writes it into `noren.js` and into pages, and the
//! interface takes it from there.

/// Languages that are written from right to left unless their tag names another script: those of CLDR's
/// `scriptMetadata` whose likely script is right to left and that have texts in CLDR 48.
const LANGUAGES: [&str; 14] = [
    "ar", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "ug", "ur", "yi",
];
/// Scripts that are written from right to left (ISO 15924).
const SCRIPTS: [&str; 7] = ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm", "rohg"];

/// `rtl` for the BCP 47 tag of a language that is written from right to left; `None` for any other, whose
/// direction the reset of our own element sets.
///
/// ```
/// use noren::locale::direction;
///
/// assert_eq!(direction("he"), Some("rtl"));
/// assert_eq!(direction("az-Arab"), Some("rtl"));
/// assert_eq!(direction("ks-Deva"), None);
/// assert_eq!(direction("zh-Hant"), None);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Option<&'static str> {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let script = subtags.next().filter(|subtag| subtag.len() == 4);
    let is_in = |list: &[&str], subtag: &str| list.iter().any(|it| it.eq_ignore_ascii_case(subtag));
    let rtl = script.map_or_else(
        || is_in(&LANGUAGES, language),
        |script| is_in(&SCRIPTS, script),
    );
    rtl.then_some("rtl")
}
