//! The patterns by which services list names of cookies and storage entries.

/// Whether a name matches a pattern, in which `*` stands for any characters: the same rule as in
/// `src/interface/clear-storage.ts`, which deletes by it. Linear in the length of the name for each part
/// between stars.
pub fn matches_pattern(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    let Some(mut name) = name.strip_prefix(first) else {
        return false;
    };
    for part in middle.split('*') {
        match name.find(part) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    name.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        pattern: String,
        name: String,
        matches: bool,
    }

    #[test]
    fn every_case_of_the_table() {
        let table = include_str!("../../../tests/fixtures/patterns.json");
        let cases: Vec<Case> = serde_json::from_str(table).unwrap();
        assert!(!cases.is_empty());
        for Case {
            pattern,
            name,
            matches,
        } in cases
        {
            assert_eq!(
                matches_pattern(&pattern, &name),
                matches,
                "{pattern} {name}"
            );
        }
    }
}
