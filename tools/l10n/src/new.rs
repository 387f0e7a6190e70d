//! `cargo xtask l10n new`: creates the files of a new language.
//!
//! Every message is in English and commented out, under its comment. Translators remove the `# ` from
//! each message that they translate. Commented-out messages count as missing, and the language is not
//! built while it has any.

use std::path::Path;
use std::str::FromStr as _;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast;
use fluent_syntax::serializer;
use noren_messages::{MessageComment, OWN_NAME, REFERENCE, ValueType};
use noren_support::log;
use unic_langid::LanguageIdentifier;

use super::rules::plurals::categories;

/// Creates the folder and the files of a language.
///
/// # Errors
/// If the tag is not valid, the folder exists, or a file cannot be read or written.
pub fn run(locales: &Path, tag: &str) -> Result<()> {
    let tag = canonical(tag)?;
    let folder = locales.join(&tag);
    if folder.exists() {
        bail!(
            "{} already exists; `cargo xtask l10n --language {tag}` shows which messages it lacks",
            folder.display()
        );
    }
    let names = noren_messages::file_names(locales);
    let mut templates = Vec::new();
    for name in &names {
        let path = locales.join(REFERENCE).join(name);
        let source = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        templates.push((name, template(&source, &tag)));
    }
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    for (name, template) in templates {
        let path = folder.join(name);
        std::fs::write(&path, template).with_context(|| path.display().to_string())?;
    }
    log::info(&format!(
        "{}: {} files. Remove the `# ` before a message and translate it; start with `{OWN_NAME}` in \
         banner.ftl.\nPreview the language with `cargo xtask l10n preview`, check it with `cargo xtask \
         l10n --language {tag}`. It is built as soon as the last message is translated.",
        folder.display(),
        names.len(),
    ));
    Ok(())
}

/// The tag in the canonical form of BCP 47.
///
/// # Errors
/// If the tag is not well formed or has no language.
fn canonical(tag: &str) -> Result<String> {
    let Ok(parsed) = LanguageIdentifier::from_str(tag) else {
        bail!("`{tag}` is not a language tag; use one such as ko, pt-BR or sr-Latn (BCP 47)");
    };
    if parsed.language.is_empty() {
        bail!("`{tag}` has no language; use one such as ko, pt-BR or sr-Latn (BCP 47)");
    }
    Ok(parsed.to_string())
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
    use crate::report::Report;
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
        let locales = scratch.path();
        run(locales, "pl").unwrap();
        assert!(noren_messages::is_in_translation(locales, "pl"));
        assert_eq!(
            noren_messages::built_languages(locales).unwrap(),
            ["zh-Hans", "zh-Hant", "ja", "en"]
        );
        let report = Report::of(locales).unwrap();
        let polish = report.languages.last().unwrap();
        assert_eq!(
            (polish.tag.as_str(), polish.translated, polish.errors()),
            ("pl", 0, 0)
        );

        for name in noren_messages::file_names(locales) {
            let path = locales.join("pl").join(name);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, translated(&text)).unwrap();
        }
        assert_eq!(
            noren_messages::built_languages(locales)
                .unwrap()
                .last()
                .unwrap(),
            "pl"
        );
        // An earlier attempt may remain as a comment.
        scratch.change(
            "pl/banner.ftl",
            "\naccept = ",
            "\n# accept = Tak\naccept = ",
        );
        assert!(!noren_messages::is_in_translation(locales, "pl"));
        scratch.change("pl/banner.ftl", "\n# accept = Tak\n", "\n");
        assert_eq!(
            noren_messages::compile(locales, "pl").unwrap().own_name,
            "English"
        );
        let report = Report::of(locales).unwrap();
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
        let fault = |tag: &str| run(scratch.path(), tag).unwrap_err().to_string();
        assert!(fault("xx_!").contains("is not a language tag"));
        assert!(fault("und").contains("has no language"));
        assert!(fault("ja").contains("already exists"));
        assert!(fault("ZH-hant").contains("already exists"));
    }
}
