//! Markdown tables.

/// A table with these headings.
pub fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let headings: Vec<String> = headings.iter().map(|&text| text.to_owned()).collect();
    let mut out = line(&headings);
    out += &format!("|{}\n", "---|".repeat(headings.len()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
        out += &line(&cells);
    }
    out
}

/// A text as code, unless it is empty.
pub fn code(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("`{text}`")
    }
}

/// A cell on one line. A `|` ends a cell, in code too.
fn escape(cell: &str) -> String {
    cell.replace('\n', " ").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{code, table};

    #[test]
    fn a_cell_keeps_to_its_line_and_its_column() {
        assert_eq!(
            table(&["a", "b"], &[vec![code("x | y"), "1\n2".into()]]),
            "| a | b |\n|---|---|\n| `x \\| y` | 1 2 |\n"
        );
    }
}
