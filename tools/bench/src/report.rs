//! The results: a row for each measure, a column for each candidate or case.

use anyhow::Result;
use noren::consent::timestamp::Timestamp;
use noren_support::project;
use serde_json::{Map, Value, json};

use crate::candidate::Candidate;
use crate::driver::{Browser, Samples};
use crate::measure::{Measure, On};
use crate::page;
use crate::plan::Plan;
use crate::stats::Summary;

/// A column.
pub struct Column {
    /// Its page's name in the samples.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// Its version, if it has one of its own.
    pub version: String,
}

impl Column {
    /// The column of a candidate.
    pub fn of(candidate: &Candidate) -> Self {
        Self {
            id: candidate.id.clone(),
            name: candidate.name.clone(),
            version: candidate.version.clone(),
        }
    }
}

/// What is subtracted from values, and what they are compared with: columns, by id.
#[derive(Clone, Copy)]
pub struct Basis {
    /// The page without a candidate, where there is one.
    pub bare: Option<&'static str>,
    /// The column that ratios refer to.
    pub reference: &'static str,
}

/// A measure, with the summary of each column.
pub struct Row {
    /// The measure.
    pub measure: Measure,
    /// By column; nothing where it does not apply or every visit failed.
    pub cells: Vec<Option<Summary>>,
}

/// All rows.
pub struct Report {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, section by section.
    pub rows: Vec<Row>,
    basis: Basis,
}

impl Report {
    /// Sums up the samples.
    pub fn new(
        columns: Vec<Column>,
        measures: &[Measure],
        samples: &Samples,
        basis: Basis,
    ) -> Self {
        let rows = measures
            .iter()
            .map(|measure| Row {
                measure: *measure,
                cells: cells(&columns, measure, samples, basis.bare),
            })
            .collect();
        Self {
            columns,
            rows,
            basis,
        }
    }

    /// The report that [`Self::to_json`] wrote; nothing if it has none of these measures.
    pub fn from_json(json: &Value, measures: &[Measure], basis: Basis) -> Option<Self> {
        let columns: Vec<Column> = json["columns"]
            .as_object()?
            .iter()
            .map(|(id, about)| {
                let text = |name: &str| about[name].as_str().unwrap_or_default().to_owned();
                Column {
                    id: id.clone(),
                    name: text("name"),
                    version: text("version"),
                }
            })
            .collect();
        let written = json["measures"].as_array()?;
        let rows = measures
            .iter()
            .map(|measure| {
                let results = &written.iter().find(|row| {
                    row["section"] == measure.section && row["title"] == measure.title
                })?["results"];
                let cells = columns
                    .iter()
                    .map(|column| Summary::from_json(&results[&column.id]))
                    .collect();
                Some(Row {
                    measure: *measure,
                    cells,
                })
            })
            .collect::<Option<_>>()?;
        Some(Self {
            columns,
            rows,
            basis,
        })
    }

    /// Whether a column is the bare page's.
    pub fn is_bare(&self, column: usize) -> bool {
        Some(self.columns[column].id.as_str()) == self.basis.bare
    }

    /// The heading of the column that ratios refer to.
    pub fn reference(&self) -> &str {
        self.columns
            .iter()
            .find(|column| column.id == self.basis.reference)
            .map_or(self.basis.reference, |column| &column.name)
    }

    /// The ratio of a cell's median to the reference's, where it is meaningful.
    pub fn ratio(&self, row: &Row, column: usize) -> Option<f64> {
        let place = self
            .columns
            .iter()
            .position(|column| column.id == self.basis.reference)?;
        let reference = row.cells.get(place)?.as_ref()?.median;
        let own = row.cells.get(column)?.as_ref()?.median;
        let sensible = row.measure.ratio && reference > 0.0 && !self.is_bare(column);
        sensible.then(|| own / reference)
    }

    /// The columns that are ranked, each with its median, the least first.
    pub fn ranking(&self, row: &Row) -> Vec<(usize, f64)> {
        let mut own: Vec<(usize, f64)> = (0..row.cells.len())
            .filter(|column| row.measure.ranked && !self.is_bare(*column))
            .filter_map(|column| Some((column, row.cells[column].as_ref()?.median)))
            .collect();
        own.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        own
    }

    /// The columns with the least median, as printed; none where all are equal.
    pub fn least(&self, row: &Row) -> Vec<usize> {
        let own = self.ranking(row);
        let Some((_, least)) = own.first().copied() else {
            return Vec::new();
        };
        let written = |value| row.measure.unit.written(value);
        let first: Vec<usize> = own
            .iter()
            .filter(|(_, value)| written(*value) == written(least))
            .map(|(column, _)| *column)
            .collect();
        if first.len() == own.len() {
            Vec::new()
        } else {
            first
        }
    }

    /// Everything as JSON.
    ///
    /// # Errors
    /// None for these values.
    pub fn to_json(&self, plan: &Plan, browser: &Browser) -> Result<String> {
        let columns: Map<String, Value> = self
            .columns
            .iter()
            .map(|column| {
                let about = json!({ "name": column.name, "version": column.version });
                (column.id.clone(), about)
            })
            .collect();
        let rows: Vec<Value> = self.rows.iter().map(|row| self.row_json(row)).collect();
        let report = json!({
            "measured": today(),
            "noren": project::VERSION,
            "browser": browser.version,
            "conditions": plan.conditions.to_json(),
            "rounds": plan.rounds,
            "bare": self.basis.bare,
            "reference": self.basis.reference,
            "columns": columns,
            "measures": rows,
        });
        Ok(serde_json::to_string_pretty(&report)? + "\n")
    }

    fn row_json(&self, row: &Row) -> Value {
        let mut results = Map::new();
        for (column, cell) in row.cells.iter().enumerate() {
            if let Some(cell) = cell {
                let summary = json!({
                    "median": cell.median, "q1": cell.q1, "q3": cell.q3, "min": cell.min, "max": cell.max,
                    "runs": cell.runs, "ratio": self.ratio(row, column),
                });
                results.insert(self.columns[column].id.clone(), summary);
            }
        }
        json!({
            "section": row.measure.section,
            "title": row.measure.title,
            // In the units of drive.mjs: milliseconds, bytes, plain numbers.
            "key": row.measure.key,
            "overBare": row.measure.over_bare,
            "results": results,
        })
    }
}

fn cells(
    columns: &[Column],
    measure: &Measure,
    samples: &Samples,
    bare: Option<&str>,
) -> Vec<Option<Summary>> {
    let summary = |id: &str| {
        let page = match measure.on {
            On::Few => id.to_owned(),
            On::Many => page::many(id),
        };
        Summary::of(samples.of(&page, measure.visit, measure.key))
    };
    let taken_off = bare
        .filter(|_| measure.over_bare)
        .and_then(|bare| Some(summary(bare)?.median));
    columns
        .iter()
        .map(|column| {
            let own = summary(&column.id)?;
            match taken_off {
                Some(amount) if Some(column.id.as_str()) != bare => Some(own.less(amount)),
                _ => Some(own),
            }
        })
        .collect()
}

/// Today's date in UTC, as ISO 8601.
pub fn today() -> String {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |elapsed| elapsed.as_secs());
    let now = Timestamp::from_seconds(i64::try_from(seconds).unwrap_or_default());
    now.to_iso()
        .chars()
        .take_while(|letter| *letter != 'T')
        .collect()
}
