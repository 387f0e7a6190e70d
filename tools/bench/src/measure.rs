//! What is measured, in the order of the tables' rows.

/// The unit in which a value is printed; drive.mjs reports milliseconds, bytes and plain numbers.
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
    /// Its sign, at the end of a row's title.
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
        // What rounds to 0 has no sign.
        let nothing = text
            .trim_start_matches('-')
            .chars()
            .all(|digit| "0.".contains(digit));
        if nothing {
            text.trim_start_matches('-').to_owned()
        } else {
            text
        }
    }
}

/// Which of a candidate's two pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The page with a few tags that cost nothing.
    Few,
    /// The page with many tags that have work to do.
    Many,
}

/// One row.
#[derive(Clone, Copy)]
pub struct Measure {
    /// Its table.
    pub section: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The page.
    pub on: On,
    /// The kind of visit, as drive.mjs names it.
    pub visit: &'static str,
    /// Its name in the output of drive.mjs.
    pub key: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Whether the bare page's median is subtracted.
    pub over_bare: bool,
    /// Whether a ratio is meaningful.
    pub ratio: bool,
    /// Whether less is better; otherwise the row only explains another one.
    pub ranked: bool,
}

const FIRST: &str = "First visit";
const ACCEPT: &str = "Accept, once the page has loaded";
const RETURNING: &str = "Returning visit, decided, with an empty HTTP cache";

impl Measure {
    const fn new(
        section: &'static str,
        visit: &'static str,
        title: &'static str,
        key: &'static str,
        unit: Unit,
    ) -> Self {
        Self {
            section,
            title,
            on: On::Few,
            visit,
            key,
            unit,
            over_bare: false,
            ratio: true,
            ranked: true,
        }
    }

    /// The same, less the bare page's median.
    const fn over_bare(self) -> Self {
        Self {
            over_bare: true,
            ..self
        }
    }

    /// The same without a ratio, for values around zero.
    const fn without_ratio(self) -> Self {
        Self {
            ratio: false,
            ..self
        }
    }

    /// The same for a row that only explains another one.
    const fn unranked(self) -> Self {
        Self {
            ratio: false,
            ranked: false,
            ..self
        }
    }

    /// The same on the page with many tags.
    const fn with_many_tags(self) -> Self {
        Self {
            on: On::Many,
            ..self
        }
    }
}

const fn first(title: &'static str, key: &'static str, unit: Unit) -> Measure {
    Measure::new(FIRST, "first", title, key, unit)
}

/// On the visit of an eager visitor, which is in the section of first visits.
const fn eager(title: &'static str, key: &'static str, unit: Unit) -> Measure {
    Measure::new(FIRST, "sight", title, key, unit)
}

const fn accept(title: &'static str, key: &'static str, unit: Unit) -> Measure {
    Measure::new(ACCEPT, "accept", title, key, unit)
}

const fn returning(title: &'static str, key: &'static str, unit: Unit) -> Measure {
    Measure::new(RETURNING, "returning", title, key, unit)
}

const BYTES: &str = "Bytes over the wire until idle";
const BYTES_UNTIL_VISIBLE: &str = "Bytes of its own files until the banner is visible";
const REQUESTS: &str = "Requests";
const VISIBLE: &str = "Banner visible";
const CARRIED_OUT: &str = "Accept tapped as soon as it is visible: carried out";
const SCRIPT: &str = "Main-thread script time";
const THREAD: &str = "Main-thread time, script or not";
const LONG_TASKS: &str = "Long tasks";
const BLOCKING: &str = "Blocking time";
const TOTAL_BLOCKING: &str = "Total blocking time, from the first paint on, as Lighthouse has it";
const SHIFT: &str = "Layout shift";
const LARGEST_PAINT: &str = "Largest contentful paint";
const PAINT_IS_BANNER: &str = "That paint is the banner's (1) or the page's (0)";
const HEAP: &str = "JavaScript heap";
const WASM: &str = "WebAssembly memory";
const INP: &str = "INP: tap to next paint";

