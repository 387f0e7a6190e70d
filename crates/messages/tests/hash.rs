//! The hash of a language's messages.

use std::path::Path;

use noren_messages::Locales;

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");

/// A record has the hash of the texts that the visitor saw, which include those about services.
#[test]
fn a_changed_service_text_changes_the_hash() {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("locales");
    let english = copy.join("en");
    std::fs::create_dir_all(&english).unwrap();
    for entry in std::fs::read_dir(Path::new(LOCALES).join("en")).unwrap() {
        let entry = entry.unwrap();
        // The archive only has texts of the policy.
        if entry.path().is_file() {
            std::fs::copy(entry.path(), english.join(entry.file_name())).unwrap();
        }
    }
    let hash = || {
        noren_messages::compile(&Locales::new(&copy), "en")
            .unwrap()
            .hash
    };
    let before = hash();
    let file = english.join("catalogue.ftl");
    let source = std::fs::read_to_string(&file).unwrap();
    let changed = source.replacen("Your IP address", "Where you are on the net", 1);
    assert_ne!(changed, source);
    std::fs::write(&file, changed).unwrap();
    assert_ne!(hash(), before);
}
