//! The files of a new language, or a copy of a built-in one.
//!
//! In the files of a new language every message is in English and commented out, under its comment. Translators remove
//! the `# ` from each message that they translate. Commented-out messages count as missing, and the language is not
//! built while it has any.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use fluent_syntax::ast;
use fluent_syntax::serializer;
use noren_messages::{Locales, MessageComment, POLICY_FILES, ValueType};
use noren_render::policy::archive;
use unic_langid::LanguageIdentifier;

use crate::L10nError;
use crate::rules::plurals::categories;

/// A language whose files were created.
#[derive(Debug, PartialEq, Eq)]
pub struct Created {
    /// Its folder.
    pub folder: PathBuf,
    /// The names of the files.
    pub files: Vec<String>,
    /// Whether they are copies of a built-in language's.
    pub is_copy: bool,
}

/// Creates the files of a language that are not there where people write. Of a language that is built in, a shop gets
/// copies, to change its wording, with the archive of the published policies.
///
/// # Errors
/// If the tag is not valid, every file is there, or one cannot be read or written.
pub fn create(locales: &Locales, tag: &str) -> Result<Created, L10nError> {
    let tag = canonical(tag)?;
    let own = locales.folder();
    let folder = own.join(&tag);
    let built_in = locales.without_own();
    let is_built = built_in.built().map_err(L10nError::file(built_in.folder()));
    let is_copy = own != built_in.folder() && is_built?.contains(&tag);
    let mut files = locales.file_names();
    files.retain(|name| !noren_files::is_file(&folder.join(name)));
    if files.is_empty() {
        return Err(L10nError::Exists(folder, tag));
    }
    let read = |path: &Path| noren_files::read_to_string(path).map_err(L10nError::file(path));
    let mut contents = Vec::new();
    for name in &files {
        let content = match is_copy {
            true => read(&built_in.file(&tag, name))?,
            false => template(&read(&locales.english(name))?, &tag),
        };
        contents.push((folder.join(name), content));
    }
    if is_copy
        && files
            .iter()
            .any(|name| POLICY_FILES.contains(&name.as_str()))
    {
        let current = archive::current(&built_in, &tag);
        for text in archive::files(&current).map_err(L10nError::file(&current))? {
            let name = text.file_name().unwrap_or_default();
            let copy = folder.join(archive::FOLDER).join(name);
            // What the shop has published is never replaced.
            if !noren_files::is_file(&copy) {
                contents.push((copy, read(&text)?));
            }
        }
    }
    for (path, content) in contents {
        let parent = path.parent().unwrap_or(&folder);
        noren_files::create_dir_all(parent)
            .and_then(|()| noren_files::write(&path, content))
            .map_err(L10nError::file(&path))?;
    }
    Ok(Created {
        folder,
        files,
        is_copy,
    })
}

/// The tag in the canonical form of BCP 47.
///
/// # Errors
/// If the tag is not well formed or has no language.
fn canonical(tag: &str) -> Result<String, L10nError> {
    match LanguageIdentifier::from_str(tag) {
        Ok(parsed) if !parsed.language.is_empty() => Ok(parsed.to_string()),
        _ => Err(L10nError::Tag(tag.to_owned())),
    }
}

/// An English file with its messages commented out.
fn template(source: &str, tag: &str) -> String {
    let (Ok(mut resource) | Err((mut resource, _))) =
        fluent_syntax::parser::parse(source.to_owned());
    for entry in &mut resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let comment = message.comment.take().unwrap_or(ast::Comment {
            content: Vec::new(),
        });
        let declared = MessageComment::parse(&comment.content.join("\n"));
        let attributes = message
            .attributes
            .iter_mut()
            .map(|attribute| &mut attribute.value);
        for pattern in message.value.iter_mut().chain(attributes) {
            set_plural_branches(pattern, tag, &declared);
        }
        let alone = ast::Resource {
            body: vec![entry.clone()],
        };
        let mut content = comment.content;
        content.extend(serializer::serialize(&alone).lines().map(str::to_owned));
        *entry = ast::Entry::Comment(ast::Comment { content });
    }
    // The serializer writes two empty lines before a stand-alone comment.
    serializer::serialize(&resource).replace("\n\n\n", "\n\n")
}