/// The rows of the comparison.
pub const COMPARISON: &[Measure] = &[
    eager(BYTES_UNTIL_VISIBLE, "bytes", Unit::Kb),
    first(BYTES, "bytes", Unit::Kb).over_bare(),
    first(REQUESTS, "requests", Unit::Count).over_bare(),
    eager(VISIBLE, "visible", Unit::Ms),
    eager(CARRIED_OUT, "done", Unit::Ms),
    eager("Taps that this needs", "taps", Unit::Count).without_ratio(),
    first(SCRIPT, "script", Unit::Ms).over_bare(),
    first(THREAD, "thread", Unit::Ms).over_bare(),
    first(LONG_TASKS, "longTasks", Unit::Count)
        .over_bare()
        .without_ratio(),
    first(BLOCKING, "blocking", Unit::Ms)
        .over_bare()
        .without_ratio(),
    first(TOTAL_BLOCKING, "totalBlocking", Unit::Ms)
        .over_bare()
        .without_ratio(),
    first(SHIFT, "shift", Unit::Shift)
        .over_bare()
        .without_ratio(),
    first(LARGEST_PAINT, "lcp", Unit::Ms)
        .over_bare()
        .without_ratio(),
    first(PAINT_IS_BANNER, "lcpIsBanner", Unit::Count).unranked(),
    first(HEAP, "heap", Unit::Mb).over_bare(),
    first(WASM, "wasm", Unit::Mb).without_ratio(),
    Measure::new(
        FIRST,
        "settings",
        "Settings opened, from the tap, once the page has loaded",
        "settings",
        Unit::Ms,
    ),
    accept("Bytes after the answer", "bytes", Unit::Kb),
    accept(INP, "inp", Unit::Ms),
    accept("INP: tap to next paint, 50 tags", "inp", Unit::Ms).with_many_tags(),
    accept("Accept to the first of 50 tags", "firstTag", Unit::Ms).with_many_tags(),
    accept("Accept to the last of 50 tags", "lastTag", Unit::Ms).with_many_tags(),
    returning(BYTES, "bytes", Unit::Kb).over_bare(),
    returning(REQUESTS, "requests", Unit::Count).over_bare(),
    returning(SCRIPT, "script", Unit::Ms).over_bare(),
    returning(THREAD, "thread", Unit::Ms).over_bare(),
    returning(LONG_TASKS, "longTasks", Unit::Count)
        .over_bare()
        .without_ratio(),
    returning(BLOCKING, "blocking", Unit::Ms)
        .over_bare()
        .without_ratio(),
    returning(TOTAL_BLOCKING, "totalBlocking", Unit::Ms)
        .over_bare()
        .without_ratio(),
    returning(SHIFT, "shift", Unit::Shift)
        .over_bare()
        .without_ratio(),
    returning(LARGEST_PAINT, "lcp", Unit::Ms)
        .over_bare()
        .without_ratio(),
    returning(HEAP, "heap", Unit::Mb).over_bare(),
    returning(WASM, "wasm", Unit::Mb).without_ratio(),
];

/// The rows of what growing costs: each includes the page's own share.
pub const GROWTH: &[Measure] = &[
    first(BYTES, "bytes", Unit::Kb),
    eager(VISIBLE, "visible", Unit::Ms),
    eager(CARRIED_OUT, "done", Unit::Ms),
    first(SCRIPT, "script", Unit::Ms),
    first(HEAP, "heap", Unit::Mb),
    first(WASM, "wasm", Unit::Mb).without_ratio(),
    accept(INP, "inp", Unit::Ms),
    accept("Accept to the last tag", "lastTag", Unit::Ms),
    returning(BYTES, "bytes", Unit::Kb),
    returning(SCRIPT, "script", Unit::Ms),
];

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn values_are_printed_to_the_precision_of_their_unit() {
        assert_eq!(Unit::Ms.written(1011.4), "1011");
        assert_eq!(Unit::Ms.written(23.45), "23.4");
        assert_eq!(Unit::Kb.written(13_800.0), "13.8");
        assert_eq!(Unit::Mb.written(1_245_000.0), "1.25");
        assert_eq!(Unit::Shift.written(-0.0001), "0.000");
        assert_eq!(Unit::Ms.written(-20.0), "-20.0");
    }
}
