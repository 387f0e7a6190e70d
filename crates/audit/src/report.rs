//! The result of an audit, as tables for a person and as JSON for a machine.

use serde_json::{Value, json};

use crate::attribute::Owner;
use crate::declared::Declared;
use crate::judge::{Finding, Verdict};
use crate::seen::{Kind, Page, Seen};
use crate::stage::Stage;

/// All that is printed.
pub struct Report<'a> {
    /// The result.
    pub verdict: &'a Verdict,
    /// What the page declares.
    pub declared: &'a Declared,
    /// What was observed.
    pub seen: &'a Seen,
    /// How long each stage was watched, in seconds.
    pub wait: f64,
}

/// What no audit observes, and why.
const NOT_SEEN: &[&str] = &[
    "what a server does with a request to the first party, such as passing it on",
    "what comes only after the time watched, after other actions, or on other pages",
    "what a worker keeps in IndexedDB, Cache Storage, its file system or by cookieStore and deletes again \
     before the stage ends: its globals are not watched",
    "what the HTTP cache, ETags, HSTS or a registered service worker's mere presence tell a server: they \
     are no entries that a script names",
    "which script of a worker or of another window sent a request, and so whose it is: the browser's log \
     has the origin alone; a request at the very address of a marked element is that element's",
    "connections without a request, such as preconnect and DNS, and the reports that a response's headers \
     ask the browser for: they come from no page",
    "STUN and TURN servers that a peer, rather than the page, names",
    "a page that Back takes from memory (bfcache): here it is loaded anew, which is what Chromium does \
     where something keeps the page out of memory",
];

/// The longest text of a cell, in characters; a longer one is cut.
const WIDEST: usize = 64;

impl Report<'_> {
    /// As tables.
    pub fn to_text(&self) -> String {
        let Verdict {
            leaks,
            released,
            undeclared,
            left,
            running,
        } = self.verdict;
        let mut text = format!("{}\n{}\n", self.seen.page.url, self.about());
        let section = |title, findings, columns| section(title, findings, columns, &self.seen.page);
        text += &section("LEAKED", leaks, &LEAK);
        text += &section("RELEASED", released, &RELEASED);
        if self.declared.shop.is_some() {
            text += &section(
                "NOT DECLARED in the config, seen after accepting",
                undeclared,
                &LEAK,
            );
        }
        if self.withdraws() {
            text += &section("LEFT after withdrawing, out of scripts’ reach", left, &LEAK);
            if !running.is_empty() {
                text += &section("STILL RUNNING until the reload", running, &RELEASED);
            }
        } else {
            text += "\nWithdrawing and going back were not audited: name the buttons with --withdraw.\n";
        }
        text += "\nNOT SEEN by any audit:\n";
        for line in NOT_SEEN {
            text += &format!("  {line}\n");
        }
        text
    }

    /// As JSON.
    pub fn to_json(&self) -> Value {
        let list = |findings: &[Finding]| findings.iter().map(finding).collect::<Vec<_>>();
        let region = self
            .declared
            .shop
            .as_ref()
            .map(|shop| shop.config.region.name());
        json!({
            "url": self.seen.page.url,
            "noren": self.seen.page.noren,
            "region": region,
            "wait": self.wait,
            "stages": self.stages(),
            "clean": self.verdict.leaks.is_empty(),
            "leaks": list(&self.verdict.leaks),
            "released": list(&self.verdict.released),
            "undeclared": list(&self.verdict.undeclared),
            "left": list(&self.verdict.left),
            "running": list(&self.verdict.running),
            "notSeen": NOT_SEEN,
        })
    }

    fn about(&self) -> String {
        let whose = match &self.declared.shop {
            Some(shop) => {
                let services = match shop.config.services.len() {
                    1 => "1 service".to_owned(),
                    many => format!("{many} services"),
                };
                format!(
                    "Noren, region {}, {services} declared",
                    shop.config.region.name()
                )
            }
            None => "another banner: nothing is declared".into(),
        };
        let Self { wait, .. } = self;
        let many = self.stages().len();
        format!("{whose}; {many} stages, each watched until idle and {wait} s more")
    }

    fn stages(&self) -> Vec<Stage> {
        let mut stages: Vec<Stage> = self.seen.stages.iter().map(|visit| visit.stage).collect();
        stages.sort();
        stages.dedup();
        stages
    }

    fn withdraws(&self) -> bool {
        self.stages().contains(&Stage::WithdrawnReload)
    }
}

type Column = (&'static str, fn(&Finding, &Page) -> String);

const LEAK: [Column; 4] = [
    ("what", what),
    ("by", by),
    ("when", |finding, _| {
        let names: Vec<&str> = finding.stages.iter().map(|stage| stage.name()).collect();
        names.join("; ")
    }),
    ("", |finding, _| finding.why.to_owned()),
];

const RELEASED: [Column; 3] = [
    ("service", |finding, _| {
        let name = finding.owner.as_ref().map(Owner::name);
        name.unwrap_or_else(|| "–".into())
    }),
    ("what", what),
    ("by", by),
];

fn what(finding: &Finding, page: &Page) -> String {
    let name = match finding.kind {
        Kind::Request => finding.name.clone(),
        _ if finding.host == page.host => finding.name.clone(),
        _ => format!("{} of {}", finding.name, finding.host),
    };
    format!("{} {}", finding.kind.name(), cut(&name))
}

/// The script or response; for the page's own files only the path.
fn by(finding: &Finding, page: &Page) -> String {
    let Some(by) = finding.by.as_deref() else {
        return String::new();
    };
    let path = by
        .strip_prefix(&page.origin)
        .filter(|path| path.starts_with('/'));
    cut(path.unwrap_or(by))
}

fn cut(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(WIDEST - 1).collect();
    kept + "…"
}

/// A heading with a count, and a table below it.
fn section(title: &str, findings: &[Finding], columns: &[Column], page: &Page) -> String {
    if findings.is_empty() {
        return format!("\n{title}: nothing\n");
    }
    let mut rows: Vec<Vec<String>> = findings
        .iter()
        .map(|finding| {
            columns
                .iter()
                .map(|(_, cell)| cell(finding, page))
                .collect()
        })
        .collect();
    rows.sort();
    rows.insert(0, columns.iter().map(|(name, _)| (*name).into()).collect());
    let widths: Vec<usize> = (0..columns.len())
        .map(|at| rows.iter().map(|row| width(row, at)).max().unwrap_or(0))
        .collect();
    let mut text = format!("\n{title}: {}\n", findings.len());
    for row in rows {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(&widths) {
            line += &format!(" {cell:width$} ");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}

fn width(row: &[String], at: usize) -> usize {
    row.get(at).map_or(0, |cell| cell.chars().count())
}

fn finding(it: &Finding) -> Value {
    json!({
        "kind": it.kind,
        "name": it.name,
        "host": it.host,
        "owner": it.owner.as_ref().map(Owner::name),
        "by": it.by,
        "why": (!it.why.is_empty()).then_some(it.why),
        "stages": it.stages,
    })
}
