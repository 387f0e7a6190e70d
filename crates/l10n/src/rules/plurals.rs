//! A selection by number has a branch for each plural category of the language (CLDR, by the crate that
//! Fluent's own runtime uses), and no branch that no number selects.

use std::str::FromStr as _;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use noren_messages::{ValueType, span_of};
use unic_langid::LanguageIdentifier;

use super::pair::Pair;
use crate::finding::{Check, Finding};

/// The names of all plural categories, in CLDR's order.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Sample numbers, which cover every plural category of whole numbers in every language.
fn numbers() -> impl Iterator<Item = usize> {
    (0..=200).chain([1_000, 1_000_000])
}

/// The plural categories of whole numbers in a language, in CLDR's order; `None` for a language that
/// CLDR lacks.
pub fn categories(tag: &str) -> Option<Vec<&'static str>> {
    let rules = rules(tag)?;
    let met: Vec<&str> = numbers()
        .filter_map(|number| category(&rules, number))
        .collect();
    let mut all = CATEGORIES.to_vec();
    all.retain(|category| met.contains(category) || *category == "other");
    Some(all)
}

fn rules(tag: &str) -> Option<PluralRules> {
    // CLDR has plural rules for languages, but not for scripts and most regions.
    let language = LanguageIdentifier::from_str(tag.split('-').next()?).ok()?;
    PluralRules::create(language, PluralRuleType::CARDINAL).ok()
}

fn category(rules: &PluralRules, number: usize) -> Option<&'static str> {
    Some(match rules.select(number).ok()? {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    })
}

/// Branches that no number selects, and categories without a branch.
pub fn check(pair: &Pair<'_>) -> Vec<Finding> {
    let text = pair.file.text.as_str();
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    let mut found = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            selections(pattern, &mut |selector, variants| {
                found.extend(selection(pair, id, selector, variants));
            });
        }
    }
    found
}

type Found<'f, 's> = &'f mut dyn FnMut(&'s str, &[Variant<&'s str>]);

fn selections<'s>(pattern: &Pattern<&'s str>, found: Found<'_, 's>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressions(expression, found);
        }
    }
}

fn expressions<'s>(expression: &Expression<&'s str>, found: Found<'_, 's>) {
    match expression {
        Expression::Select { selector, variants } => {
            if let InlineExpression::VariableReference { id } = selector {
                found(id.name, variants);
            }
            for variant in variants {
                selections(&variant.value, found);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            expressions(expression, found);
        }
        Expression::Inline(_) => {}
    }
}

fn key<'s>(variant: &Variant<&'s str>) -> &'s str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn selection<'s>(
    pair: &Pair<'_>,
    id: &str,
    selector: &'s str,
    variants: &[Variant<&'s str>],
) -> Vec<Finding> {
    let finding = |part: &str, message: String, help: String| Finding {
        check: Check::Plurals,
        id: id.to_owned(),
        span: span_of(&pair.file.text, part),
        message,
        help,
    };
    let keys: Vec<&str> = variants.iter().map(key).collect();
    let tag = &pair.language.tag;
    let mut found = Vec::new();
    let number = pair.translations.comment(id).type_of(selector) == Some(ValueType::Number);
    let Some(rules) = rules(tag).filter(|_| number) else {
        let again = |(at, key): (usize, &&'s str)| keys[..at].contains(key).then_some(*key);
        let twice = keys.iter().enumerate().filter_map(again);
        return twice
            .map(|key| {
                finding(
                    key,
                    format!("`{id}` has two branches [{key}]"),
                    "keep one of the two".to_owned(),
                )
            })
            .collect();
    };
    let mut reached = vec![false; keys.len()];
    let mut wanted = Vec::new();
    let literal = keys.iter().filter_map(|key| key.parse().ok());
    for number in numbers().chain(literal) {
        let written = number.to_string();
        let Some(category) = category(&rules, number) else {
            continue;
        };
        let selects = |key: &&str| *key == written || *key == category;
        match keys.iter().position(selects) {
            Some(at) => reached[at] = true,
            None if !wanted.contains(&category) => wanted.push(category),
            None => {}
        }
    }
    let has = categories(tag).unwrap_or_default().join(", ");
    for ((key, reached), variant) in keys.iter().zip(reached).zip(variants) {
        let needed = variant.default && *key == "other";
        if !(reached || needed) {
            found.push(finding(
                key,
                format!("`{id}`: no number selects the branch [{key}]"),
                match has.as_str() {
                    "other" => format!("remove the branch: {tag} has no plural forms"),
                    _ => format!("remove the branch: the plural categories of {tag} are {has}"),
                },
            ));
        }
    }
    for category in wanted {
        found.push(finding(
            selector,
            format!("`{id}` has no branch [{category}]"),
            format!("add it: the plural categories of {tag} are {has}"),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::categories;

    #[test]
    fn categories_are_those_of_cldr() {
        assert_eq!(categories("ko").unwrap(), ["other"]);
        assert_eq!(categories("zh-Hant").unwrap(), ["other"]);
        assert_eq!(categories("en").unwrap(), ["one", "other"]);
        assert_eq!(categories("pl").unwrap(), ["one", "few", "many", "other"]);
        assert_eq!(
            categories("ar").unwrap(),
            ["zero", "one", "two", "few", "many", "other"]
        );
        assert_eq!(categories("tlh"), None);
    }
}
