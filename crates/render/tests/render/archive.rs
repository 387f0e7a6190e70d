//! The archive of published texts: publishing, comparing, and rejecting unpublished texts.

use std::fs;
use std::path::{Path, PathBuf};

use noren::locale::LANGUAGES;
use noren_render::policy::archive::{publish, published};
use noren_render::policy::{ArchiveError, Day};

use crate::fixtures::LOCALES;

const TEXT: &str = "# A comment.\npolicy-title = Policy of { $company }\npolicy-skip = Skip\ns1-title = Why\ns1-1 = We ask.\ns1-2 = We keep.\n";

/// A folder like `locales/` with one language, for one test.
struct Locales(PathBuf);

impl Locales {
    fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("archive-{test}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("en")).unwrap();
        let locales = Self(folder);
        locales.write(TEXT);
        locales
    }

    fn write(&self, text: &str) {
        fs::write(self.0.join("en/policy.ftl"), text).unwrap();
    }

    fn publish(&self, day: &str) -> Result<Option<PathBuf>, ArchiveError> {
        publish(&self.0.join("en/policy.ftl"), Day::parse(day).unwrap())
    }

    fn refusal(&self) -> String {
        published(&self.0.join("en/policy.ftl"))
            .unwrap_err()
            .to_string()
    }
}

#[test]
fn an_empty_archive_has_no_texts() {
    assert_eq!(
        published(&Locales::new("never").0.join("en/policy.ftl")).unwrap(),
        []
    );
}

#[test]
fn the_error_names_the_command() {
    let locales = Locales::new("refusal");
    locales.publish("2026-11-22").unwrap();
    locales.write(&TEXT.replace("ask", "beg"));
    let refusal = locales.refusal();
    assert!(
        refusal.contains("en/policy.ftl: this text is not the one"),
        "{refusal}"
    );
    assert!(refusal.contains("cargo xtask policy publish"), "{refusal}");
}

#[test]
fn publishing_copies_the_text() {
    let locales = Locales::new("copy");
    let kept = locales.publish("2026-11-22").unwrap().unwrap();
    assert!(kept.ends_with("en/archive/2026-11-22.ftl"));
    assert_eq!(fs::read_to_string(kept).unwrap(), TEXT);
    let texts = published(&locales.0.join("en/policy.ftl")).unwrap();
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].day.to_string(), "2026-11-22");
    assert_eq!(
        locales.publish("2026-11-23").unwrap(),
        None,
        "nothing has changed"
    );
}

#[test]
fn a_changed_text_is_rejected_with_its_differences() {
    let locales = Locales::new("changed");
    locales.publish("2026-11-22").unwrap();
    locales.write(
        "policy-title = Policy of { $company }\ns1-title = Why\ns1-1 = We ask you.\ns1-3 = More.\n",
    );
    let refusal = locales.refusal();
    assert!(
        refusal.contains("is not the one published on 2026-11-22"),
        "{refusal}"
    );
    for line in ["changed: s1-1", "new: s1-3", "gone: s1-2"] {
        assert!(refusal.contains(line), "{line}: {refusal}");
    }
    locales.publish("2026-12-01").unwrap().unwrap();
    let days: Vec<String> = published(&locales.0.join("en/policy.ftl"))
        .unwrap()
        .iter()
        .map(|text| text.day.to_string())
        .collect();
    assert_eq!(days, ["2026-11-22", "2026-12-01"]);
}

#[test]
fn a_different_order_is_a_difference() {
    let locales = Locales::new("order");
    locales.publish("2026-11-22").unwrap();
    locales.write(
        "policy-title = Policy of { $company }\ns1-title = Why\ns1-2 = We keep.\ns1-1 = We ask.\n",
    );
    assert!(
        locales.refusal().contains("moved: s1-2"),
        "{}",
        locales.refusal()
    );
}

#[test]
fn comments_and_the_words_around_the_text_may_change() {
    let locales = Locales::new("around");
    locales.publish("2026-11-22").unwrap();
    locales.write(
        &TEXT
            .replace("A comment", "Another")
            .replace("= Skip", "= Jump"),
    );
    assert!(published(&locales.0.join("en/policy.ftl")).is_ok());
}

#[test]
fn published_texts_are_never_replaced() {
    let locales = Locales::new("stays");
    locales.publish("2026-11-22").unwrap();
    locales.write(&TEXT.replace("We ask", "We beg"));
    for day in ["2026-11-22", "2026-11-21"] {
        let refusal = locales.publish(day).unwrap_err().to_string();
        assert!(refusal.contains("Give a later day"), "{refusal}");
    }
    let kept = fs::read_to_string(locales.0.join("en/archive/2026-11-22.ftl")).unwrap();
    assert_eq!(kept, TEXT);
}

#[test]
fn a_file_not_named_after_a_day_is_rejected() {
    let locales = Locales::new("name");
    locales.publish("2026-11-22").unwrap();
    fs::write(locales.0.join("en/archive/old.ftl"), TEXT).unwrap();
    assert!(locales.refusal().contains("old.ftl: not a published text"));
    fs::remove_file(locales.0.join("en/archive/old.ftl")).unwrap();
    fs::write(locales.0.join("en/archive/2026-02-30.ftl"), TEXT).unwrap();
    assert!(
        locales
            .refusal()
            .contains("2026-02-30.ftl: not a published text")
    );
}

#[test]
fn a_fault_in_a_published_file_is_reported_with_its_line() {
    let locales = Locales::new("fault");
    locales.publish("2026-11-22").unwrap();
    fs::write(
        locales.0.join("en/archive/2026-11-22.ftl"),
        "s1-title = Why\ns1-1 = { $\n",
    )
    .unwrap();
    assert!(
        locales.refusal().contains("2026-11-22.ftl:2: "),
        "{}",
        locales.refusal()
    );
}

#[test]
fn every_languages_text_is_published() {
    for tag in LANGUAGES {
        let texts = published(&Path::new(LOCALES).join(tag).join("policy.ftl")).unwrap();
        assert!(!texts.is_empty(), "{tag}");
    }
}
