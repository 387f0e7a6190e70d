//! Marked regions of a page.

use anyhow::{Context, Result, bail};

const START: &str = "<!-- generated: ";
const END: &str = "<!-- end -->";

/// Replaces what is in each region by what belongs there, given the region's kind and argument.
pub fn fill(page: &str, content: impl Fn(&str, &str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(page.len());
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out += line;
        out.push('\n');
        let Some(what) = line.strip_prefix(START) else {
            continue;
        };
        let what = what
            .strip_suffix(" -->")
            .with_context(|| format!("`{line}` does not end with ` -->`"))?;
        if !lines.any(|line| line == END) {
            bail!("`{line}` has no `{END}`");
        }
        let (kind, argument) = what.split_once(' ').unwrap_or((what, ""));
        let content = content(kind, argument).with_context(|| line.to_owned())?;
        out += "\n";
        out += content.trim_end();
        out += "\n\n";
        out += END;
        out.push('\n');
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_region_is_replaced_and_the_rest_is_kept() {
        let page = "a\n<!-- generated: kind some file -->\nold\n<!-- end -->\nb\n";
        let filled = fill(page, |kind, argument| Ok(format!("{kind}: {argument}"))).unwrap();
        assert_eq!(
            filled,
            "a\n<!-- generated: kind some file -->\n\nkind: some file\n\n<!-- end -->\nb\n"
        );
        assert_eq!(
            fill(&filled, |_, _| Ok("kind: some file".into())).unwrap(),
            filled
        );
    }

    #[test]
    fn a_region_without_its_end_is_an_error() {
        let error = fill("<!-- generated: x -->\n", |_, _| Ok(String::new())).unwrap_err();
        assert!(error.to_string().contains("has no `<!-- end -->`"));
    }
}
