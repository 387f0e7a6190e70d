//! Compares every message of the compiled catalogues with the output of the Fluent runtime.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use noren::locale::{Arg, Catalogue, LANGUAGES, catalogue::format_pattern};
use noren_messages::{INTERFACE_FILES, POLICY_FILES, REFERENCE, SERVICE_FILES};
use noren_services::{KnownServices, Retention};
use unic_langid::LanguageIdentifier;

const LOCALES: &str = "locales";

/// Values that bring out every branch: English has `one` and `other`, and exact numbers come first.
const NUMBERS: [usize; 5] = [0, 1, 2, 5, 21];

fn bundle(tag: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap();
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    for file in files {
        let source = std::fs::read_to_string(Path::new(LOCALES).join(tag).join(file)).unwrap();
        bundle
            .add_resource(FluentResource::try_new(source).unwrap())
            .unwrap();
    }
    bundle
}

fn category(tag: &str, number: usize) -> &'static str {
    // The plural data knows languages, not scripts.
    let language: LanguageIdentifier = tag.split('-').next().unwrap().parse().unwrap();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    match rules.select(number).unwrap() {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// What Fluent itself makes of a message or an attribute.
fn oracle(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    variables: &[String],
    number: usize,
) -> String {
    let mut args = FluentArgs::new();
    for variable in variables {
        let value = if variable == "count" {
            FluentValue::from(number)
        } else {
            FluentValue::from(format!("<{variable}>"))
        };
        args.set(variable.clone(), value);
    }
    let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
    let message = bundle
        .get_message(message)
        .unwrap_or_else(|| panic!("{id}"));
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).unwrap().value(),
        None => message.value().unwrap(),
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    text
}

fn arguments(variables: &[String], number: usize) -> Vec<String> {
    variables
        .iter()
        .map(|it| {
            if it == "count" {
                number.to_string()
            } else {
                format!("<{it}>")
            }
        })
        .collect()
}

#[test]
fn every_message_reads_as_fluent_formats_it() {
    let mut compared = 0;
    for tag in LANGUAGES {
        let compiled =
            noren_messages::compile(&noren_messages::Locales::new(LOCALES), tag).unwrap();
        let catalogue = Catalogue::new(tag, &compiled.text);
        let bundle = bundle(tag, INTERFACE_FILES);
        for (index, (id, variables)) in compiled.keys.iter().enumerate() {
            for number in NUMBERS {
                let texts = arguments(variables, number);
                let category = category(tag, number);
                let args: Vec<Arg<'_>> = texts.iter().map(|text| Arg { text, category }).collect();
                let ours = catalogue.format_index(u16::try_from(index).unwrap(), &args);
                assert_eq!(
                    ours,
                    oracle(&bundle, id, variables, number),
                    "{tag} {id} {number}"
                );
                compared += 1;
            }
        }
    }
    assert!(
        compared >= LANGUAGES.len() * NUMBERS.len() * 50,
        "only {compared} were compared"
    );
}

#[test]
fn every_sentence_of_the_policy_reads_as_fluent_formats_it() {
    for tag in LANGUAGES {
        let bundle = bundle(tag, POLICY_FILES);
        let entries = noren_messages::policy(&noren_messages::Locales::new(LOCALES), tag).unwrap();
        assert!(entries.len() > 80, "{tag}");
        for entry in entries {
            let texts = arguments(&entry.variables, 0);
            let args: Vec<Arg<'_>> = texts.iter().map(|text| text.as_str().into()).collect();
            let ours = format_pattern(&entry.pattern, &args);
            assert_eq!(
                ours,
                oracle(&bundle, &entry.id, &entry.variables, 0),
                "{tag} {}",
                entry.id
            );
        }
    }
}

#[test]
fn every_text_about_services_reads_as_fluent_formats_it() {
    let reference =
        noren_messages::compile(&noren_messages::Locales::new(LOCALES), REFERENCE).unwrap();
    let services = KnownServices::read(Path::new("services"), &reference).unwrap();
    for tag in LANGUAGES {
        let bundle = bundle(tag, SERVICE_FILES);
        let compiled =
            noren_messages::compile(&noren_messages::Locales::new(LOCALES), tag).unwrap();
        let text = format!("{}{}", compiled.text, services.texts(&compiled));
        let catalogue = Catalogue::new(tag, &text);
        for (id, place) in services.keys() {
            let ours = catalogue.by_index(u16::try_from(place).unwrap());
            assert_eq!(ours, oracle(&bundle, id, &[], 0), "{tag} {id}");
        }
        // Each period, in the numbers that there are.
        for (kept, place) in services.periods() {
            let (variables, number) = match kept {
                Retention::Session => (vec![], 0),
                Retention::For(number, _) => (vec!["count".to_owned()], *number as usize),
            };
            let ours = catalogue.by_index(u16::try_from(place).unwrap());
            let theirs = oracle(&bundle, &kept.text_id(), &variables, number);
            assert_eq!(ours, theirs, "{tag} {kept:?}");
        }
    }
    assert!(services.keys().count() > 20 && services.periods().count() > 5);
}
