//! The rows that Noren leads and those that it does not, and by how much.

use std::fmt::Write as _;

use crate::candidate::NOREN;
use crate::report::{Report, Row};

/// Both lists, as Markdown; nothing where Noren was not measured beside another consent manager.
pub fn markdown(report: &Report) -> String {
    let Some(noren) = report.columns.iter().position(|column| column.id == NOREN) else {
        return String::new();
    };
    let (mut leads, mut follows) = (String::new(), String::new());
    for row in &report.rows {
        let ranking = report.ranking(row);
        let best_peer = ranking.iter().find(|(column, _)| *column != noren);
        let own = ranking.iter().find(|(column, _)| *column == noren);
        let (Some((peer, best)), Some((_, own))) = (best_peer, own) else {
            continue;
        };
        let list = if written(row, *own) == written(row, *best) {
            continue;
        } else if own < best {
            &mut leads
        } else {
            &mut follows
        };
        // Writing into a String cannot fail.
        let _ = writeln!(
            list,
            "- {}, {}, {}: {}, {} {}{}",
            row.measure.section.split(',').next().unwrap_or_default(),
            row.measure.title,
            row.measure.unit.sign(),
            written(row, *own),
            report.columns[*peer].name,
            written(row, *best),
            ratio(row, *own, *best)
        );
    }
    let mut text = String::new();
    for (title, list) in [
        ("Noren leads, the next best beside it", leads),
        ("Noren follows, the best beside it", follows),
    ] {
        let rows = list.lines().count();
        let _ = write!(text, "\n**{title}** ({rows} rows)\n\n{list}");
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
