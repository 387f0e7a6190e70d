//! Whether every error code has its section in the documentation, and no other has.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use noren_support::project;

/// Compares the codes of the public types with the sections of docs/errors.md.
///
/// # Errors
/// If they differ: which, and where.
pub fn check() -> Result<()> {
    let read = |path: &str| {
        std::fs::read_to_string(project::root().join(path)).with_context(|| path.to_owned())
    };
    compare(&read("src/noren.d.ts")?, &read("docs/errors.md")?)
}

fn compare(types: &str, page: &str) -> Result<()> {
    let (_, union) = types
        .split_once("readonly code:")
        .context("src/noren.d.ts has no `readonly code:`")?;
    let (union, _) = union.split_once(';').context("src/noren.d.ts")?;
    // Between the quotes.
    let codes: BTreeSet<&str> = union.split('"').skip(1).step_by(2).collect();
    let sections: BTreeSet<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .collect();
    let missing: Vec<_> = codes.difference(&sections).collect();
    let more: Vec<_> = sections.difference(&codes).collect();
    ensure!(
        missing.is_empty() && more.is_empty(),
        "docs/errors.md has no section for {missing:?}, and one for {more:?}, which is no error code"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn a_code_without_a_section_and_a_section_without_a_code_are_faults() {
        let types = "readonly code:\n | \"bad-config\" | \"second-tag\";\n";
        assert!(compare(types, "# Errors\n## bad-config\n## second-tag\n").is_ok());
        let error = compare(types, "## bad-config\n## other\n").unwrap_err();
        assert!(error.to_string().contains("[\"second-tag\"]"), "{error}");
        assert!(error.to_string().contains("[\"other\"]"), "{error}");
    }
}
