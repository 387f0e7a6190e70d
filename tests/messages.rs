//! Compiled catalogues against the Fluent runtime, message by message: what a visitor reads is what a
//! translator wrote.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use noren::locale::{Arg, Catalogue, LANGUAGES, catalogue::format_pattern};
use noren_messages::{
    FaultKind, INTERFACE_FILES, POLICY_FILES, REFERENCE, SERVICE_FILES, line_and_column,
    placeholder_codes,
};
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
        let compiled = noren_messages::compile(Path::new(LOCALES), tag).unwrap();
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
        let entries = noren_messages::policy(Path::new(LOCALES), tag).unwrap();
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
    let reference = noren_messages::compile(Path::new(LOCALES), REFERENCE).unwrap();
    let services = KnownServices::read(Path::new("services"), &reference).unwrap();
    for tag in LANGUAGES {
        let bundle = bundle(tag, SERVICE_FILES);
        let compiled = noren_messages::compile(Path::new(LOCALES), tag).unwrap();
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

/// A record names the texts that it was given on, and what is known of a service is one of them.
#[test]
fn another_text_about_services_is_another_hash() {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("locales");
    let english = copy.join("en");
    std::fs::create_dir_all(&english).unwrap();
    for entry in std::fs::read_dir(Path::new(LOCALES).join("en")).unwrap() {
        let entry = entry.unwrap();
        // The archive is of the policy alone.
        if entry.path().is_file() {
            std::fs::copy(entry.path(), english.join(entry.file_name())).unwrap();
        }
    }
    let hash = || noren_messages::compile(&copy, "en").unwrap().hash;
    let before = hash();
    let file = english.join("catalogue.ftl");
    let source = std::fs::read_to_string(&file).unwrap();
    let changed = source.replacen("Your IP address", "Where you are on the net", 1);
    assert_ne!(changed, source);
    std::fs::write(&file, changed).unwrap();
    assert_ne!(hash(), before);
}

#[test]
fn selections_nest_and_fall_back_to_their_default() {
    let source = "m =\n    { $count ->\n        [0] none\n        [one] one { $kind ->\n            [a] A\n           *[b] B\n        }\n       *[other] { $count } of { $kind }\n    }.\n";
    let entry = noren_messages::parse(source).unwrap().remove(0);
    assert_eq!(entry.variables, ["count", "kind"]);
    let format = |count: &str, category: &str, kind: &str| {
        let count = Arg {
            text: count,
            category,
        };
        format_pattern(&entry.pattern, &[count, kind.into()])
    };
    assert_eq!(format("0", "other", "a"), "none.");
    assert_eq!(format("1", "one", "a"), "one A.");
    assert_eq!(format("1", "one", "z"), "one B.");
    assert_eq!(format("7", "other", "z"), "7 of z.");
}

#[test]
fn faults_name_the_place_and_what_to_write() {
    let first = |source: &str| {
        let fault = noren_messages::parse(source).unwrap_err().remove(0);
        let place = line_and_column(source, fault.span.start);
        (fault.kind, place, fault.message + "; " + &fault.help)
    };
    let (kind, place, text) = first("a = A\nb = { NUMBER($n) }\n");
    assert_eq!((kind, place), (FaultKind::Reference, (2, 7)));
    assert!(text.contains("write the variable alone"), "{text}");
    let (kind, place, _) = first("a = A\na = B\n");
    assert_eq!((kind, place), (FaultKind::Duplicate, (2, 1)));
    let (kind, _, text) = first("a = { b }\nb = { a }\n");
    assert_eq!(kind, FaultKind::Reference);
    assert!(text.contains("circle"), "{text}");
    // The brace is missing where the line ends, and not where the parser noticed.
    let (kind, place, text) = first("a = A\nb = { $x\nc = C\n");
    assert_eq!((kind, place), (FaultKind::Syntax, (2, 8)));
    assert!(text.contains("not closed"), "{text}");
}

#[test]
fn a_language_is_compared_with_the_reference() {
    let english =
        noren_messages::parse("a = A { $x }\nb = B\n    .c = C\nd = D\n    .f = F\n").unwrap();
    let source = "# b = B\na = { $y }\nd = D\ne = E\n";
    let compared =
        noren_messages::compare(&english, noren_messages::parse(source).unwrap(), source);
    let told: Vec<_> = compared
        .faults
        .iter()
        .map(|it| {
            (
                it.kind,
                it.id.as_str(),
                line_and_column(source, it.span.start).0,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (FaultKind::Variable, "a", 2),
            (FaultKind::Variable, "a", 2),
            (FaultKind::Missing, "b", 1),
            (FaultKind::Missing, "d.f", 3),
            (FaultKind::Unknown, "e", 4),
        ]
    );
    let ids: Vec<&str> = compared.messages.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "b.c", "d", "d.f"]);
}

#[test]
fn a_shops_wording_takes_the_messages_place() {
    let text = format!(
        "0{0}plain{0}{1}a until {1}b",
        placeholder_codes::MESSAGE,
        placeholder_codes::VARIABLE
    );
    let mut catalogue = Catalogue::new("en", &text);
    let names = ["date", "expires"];
    catalogue.replace(1, "{ $expires } {$date} { $other } {", &names);
    let args = ["D".into(), "E".into()];
    assert_eq!(catalogue.format_index(1, &args), "E D { $other } {");
    catalogue.replace(0, "\u{1}a\u{1e}<b>", &[]);
    assert_eq!(catalogue.by_index(0), "a<b>");
    catalogue.replace(9, "nothing there", &[]);
}

#[test]
fn a_text_that_is_no_catalogue_reads_as_nothing() {
    for text in [
        "",
        "<!doctype html><title>404</title>",
        "\u{1e}",
        "\u{1e}\u{2}\u{3}\u{4}",
        "h\u{1e}\u{1}",
    ] {
        let catalogue = Catalogue::new("en", text);
        for index in 0..4 {
            let _ = catalogue.by_index(index);
        }
    }
}
