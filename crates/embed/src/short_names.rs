//! The private custom properties and their short names in a build, which make `noren.js` 40 bytes smaller.

const SHORT: &[(&str, &str)] = &[
    ("--cloth", "--c"),
    ("--ink", "--i"),
    ("--on-accent", "--o"),
    ("--accent", "--a"),
    ("--line", "--l"),
    ("--radius", "--r"),
    ("--space", "--s"),
    ("--face", "--f"),
    // The two values of a colour where the page chooses the palette.
    ("--light-", "--1"),
    ("--dark-", "--2"),
];

/// A sheet with the short names of the private properties.
#[must_use]
pub fn shortened(css: &str) -> String {
    SHORT.iter().fold(css.to_owned(), |css, (name, short)| {
        css.replace(name, short)
    })
}
