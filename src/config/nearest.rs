//! The valid name that a misspelt name most likely means.

/// The candidate closest to a name, if its edit distance is small enough.
///
/// The distance counts letters inserted, deleted, substituted or swapped with their neighbour. Upper
/// and lower case are equal, and so are `-` and `_`. The limit is one edit, and one more for every four
/// letters of the name.
///
/// ```
/// use noren::config::nearest;
///
/// assert_eq!(nearest("anlaytics", ["analytics", "marketing"]), Some("analytics"));
/// assert_eq!(nearest("chat", ["analytics", "marketing"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(name, &mut candidates.into_iter())
}

fn nearest_of<'a>(name: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = letters(name);
    let mut best = None;
    let mut least = name.len() / 4 + 2;
    for candidate in candidates {
        let slips = distance(&name, &letters(candidate));
        if slips < least {
            least = slips;
            best = Some(candidate);
        }
    }
    best
}

/// The number of letters compared. No valid name is longer, and the table in [`distance`] grows with
/// the square of the length.
const LONGEST: usize = 64;

fn letters(name: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for letter in name.chars().take(LONGEST) {
        letters.push(if letter == '_' {
            '-'
        } else {
            letter.to_ascii_lowercase()
        });
    }
    letters
}

/// The optimal string alignment distance: edit distance with swaps of neighbouring letters.
fn distance(left: &[char], right: &[char]) -> usize {
    let width = right.len() + 1;
    let mut table: Vec<usize> = Vec::new();
    for row in 0..left.len() + 1 {
        for column in 0..width {
            let at = row * width + column;
            if row == 0 || column == 0 {
                table.push(row + column);
                continue;
            }
            let (letter, other) = (left[row - 1], right[column - 1]);
            let kept = table[at - width - 1] + usize::from(letter != other);
            let mut cost = kept.min(table[at - width] + 1).min(table[at - 1] + 1);
            if row > 1 && column > 1 && letter == right[column - 2] && left[row - 2] == other {
                cost = cost.min(table[at - 2 * width - 2] + 1);
            }
            table.push(cost);
        }
    }
    table.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_optimal_string_alignment() {
        for (left, right, slips) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
            ("ca", "abc", 3),
            ("expiresafterday", "expiresafterdays", 1),
            ("同意", "意同", 1),
        ] {
            assert_eq!(
                distance(&letters(left), &letters(right)),
                slips,
                "{left} → {right}"
            );
        }
    }

    #[test]
    fn a_name_far_from_all_has_no_nearest() {
        assert_eq!(nearest("", ["analytics"]), None);
        assert_eq!(nearest("zzzzzzzz", ["analytics", "necessary"]), None);
    }

    #[test]
    fn case_and_underscores_do_not_count() {
        assert_eq!(
            nearest("US_OPTOUT", ["us-optout", "eu-uk"]),
            Some("us-optout")
        );
    }

    #[test]
    fn the_nearest_of_several_wins() {
        assert_eq!(
            nearest("analytcis", ["analytic", "analytics"]),
            Some("analytics")
        );
    }
}
