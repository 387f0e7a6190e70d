//! What is measured, in the order of the tables' rows.

/// In what a value is told; the driver gives milliseconds, bytes and plain numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Ms,
    /// Thousands of bytes.
    Kb,
    /// Millions of bytes.
    Mb,
    /// Things that are counted.
    Count,
    /// The score of layout shift.
    Shift,
}

impl Unit {
    /// Its sign, as a row's title ends.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Ms => "ms",
            Self::Kb => "KB",
            Self::Mb => "MB",
            Self::Count => "number",
            Self::Shift => "score",
        }
    }

    /// A value in this unit, without its sign.
    pub fn written(self, value: f64) -> String {
        let text = match self {
            Self::Ms if value.abs() >= 100.0 => format!("{value:.0}"),
            Self::Ms => format!("{value:.1}"),
            Self::Kb => format!("{:.1}", value / 1e3),
            Self::Mb => format!("{:.2}", value / 1e6),
            Self::Count => format!("{value:.0}"),
            Self::Shift => format!("{value:.3}"),
        };
        // What rounds to nothing has no sign.
        let nothing = text
            .trim_start_matches('-')
            .chars()
            .all(|it| "0.".contains(it));
        if nothing {
            text.trim_start_matches('-').to_owned()
        } else {
            text
        }
    }
}

/// On which of a candidate's pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The page with a few tags that cost nothing.
    Few,
    /// The page with many tags that have work to do.
    Many,
}

/// One row. Less is better in all of them.
#[derive(Clone, Copy)]
pub struct Measure {
    /// The table that it stands in.
    pub section: &'static str,
    /// What it is.
    pub title: &'static str,
    /// On which page.
    pub on: On,
    /// The kind of visit, as the driver calls it.
    pub visit: &'static str,
    /// Its name, as the driver calls it.
    pub key: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Whether the bare page's median is taken off.
    pub over_bare: bool,
    /// Whether a ratio means something.
    pub ratio: bool,
}

const FIRST: &str = "First visit";
const ACCEPT: &str = "Accept, once the page has loaded";
const RETURNING: &str = "Returning visit, decided, with an empty HTTP cache";

const fn row(
    section: &'static str,
    title: &'static str,
    visit: &'static str,
    key: &'static str,
    unit: Unit,
) -> Measure {
    Measure {
        section,
        title,
        on: On::Few,
        visit,
        key,
        unit,
        over_bare: false,
        ratio: true,
    }
}

const fn over_bare(measure: Measure) -> Measure {
    Measure {
        over_bare: true,
        ..measure
    }
}

/// A measure whose values lie about zero, so that a ratio of them says nothing.
const fn plain(measure: Measure) -> Measure {
    Measure {
        ratio: false,
        ..measure
    }
}

const fn many(measure: Measure) -> Measure {
    Measure {
        on: On::Many,
        ..measure
    }
}

