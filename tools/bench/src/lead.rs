//! The rows that Noren leads and those that it does not, and by how much.

use std::fmt::Write as _;

use crate::candidate::NOREN;
use crate::report::{Report, Row};

/// Both lists, a line each row.
#[derive(Default)]
pub struct Standing {
    /// The rows that Noren leads.
    pub leads: Vec<String>,
    /// The rows that another leads.
    pub follows: Vec<String>,
}

impl Standing {
    /// Compares the rows; nothing where Noren was not measured.
    pub fn of(report: &Report) -> Option<Self> {
        let noren = report
            .columns
            .iter()
            .position(|column| column.id == NOREN)?;
        let mut standing = Self::default();
        for row in &report.rows {
            standing.add(report, row, noren);
        }
        Some(standing)
    }

    fn add(&mut self, report: &Report, row: &Row, noren: usize) {
        let ranking = report.ranking(row);
        let best_peer = ranking.iter().find(|(column, _)| *column != noren);
        let own = ranking.iter().find(|(column, _)| *column == noren);
        let (Some((peer, best)), Some((_, own))) = (best_peer, own) else {
            return;
        };
        let list = if written(row, *own) == written(row, *best) {
            return;
        } else if own < best {
            &mut self.leads
        } else {
            &mut self.follows
        };
        list.push(format!(
            "- {}, {}, {}: {}, {} {}{}",
            row.measure.section.split(',').next().unwrap_or_default(),
            row.measure.title,
            row.measure.unit.sign(),
            written(row, *own),
            report.columns[*peer].name,
            written(row, *best),
            ratio(row, *own, *best)
        ));
    }
}

/// Both lists, as Markdown; nothing where Noren was not measured beside another consent manager.
pub fn markdown(report: &Report) -> String {
    let Some(Standing { leads, follows }) = Standing::of(report) else {
        return String::new();
    };
    let mut text = String::new();
    for (title, list) in [
        ("Noren leads, the next best beside it", leads),
        ("Noren follows, the best beside it", follows),
    ] {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "\n**{title}** ({} rows)\n", list.len());
        for line in list {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

fn written(row: &Row, value: f64) -> String {
    row.measure.unit.written(value)
}

fn ratio(row: &Row, own: f64, best: f64) -> String {
    if row.measure.ratio && best > 0.0 {
        format!(" (×{:.2})", own / best)
    } else {
        String::new()
    }
}
