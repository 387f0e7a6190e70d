//! The valid name that somebody most likely meant.

/// The candidate that is nearest to a name, if one is near enough to have been meant.
///
/// Near is counted in letters inserted, dropped, changed or swapped with their neighbour; upper and
/// lower case, `-` and `_` count as the same. One slip is forgiven in any name, and one more for
/// every four letters.
///
/// ```
/// use noren::config::nearest;
///
/// assert_eq!(nearest("anlaytics", ["analytics", "marketing"]), Some("analytics"));
/// assert_eq!(nearest("chat", ["analytics", "marketing"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
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

/// No valid name is longer, and the table below grows with the square of the length.
const LONGEST: usize = 64;

fn letters(name: &str) -> Vec<char> {
    name.chars()
        .take(LONGEST)
        .map(|letter| {
            if letter == '_' {
                '-'
            } else {
                letter.to_ascii_lowercase()
            }
        })
        .collect()
}

/// Optimal string alignment: the edit distance in which neighbours may swap places.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let kept = above[column] + usize::from(letter != other);
            let mut cost = kept.min(above[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other {
                cost = cost.min(before[column - 1] + 1);
            }
            current.push(cost);
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().unwrap_or_default()
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
    fn case_and_underscores_are_no_slips() {
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