/// The rows of the comparison.
pub const COMPARISON: &[Measure] = &[
    over_bare(row(
        FIRST,
        "Bytes over the wire",
        "first",
        "bytes",
        Unit::Kb,
    )),
    over_bare(row(FIRST, "Requests", "first", "requests", Unit::Count)),
    row(FIRST, "Banner visible", "sight", "visible", Unit::Ms),
    row(
        FIRST,
        "Accept tapped as soon as it is visible: carried out",
        "sight",
        "done",
        Unit::Ms,
    ),
    plain(row(
        FIRST,
        "Taps that this needs",
        "sight",
        "taps",
        Unit::Count,
    )),
    over_bare(row(
        FIRST,
        "Main-thread script time",
        "first",
        "script",
        Unit::Ms,
    )),
    over_bare(row(
        FIRST,
        "Main-thread time, script or not",
        "first",
        "thread",
        Unit::Ms,
    )),
    plain(over_bare(row(
        FIRST,
        "Long tasks",
        "first",
        "longTasks",
        Unit::Count,
    ))),
    plain(over_bare(row(
        FIRST,
        "Blocking time",
        "first",
        "blocking",
        Unit::Ms,
    ))),
    plain(over_bare(row(
        FIRST,
        "Layout shift",
        "first",
        "shift",
        Unit::Shift,
    ))),
    plain(over_bare(row(
        FIRST,
        "Largest contentful paint",
        "first",
        "lcp",
        Unit::Ms,
    ))),
    over_bare(row(FIRST, "JavaScript heap", "first", "heap", Unit::Mb)),
    plain(row(FIRST, "WebAssembly memory", "first", "wasm", Unit::Mb)),
    row(ACCEPT, "INP: tap to next paint", "accept", "inp", Unit::Ms),
    many(row(
        ACCEPT,
        "INP: tap to next paint, 50 tags",
        "accept",
        "inp",
        Unit::Ms,
    )),
    many(row(
        ACCEPT,
        "Accept to the first of 50 tags",
        "accept",
        "firstTag",
        Unit::Ms,
    )),
    many(row(
        ACCEPT,
        "Accept to the last of 50 tags",
        "accept",
        "lastTag",
        Unit::Ms,
    )),
    over_bare(row(
        RETURNING,
        "Bytes over the wire",
        "returning",
        "bytes",
        Unit::Kb,
    )),
    over_bare(row(
        RETURNING,
        "Requests",
        "returning",
        "requests",
        Unit::Count,
    )),
    over_bare(row(
        RETURNING,
        "Main-thread script time",
        "returning",
        "script",
        Unit::Ms,
    )),
    over_bare(row(
        RETURNING,
        "Main-thread time, script or not",
        "returning",
        "thread",
        Unit::Ms,
    )),
    plain(over_bare(row(
        RETURNING,
        "Long tasks",
        "returning",
        "longTasks",
        Unit::Count,
    ))),
    plain(over_bare(row(
        RETURNING,
        "Blocking time",
        "returning",
        "blocking",
        Unit::Ms,
    ))),
    plain(over_bare(row(
        RETURNING,
        "Layout shift",
        "returning",
        "shift",
        Unit::Shift,
    ))),
    plain(over_bare(row(
        RETURNING,
        "Largest contentful paint",
        "returning",
        "lcp",
        Unit::Ms,
    ))),
    over_bare(row(
        RETURNING,
        "JavaScript heap",
        "returning",
        "heap",
        Unit::Mb,
    )),
    plain(row(
        RETURNING,
        "WebAssembly memory",
        "returning",
        "wasm",
        Unit::Mb,
    )),
];

/// The rows of what growing costs: the page's own share is in all of them.
pub const GROWTH: &[Measure] = &[
    row(FIRST, "Bytes over the wire", "first", "bytes", Unit::Kb),
    row(FIRST, "Banner visible", "sight", "visible", Unit::Ms),
    row(
        FIRST,
        "Accept tapped as soon as it is visible: carried out",
        "sight",
        "done",
        Unit::Ms,
    ),
    row(
        FIRST,
        "Main-thread script time",
        "first",
        "script",
        Unit::Ms,
    ),
    row(FIRST, "JavaScript heap", "first", "heap", Unit::Mb),
    plain(row(FIRST, "WebAssembly memory", "first", "wasm", Unit::Mb)),
    row(ACCEPT, "INP: tap to next paint", "accept", "inp", Unit::Ms),
    row(
        ACCEPT,
        "Accept to the last tag",
        "accept",
        "lastTag",
        Unit::Ms,
    ),
    row(
        RETURNING,
        "Bytes over the wire",
        "returning",
        "bytes",
        Unit::Kb,
    ),
    row(
        RETURNING,
        "Main-thread script time",
        "returning",
        "script",
        Unit::Ms,
    ),
];

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn values_are_told_as_finely_as_they_are_known() {
        assert_eq!(Unit::Ms.written(1011.4), "1011");
        assert_eq!(Unit::Ms.written(23.45), "23.4");
        assert_eq!(Unit::Kb.written(13_800.0), "13.8");
        assert_eq!(Unit::Mb.written(1_245_000.0), "1.25");
        assert_eq!(Unit::Shift.written(-0.0001), "0.000");
        assert_eq!(Unit::Ms.written(-20.0), "-20.0");
    }
}