/// Gives each selection by number one branch for each plural category of the language (CLDR).
fn set_plural_branches(pattern: &mut ast::Pattern<String>, tag: &str, comment: &MessageComment) {
    let Some(categories) = categories(tag) else {
        return;
    };
    for element in &mut pattern.elements {
        let ast::PatternElement::Placeable {
            expression: ast::Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let by_number = matches!(selector, ast::InlineExpression::VariableReference { id }
            if comment.type_of(&id.name) == Some(ValueType::Number));
        let Some(other) = variants
            .iter()
            .find(|variant| variant.default)
            .cloned()
            .filter(|_| by_number)
        else {
            continue;
        };
        let named = |variant: &ast::Variant<String>, name: &str| matches!(&variant.key, ast::VariantKey::Identifier { name: key } if key == name);
        let branches = categories.iter().map(|name| {
            let same = variants.iter().find(|variant| named(variant, name));
            let same = same.unwrap_or(&other);
            ast::Variant {
                key: ast::VariantKey::Identifier {
                    name: (*name).to_owned(),
                },
                value: same.value.clone(),
                default: *name == "other",
            }
        });
        *variants = branches.collect();
    }
    // A selection with a single branch is replaced by that branch: the language has no plural forms.
    let only = |element: &ast::PatternElement<String>| match element {
        ast::PatternElement::Placeable {
            expression: ast::Expression::Select { variants, .. },
        } => match variants.as_slice() {
            [one] => one.value.elements.clone(),
            _ => vec![element.clone()],
        },
        other => vec![other.clone()],
    };
    pattern.elements = pattern.elements.iter().flat_map(only).collect();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    /// A file with every message uncommented, which counts as translated.
    fn translated(template: &str) -> String {
        let mut commented = false;
        let line = |line: &str| {
            let bare = line.strip_prefix("# ").unwrap_or(line);
            let named = bare.split_once(" =").is_some_and(|(name, _)| {
                !name.is_empty()
                    && name
                        .chars()
                        .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            });
            commented = named || (commented && line.starts_with("#     "));
            let text = if commented { bare } else { line };
            text.to_owned() + "\n"
        };
        template.lines().map(line).collect()
    }

    #[test]
    fn a_language_is_built_once_it_is_complete() {
        let scratch = Scratch::new("new");
        let locales = &scratch.locales();
        assert!(!create(locales, "pl").unwrap().is_copy);
        assert!(locales.is_in_translation("pl"));
        assert_eq!(locales.built().unwrap(), ["zh-Hans", "zh-Hant", "ja", "en"]);
        let report = scratch.report();
        let polish = report.languages.last().unwrap();
        assert_eq!(
            (polish.tag.as_str(), polish.translated, polish.errors()),
            ("pl", 0, 0)
        );

        for name in locales.file_names() {
            let path = locales.file("pl", &name);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, translated(&text)).unwrap();
        }
        assert_eq!(locales.built().unwrap().last().unwrap(), "pl");
        // An earlier attempt may remain as a comment.
        scratch.change(
            "pl/banner.ftl",
            "\naccept = ",
            "\n# accept = Tak\naccept = ",
        );
        assert!(!locales.is_in_translation("pl"));
        scratch.change("pl/banner.ftl", "\n# accept = Tak\n", "\n");
        assert_eq!(
            noren_messages::compile(locales, "pl").unwrap().own_name,
            "English"
        );
        let report = scratch.report();
        let polish = report.languages.last().unwrap();
        assert_eq!(polish.translated, polish.messages);
        // The only findings are texts in English: the template has every plural branch.
        assert!(
            polish
                .findings
                .iter()
                .all(|(_, finding)| finding.check.name() == "english")
        );
        assert!(polish.errors() > 100);
    }

    #[test]
    fn invalid_and_existing_languages_are_rejected() {
        let scratch = Scratch::new("refused");
        let fault = |tag: &str| create(&scratch.locales(), tag).unwrap_err().to_string();
        assert!(fault("xx_!").contains("is not a language tag"));
        assert!(fault("und").contains("is not a language tag"));
        assert!(fault("ja").contains("already has all files"));
        assert!(fault("ZH-hant").contains("already has all files"));
    }

    #[test]
    fn a_shop_translates_a_language_of_its_own_and_rewords_a_built_in_one() {
        let shop = Scratch::empty("shop");
        let folder = shop.path().join("texts");
        let locales = shop.locales().with_own(&folder);
        assert!(!create(&locales, "ko").unwrap().is_copy);
        assert!(create(&locales, "ja").unwrap().is_copy);
        let reported = || {
            let known = crate::Known::default();
            let report = crate::Report::of(&locales, &known, Path::new("")).unwrap();
            let languages = report.languages.iter();
            languages
                .map(|it| (it.tag.clone(), it.translated, it.errors()))
                .collect::<Vec<_>>()
        };
        let found = reported();
        let total = found[0].1;
        assert!(total > 100);
        assert_eq!(
            found,
            [("ja".to_owned(), total, 0), ("ko".to_owned(), 0, 0)]
        );
        assert_eq!(
            archive::published(&folder.join("ja/policy.ftl")).unwrap(),
            archive::published(&shop.locales().file("ja", "policy.ftl")).unwrap()
        );
        // Built-in files are used where the shop has none.
        std::fs::remove_file(folder.join("ja/policy.ftl")).unwrap();
        assert_eq!(reported()[0], ("ja".to_owned(), total, 0));
    }

    /// The interface refers to its messages by their places in Noren's own English files.
    #[test]
    fn a_shop_that_lacks_a_message_in_every_language_is_told() {
        let shop = Scratch::empty("lacking");
        let folder = shop.path().join("texts");
        let locales = shop.locales().with_own(&folder);
        for tag in ["en", "ja"] {
            create(&locales, tag).unwrap();
            let file = folder.join(tag).join("banner.ftl");
            let text = std::fs::read_to_string(&file).unwrap();
            let (before, rest) = text.split_once("\naccept = ").unwrap();
            let (_, after) = rest.split_once('\n').unwrap();
            std::fs::write(&file, format!("{before}\n{after}")).unwrap();
            let faults = noren_messages::compile(&locales, tag).unwrap_err();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!(faults[0].fault.message, "`accept` is missing");
        }
    }
}
