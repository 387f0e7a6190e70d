//! The summary of many runs of one measure.

use serde_json::Value;

/// Quartiles are interpolated between neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// The smallest.
    pub min: f64,
    /// The first quartile.
    pub q1: f64,
    /// The median.
    pub median: f64,
    /// The third quartile.
    pub q3: f64,
    /// The largest.
    pub max: f64,
    /// The number of runs.
    pub runs: usize,
}

impl Summary {
    /// The summary of some runs; nothing if there are none.
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            min: *sorted.first()?,
            q1: quantile(&sorted, 0.25),
            median: quantile(&sorted, 0.5),
            q3: quantile(&sorted, 0.75),
            max: *sorted.last()?,
            runs: sorted.len(),
        })
    }

    /// The summary that was written as JSON.
    pub fn from_json(json: &Value) -> Option<Self> {
        let number = |name: &str| json[name].as_f64();
        Some(Self {
            min: number("min")?,
            q1: number("q1")?,
            median: number("median")?,
            q3: number("q3")?,
            max: number("max")?,
            runs: usize::try_from(json["runs"].as_u64()?).ok()?,
        })
    }

    /// The same, less a fixed amount.
    pub fn less(self, amount: f64) -> Self {
        Self {
            min: self.min - amount,
            q1: self.q1 - amount,
            median: self.median - amount,
            q3: self.q3 - amount,
            max: self.max - amount,
            ..self
        }
    }
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // some dozens of runs
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * (place - place.floor())
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn the_middle_of_an_even_number_lies_between_two() {
        let summary = Summary::of(&[4.0, 1.0, 3.0, 2.0]).unwrap();
        assert!((summary.median - 2.5).abs() < 1e-9);
        assert!((summary.q1 - 1.75).abs() < 1e-9);
        assert!((summary.q3 - 3.25).abs() < 1e-9);
        assert_eq!(summary.runs, 4);
    }

    #[test]
    fn one_run_is_its_own_spread_and_none_is_nothing() {
        let summary = Summary::of(&[7.0]).unwrap();
        assert!((summary.q1 - 7.0).abs() < 1e-9 && (summary.q3 - 7.0).abs() < 1e-9);
        assert_eq!(Summary::of(&[]), None);
    }

    #[test]
    fn the_bare_pages_share_is_subtracted() {
        let summary = Summary::of(&[10.0, 12.0]).unwrap().less(10.0);
        assert!((summary.median - 1.0).abs() < 1e-9);
        assert!(summary.min.abs() < 1e-9);
    }
}
