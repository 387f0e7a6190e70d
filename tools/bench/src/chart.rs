//! The report as an SVG: for some measures a bar for each candidate, with one scale a measure.

use std::fmt::Write as _;

use crate::plan::Plan;
use crate::report::{self, Column, Report, Row};

/// The rows of the chart: section and title.
const SHOWN: &[(&str, &str)] = &[
    ("First visit", "Banner visible"),
    (
        "First visit",
        "Accept tapped as soon as it is visible: carried out",
    ),
    ("First visit", "Bytes over the wire until idle"),
    ("First visit", "Main-thread script time"),
    (
        "Accept, once the page has loaded",
        "INP: tap to next paint, 50 tags",
    ),
    (
        "Accept, once the page has loaded",
        "Accept to the last of 50 tags",
    ),
    (
        "Returning visit, decided, with an empty HTTP cache",
        "Bytes over the wire until idle",
    ),
    (
        "Returning visit, decided, with an empty HTTP cache",
        "Main-thread script time",
    ),
];

const WIDTH: u32 = 880;
const PANEL: u32 = WIDTH / 2;
const MARGIN: u32 = 16;
const TITLE: u32 = 28;
const BAR: u32 = 22;
/// The space for names before the bars, and for figures after them.
const NAMES: u32 = 112;
const FIGURES: u32 = 72;

/// The chart. Its colours follow the reader's theme.
pub fn svg(report: &Report, plan: &Plan) -> String {
    let rows: Vec<&Row> = SHOWN
        .iter()
        .filter_map(|(section, title)| {
            report
                .rows
                .iter()
                .find(|row| row.measure.section == *section && row.measure.title == *title)
        })
        .collect();
    let bars = u32::try_from(report.columns.len()).unwrap_or(1);
    let panel = TITLE + BAR * bars + 2 * MARGIN;
    let lines = u32::try_from(rows.len().div_ceil(2)).unwrap_or(1);
    let height = panel * lines + 2 * MARGIN;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"Noren and other consent managers, measured; less is better\">\n<style>\n\
         svg {{ background: #fff }}\n\
         text {{ font: 13px system-ui, sans-serif; fill: #23262c }}\n\
         .t {{ font-weight: 600 }}\n.s {{ fill: #5c6069; font-size: 11px }}\n\
         .b {{ fill: #a9adb6 }}\n.n {{ fill: #2b4a7c }}\n\
         @media (prefers-color-scheme: dark) {{\n\
         svg {{ background: #15171b }}\ntext {{ fill: #ece9e2 }}\n.s {{ fill: #a9adb6 }}\n\
         .b {{ fill: #5c6069 }}\n.n {{ fill: #8fb4ee }}\n}}\n</style>\n"
    );
    for ((row, y), x) in rows
        .iter()
        .zip((0..lines).flat_map(|line| [line * panel; 2]))
        .zip([0, PANEL].into_iter().cycle())
    {
        draw(&mut text, report, row, x + MARGIN, y + MARGIN);
    }
    // Writing into a String cannot fail.
    let _ = write!(
        text,
        "<text class=\"s\" x=\"{MARGIN}\" y=\"{}\">Medians of {} rounds, {}. {}. Less is better.</text>\n</svg>\n",
        height - MARGIN,
        plan.rounds,
        report::today(),
        plan.conditions.in_words(),
    );
    text
}

fn draw(text: &mut String, report: &Report, row: &Row, x: u32, y: u32) {
    let over = if row.measure.over_bare {
        " (over the bare page)"
    } else {
        ""
    };
    let visit = row.measure.section.split(',').next().unwrap_or_default();
    let _ = writeln!(
        text,
        "<text class=\"t\" x=\"{x}\" y=\"{}\">{}</text>",
        y + 14,
        short(row.measure.title)
    );
    let _ = writeln!(
        text,
        "<text class=\"s\" x=\"{x}\" y=\"{}\">{visit}, {}{over}</text>",
        y + TITLE,
        row.measure.unit.sign()
    );
    let room = f64::from(PANEL - NAMES - FIGURES - 2 * MARGIN);
    let own = |column: &usize| !report.is_bare(*column);
    let most = (0..report.columns.len())
        .filter(own)
        .filter_map(|column| Some(row.cells[column].as_ref()?.median))
        .fold(f64::MIN_POSITIVE, f64::max);
    for (place, column) in (0..report.columns.len()).filter(own).enumerate() {
        let top = y + TITLE + 8 + BAR * u32::try_from(place).unwrap_or_default();
        let Column { name, id, .. } = &report.columns[column];
        let class = if id == "noren" { "n" } else { "b" };
        let _ = writeln!(text, "<text x=\"{x}\" y=\"{}\">{name}</text>", top + 14);
        let Some(cell) = row.cells[column].as_ref() else {
            continue;
        };
        let width = (cell.median.max(0.0) / most * room).max(1.0);
        let start = x + NAMES;
        let _ = writeln!(
            text,
            "<rect class=\"{class}\" x=\"{start}\" y=\"{}\" width=\"{width:.1}\" height=\"{}\" rx=\"2\"/>",
            top + 2,
            BAR - 6
        );
        let _ = writeln!(
            text,
            "<text x=\"{:.1}\" y=\"{}\">{}</text>",
            f64::from(start) + width + 6.0,
            top + 14,
            row.measure.unit.written(cell.median)
        );
    }
}

fn short(title: &str) -> String {
    title.replace(
        "Accept tapped as soon as it is visible: carried out",
        "Eager tap on Accept carried out",
    )
}
