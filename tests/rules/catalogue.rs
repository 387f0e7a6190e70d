//! Catalogues: formatting, a shop's own texts, and invalid content.

use noren::locale::{Arg, Catalogue, catalogue::format_pattern, placeholder_codes};

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
fn chinese_has_no_space_beside_a_name_in_its_own_characters() {
    let formatted = |source: &str, name: &str| {
        let entry = noren_messages::parse(source).unwrap().remove(0);
        format_pattern(&entry.pattern, &[name.into()])
    };
    for (pattern, name, expected) in [
        ("來自 { $name } 的影片", "YouTube", "來自 YouTube 的影片"),
        ("來自 { $name } 的影片", "最近瀏覽", "來自最近瀏覽的影片"),
        // Each end counts by itself.
        (
            "來自 { $name } 的影片",
            "Google 地圖",
            "來自 Google 地圖的影片",
        ),
        ("來自 { $name } 的影片", "地圖 X", "來自地圖 X 的影片"),
        ("{ $name } 隱私權政策", "燕子商店", "燕子商店隱私權政策"),
        // A space that is not beside Chinese stays.
        (
            "{ $name } privacy policy",
            "燕子商店",
            "燕子商店 privacy policy",
        ),
        (
            "{ $name } プライバシーポリシー",
            "燕商店",
            "燕商店 プライバシーポリシー",
        ),
        ("也儲存給 { $name }", "", "也儲存給 "),
    ] {
        assert_eq!(formatted(&format!("m = {pattern}\n"), name), expected);
    }
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
