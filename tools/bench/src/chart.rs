//! The report's story as an SVG: three measures, a bar for each candidate, the least first. Two are Noren's best,
//! and one it does not lead; the caption says how many rows of the whole table it leads and follows.

use std::fmt::Write as _;

use crate::candidate::NOREN;
use crate::conditions::Conditions;
use crate::lead::Standing;
use crate::report::{Report, Row};

/// A panel: the row's section and title, and what the panel says instead.
struct Panel {
    section: &'static str,
    row: &'static str,
    title: &'static str,
    note: &'static str,
}

const SHOWN: [Panel; 3] = [
    Panel {
        section: "First visit",
        row: "Banner visible",
        title: "Banner visible",
        note: "first visit, ms",
    },
    Panel {
        section: "Accept, once the page has loaded",
        row: "INP: tap to next paint, 50 tags",
        title: "Tap on Accept to next paint",
        note: "INP with 50 tags, ms",
    },
    Panel {
        section: "First visit",
        row: "Bytes over the wire until idle",
        title: "Bytes of a first visit",
        note: "over the bare page, KB",
    },
];

/// When and how the rows were measured.
pub struct Measured {
    /// The day, as ISO 8601.
    pub day: String,
    /// The visits of each page.
    pub rounds: usize,
    /// The conditions of each visit.
    pub conditions: Conditions,
}

const WIDTH: u32 = 880;
const MARGIN: u32 = 16;
const GAP: u32 = 20;
const TITLE: u32 = 56;
const BAR: u32 = 24;
/// The space for names before the bars, and for figures after them.
const NAMES: u32 = 108;
const FIGURES: u32 = 44;
/// The caption's two lines.
const CAPTION: u32 = 48;

/// The chart. Its colours follow the reader's theme.
pub fn svg(report: &Report, measured: &Measured) -> String {
    let panels = SHOWN.len();
    let width = (WIDTH - 2 * MARGIN - GAP * (count(panels) - 1)) / count(panels);
    let bars = count(report.columns.len().saturating_sub(1));
    let height = MARGIN + TITLE + BAR * bars + CAPTION + MARGIN;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Noren and other consent managers, measured; less is better\">\n<style>\n\
         svg {{ background: #fff }}\n\
         text {{ font: 13px system-ui, sans-serif; fill: #23262c }}\n\
         .t {{ font-weight: 600; font-size: 15px }}\n.s {{ fill: #5c6069; font-size: 12px }}\n\
         .b {{ fill: #b4b8c0 }}\n.n {{ fill: #2b4a7c }}\ntext.n {{ font-weight: 700 }}\n\
         @media (prefers-color-scheme: dark) {{\n\
         svg {{ background: #15171b }}\ntext {{ fill: #ece9e2 }}\n.s {{ fill: #a9adb6 }}\n\
         .b {{ fill: #5c6069 }}\n.n {{ fill: #8fb4ee }}\n}}\n</style>\n"
    );
    for (place, panel) in SHOWN.iter().enumerate() {
        let found = report
            .rows
            .iter()
            .find(|row| row.measure.section == panel.section && row.measure.title == panel.row);
        if let Some(row) = found {
            let x = MARGIN + (width + GAP) * count(place);
            draw(&mut text, report, row, panel, x, width);
        }
    }
    let standing = Standing::of(report).map_or_else(String::new, |standing| {
        format!(
            "Noren leads {} rows of the whole table and follows in {}.",
            standing.leads.len(),
            standing.follows.len()
        )
    });
    // Writing into a String cannot fail.
    let _ = write!(
        text,
        "<text class=\"s\" x=\"{MARGIN}\" y=\"{}\">Less is better. {standing}</text>\n\
         <text class=\"s\" x=\"{MARGIN}\" y=\"{}\">Medians of {} rounds, {}. {}.</text>\n</svg>\n",
        height - MARGIN - 20,
        height - MARGIN,
        measured.rounds,
        measured.day,
        measured.conditions.in_words(),
    );
    text
}

fn draw(text: &mut String, report: &Report, row: &Row, panel: &Panel, x: u32, width: u32) {
    let ranking = report.ranking(row);
    let noren = |column: usize| report.columns[column].id == NOREN;
    let rank = ranking
        .iter()
        .position(|(column, _)| noren(*column))
        .map_or_else(String::new, |place| {
            format!(" · Noren: place {} of {}", place + 1, ranking.len())
        });
    let _ = writeln!(
        text,
        "<text class=\"t\" x=\"{x}\" y=\"{}\">{}</text>\n<text class=\"s\" x=\"{x}\" y=\"{}\">{}{rank}</text>",
        MARGIN + 14,
        panel.title,
        MARGIN + 34,
        panel.note,
    );
    let room = f64::from(width - NAMES - FIGURES);
    let most = ranking
        .last()
        .map_or(f64::MIN_POSITIVE, |(_, most)| most.max(f64::MIN_POSITIVE));
    for (place, (column, median)) in ranking.iter().enumerate() {
        let top = MARGIN + TITLE + BAR * count(place);
        let class = if noren(*column) { "n" } else { "b" };
        let label = if noren(*column) { " class=\"n\"" } else { "" };
        let (start, bar) = (x + NAMES, (median.max(0.0) / most * room).max(1.0));
        let _ = writeln!(
            text,
            "<text{label} x=\"{x}\" y=\"{}\">{}</text>\n\
             <rect class=\"{class}\" x=\"{start}\" y=\"{}\" width=\"{bar:.1}\" height=\"{}\" rx=\"2\"/>\n\
             <text{label} x=\"{:.1}\" y=\"{}\">{}</text>",
            top + 14,
            report.columns[*column].name,
            top + 2,
            BAR - 8,
            f64::from(start) + bar + 6.0,
            top + 14,
            row.measure.unit.written(*median)
        );
    }
}

/// Few enough for any coordinate.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Measured, SHOWN, svg};
    use crate::comparison::recorded;
    use crate::lead::Standing;

    fn committed() -> (crate::report::Report, Measured) {
        recorded(include_str!("../results/comparison.json")).unwrap()
    }

    #[test]
    fn the_committed_chart_is_drawn_from_the_committed_figures() {
        let (report, measured) = committed();
        assert_eq!(
            svg(&report, &measured),
            include_str!("../results/comparison.svg")
        );
    }

    #[test]
    fn every_panel_has_its_row_and_one_is_not_led() {
        let (report, _) = committed();
        let standing = Standing::of(&report).unwrap();
        for panel in &SHOWN {
            let there = |row: &&crate::report::Row| {
                row.measure.section == panel.section && row.measure.title == panel.row
            };
            assert_eq!(report.rows.iter().filter(there).count(), 1, "{}", panel.row);
        }
        let lost =
            |panel: &&super::Panel| standing.follows.iter().any(|row| row.contains(panel.row));
        assert!(SHOWN.iter().any(|panel| lost(&panel)));
    }
}
