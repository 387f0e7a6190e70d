//! The members of an interface in `src/noren.d.ts`, with their descriptions.

use std::fs;

use anyhow::{Context, Result, ensure};
use noren_support::project;

use crate::table::{code, table};

/// The members of an exported interface.
pub fn members(interface: &str) -> Result<String> {
    let path = "src/noren.d.ts";
    let source = fs::read_to_string(project::root().join(path)).context(path)?;
    let rows = rows(&source, interface)?;
    ensure!(!rows.is_empty(), "{path} has no interface {interface}");
    Ok(table(&["member", "type", "meaning"], &rows))
}

fn rows(source: &str, interface: &str) -> Result<Vec<Vec<String>>> {
    let start = format!("export interface {interface} {{");
    let body = source
        .split_once(&start)
        .with_context(|| format!("no `{start}`"))?;
    let mut rows = Vec::new();
    let (mut comment, mut member) = (String::new(), String::new());
    let mut in_comment = false;
    for line in body.1.lines().skip(1).take_while(|line| *line != "}") {
        let text = line.trim();
        // Comments within a member describe its parts, which its type shows.
        if in_comment || (text.starts_with("/**") && member.is_empty()) {
            in_comment = !text.ends_with("*/");
            let words = text.trim_end_matches("*/").trim_start_matches("/**");
            comment.push(' ');
            comment += words.trim_start_matches('*').trim();
            continue;
        }
        if text.starts_with("/**") {
            continue;
        }
        if !member.is_empty() {
            member.push(' ');
        }
        member += text;
        let is_whole = line.starts_with("  ") && !line.starts_with("   ") && text.ends_with(';');
        if is_whole {
            rows.push(row(&member, comment.trim()));
            comment.clear();
            member.clear();
        }
    }
    Ok(rows)
}

/// A member such as `readonly name: type;` or `name(argument: type): result;`.
fn row(member: &str, comment: &str) -> Vec<String> {
    let member = member.trim_end_matches(';');
    let member = member.strip_prefix("readonly ").unwrap_or(member);
    let end = member
        .find(|letter: char| !(letter.is_alphanumeric() || "-_\"".contains(letter)))
        .unwrap_or(member.len());
    let (name, rest) = member.split_at(end);
    let kind = match rest.trim_start_matches('?').strip_prefix(':') {
        Some(kind) => kind.trim().replace("readonly ", "").replace(": | ", ": "),
        None => rest.to_owned(),
    };
    vec![
        code(name.trim_matches('"')),
        code(&kind),
        comment.to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn members_have_their_comment_and_their_type() {
        let source = "export interface A {\n  /** One. */\n  readonly one: string;\n  /**\n   * Two,\n   * still.\n   */\n  two(x?: number): void;\n  three: {\n    /** Inner. */\n    readonly a: 1;\n  };\n}\n";
        let expected = [
            ["`one`", "`string`", "One."],
            ["`two`", "`(x?: number): void`", "Two, still."],
            ["`three`", "`{ a: 1; }`", ""],
        ];
        assert_eq!(rows(source, "A").unwrap(), expected);
    }
}
