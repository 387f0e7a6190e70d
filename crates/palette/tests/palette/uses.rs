//! The sheets use colours only as the pairs that are tested for contrast: a new use fails here, until its
//! pair is.

use std::path::Path;

/// A property with what it is set to: each has a pair in `pairs`, or is one that contrast does not apply to.
const TESTED: &[(&str, &[&str])] = &[
    (
        "color",
        &[
            "var(--ink)",
            "var(--on-accent)",
            // On the ground: the answers that do not save, and the glyphs of switches.
            "var(--accent)",
            "var(--cloth)",
        ],
    ),
    (
        "background",
        &[
            "var(--cloth)",
            "var(--ink)",
            "var(--accent)",
            "var(--on-accent)",
            "var(--line)",
            "color-mix(in srgb, var(--accent) 8%, transparent)",
            // Behind a dialog, over the page.
            "rgb(0 0 0 / 50%)",
        ],
    ),
    (
        "border",
        &[
            "var(--accent)",
            "var(--line)",
            // Between items of a list, which need no line to be told apart.
            "color-mix(in srgb, var(--line) 45%, transparent)",
        ],
    ),
    ("--on-accent", &["var(--cloth)"]),
    ("outline", &["var(--accent)"]),
    ("text-decoration", &["var(--line)", "var(--accent)"]),
    (
        "box-shadow",
        &["color-mix(in oklab, var(--on-accent), var(--accent) 30%)"],
    ),
];

/// For print, on paper.
const ON_PAPER: [&str; 3] = ["#000", "#fff", "none"];

#[test]
fn every_use_of_a_colour_is_one_whose_contrast_is_tested() {
    let mut unknown = Vec::new();
    let mut known = 0;
    for (file, css) in sheets() {
        for (property, value) in declarations(&css) {
            let Some((_, allowed)) = TESTED
                .iter()
                .find(|(family, _)| property.starts_with(family))
            else {
                if is_coloured(&value) && !ON_PAPER.contains(&value.as_str()) {
                    unknown.push(format!("{file}: {property}: {value}"));
                }
                continue;
            };
            if allowed.iter().any(|colour| value.contains(colour)) {
                known += 1;
            } else if is_coloured(&value) && !ON_PAPER.contains(&value.as_str()) {
                unknown.push(format!("{file}: {property}: {value}"));
            }
        }
    }
    assert_eq!(
        unknown, [""; 0],
        "uses of colours without a pair in crates/palette/tests/palette/pairs.rs"
    );
    assert!(known > 30, "{known} uses found");
}

/// Whether a value has a colour, of ours or a literal one.
fn is_coloured(value: &str) -> bool {
    let ours = ["--cloth", "--ink", "--accent", "--on-accent", "--line"];
    let literal = [
        "#",
        "rgb",
        "hsl",
        "hwb",
        "lab(",
        "lch(",
        "color(",
        "color-mix(",
    ];
    let words = value.split([' ', ',', '(', ')', ';']);
    ours.iter().any(|it| value.contains(&format!("var({it})")))
        || literal.iter().any(|it| value.contains(it))
        || words
            .into_iter()
            .any(|word| ["white", "black", "red", "gray", "grey", "silver"].contains(&word))
}

/// The sheets with their names.
fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
    let mut sheets = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "css") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            sheets.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(sheets.len() > 5, "{}", sheets.len());
    sheets
}

/// The declarations of a sheet as property and value, custom properties too. The sheets have neither
/// strings with braces or semicolons, nor such comments between them.
fn declarations(css: &str) -> Vec<(String, String)> {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain += rest;
    plain
        .split(['{', '}', ';'])
        .filter_map(|part| part.trim().split_once(": "))
        .filter(|(property, _)| {
            property
                .bytes()
                .all(|it| it.is_ascii_lowercase() || it == b'-')
        })
        .map(|(property, value)| {
            (
                property.to_owned(),
                value.split_whitespace().collect::<Vec<_>>().join(" "),
            )
        })
        .collect()
}

#[test]
fn declarations_are_found() {
    let found = declarations(
        "/* a: b; */ a:hover { color: var(--ink);\n  --own: #fff; }\n@media (width: 1px) { b { border: 1px\n solid red } }",
    );
    let texts: Vec<String> = found
        .iter()
        .map(|(property, value)| format!("{property}: {value}"))
        .collect();
    assert_eq!(
        texts,
        ["color: var(--ink)", "--own: #fff", "border: 1px solid red"]
    );
    assert!(
        is_coloured("1px solid red")
            && is_coloured("#fff")
            && !is_coloured("1px solid currentcolor")
    );
}
