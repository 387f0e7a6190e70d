//! What leaked, what was released, what is not declared, and what remains after a withdrawal.
//!
//! - Before a choice, after a refusal and after a withdrawal and a reload, no third party is contacted
//!   and nothing is stored, except Noren's own answer and what is necessary.
//! - After consent, exactly the services consented to are contacted.
//! - Between a withdrawal and the reload that Noren then offers, what already runs may continue. A page
//!   that the visitor goes back to is loaded again, so nothing may run there.
//! - What no script can delete is reported, but is not a leak.

use crate::attribute::{Owner, owner};
use crate::declared::Declared;
use crate::seen::{Entry, Kind, Request, Seen, Visit};
use crate::site::{reaches, same};
use crate::stage::Stage;

/// The result of an audit.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// What should not have happened.
    pub leaks: Vec<Finding>,
    /// What happened, and was allowed.
    pub released: Vec<Finding>,
    /// What happened after consent without being declared by a service.
    pub undeclared: Vec<Finding>,
    /// What remains after a withdrawal and cannot be deleted by the page's scripts.
    pub left: Vec<Finding>,
    /// What continued between a withdrawal and the reload.
    pub running: Vec<Finding>,
}

/// One observation, however often it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// A request's address without its query; a cookie's or an entry's name.
    pub name: String,
    /// The host contacted, or the one whose cookie or entry it is.
    pub host: String,
    /// Its owner, where one is known.
    pub owner: Option<Owner>,
    /// The script, frame or response that caused it, where one was observed.
    pub by: Option<String>,
    /// Why it is listed.
    pub why: &'static str,
    /// The stages at which it was observed.
    pub stages: Vec<Stage>,
}

/// Without consent; the heading of the table says so.
const NO_CONSENT: &str = "";
/// The visitor's consent does not cover it.
const NOT_GRANTED: &str = "not consented to";
/// No service of the config declares it.
const NOT_DECLARED: &str = "not declared";
/// It is still stored after a withdrawal.
const SURVIVED: &str = "left after withdrawing";
/// Scripts cannot read it.
const HTTP_ONLY: &str = "HttpOnly";
/// It belongs to another site or host.
const ELSEWHERE: &str = "another host’s";

/// Compares what was observed with what is declared.
pub fn judge(seen: &Seen, declared: &Declared) -> Verdict {
    let mut verdict = Verdict::default();
    for visit in &seen.stages {
        for request in &visit.requests {
            judge_request(&mut verdict, request, visit, declared);
        }
        let written = visit.served.iter().chain(&visit.scripted);
        for entry in written.clone() {
            judge_entry(&mut verdict, entry, visit.stage.of(entry.late), declared);
        }
        for entry in &visit.kept {
            let mut entry = entry.clone();
            if matches!(visit.stage, Stage::WithdrawnReload | Stage::Back) {
                let again = written.clone().any(|written| {
                    !written.late && (written.kind, &written.name) == (entry.kind, &entry.name)
                });
                judge_leftover(&mut verdict, &entry, visit.stage, again, declared);
                continue;
            }
            entry.by = None;
            judge_entry(&mut verdict, &entry, visit.stage, declared);
        }
    }
    verdict
}

fn judge_request(verdict: &mut Verdict, request: &Request, visit: &Visit, declared: &Declared) {
    let stage = visit.stage.of(request.late);
    if same(&request.host, &declared.host) || declared.is_own_request(&request.url, stage) {
        return;
    }
    let owner = owner(request, &visit.marked, declared);
    let finding = |why| Finding {
        kind: Kind::Request,
        name: bare(&request.url).to_owned(),
        host: request.host.clone(),
        by: request
            .chain
            .iter()
            .find(|step| !step.starts_with("text:"))
            .map(|step| bare(step).to_owned()),
        owner: owner.clone(),
        why,
        stages: vec![stage],
    };
    if stage == Stage::Withdrawn {
        return note(&mut verdict.running, finding(NO_CONSENT));
    }
    let Some(shop) = &declared.shop else {
        let fine = stage.is_accepted() || declared.is_necessary(&request.host);
        let list = if fine {
            &mut verdict.released
        } else {
            &mut verdict.leaks
        };
        return note(list, finding(NO_CONSENT));
    };
    let choices = shop.holds(stage);
    let granted = match &owner {
        Some(Owner::Service(id)) => choices.service(id),
        Some(Owner::Category(id)) => choices.category(id),
        None => false,
    };
    if granted || declared.is_necessary(&request.host) {
        note(&mut verdict.released, finding(NO_CONSENT));
    } else if !stage.is_accepted() {
        note(&mut verdict.leaks, finding(NO_CONSENT));
    } else if owner.is_none() {
        note(&mut verdict.undeclared, finding(NO_CONSENT));
        note(&mut verdict.leaks, finding(NOT_DECLARED));
    } else {
        note(&mut verdict.leaks, finding(NOT_GRANTED));
    }
}

fn judge_entry(verdict: &mut Verdict, entry: &Entry, stage: Stage, declared: &Declared) {
    let own = declared.is_own_entry(entry) && stage != Stage::Before;
    // What is written between a withdrawal and the reload counts if it still exists after the reload.
    if own || declared.is_necessary(&entry.name) || stage == Stage::Withdrawn {
        return;
    }
    let owners = declared.owners(entry);
    let granted = owners.iter().find(|id| {
        let shop = declared.shop.as_ref();
        shop.is_some_and(|shop| shop.holds(stage).service(id))
    });
    let owner = granted.or(owners.first());
    let finding = |why| entry_finding(entry, owner.copied(), why, stage);
    if granted.is_some() {
        note(&mut verdict.released, finding(NO_CONSENT));
    } else if !stage.is_accepted() {
        note(&mut verdict.leaks, finding(NO_CONSENT));
    } else if declared.shop.is_none() {
        note(&mut verdict.released, finding(NO_CONSENT));
    } else if owner.is_some() {
        note(&mut verdict.leaks, finding(NOT_GRANTED));
    } else {
        note(&mut verdict.undeclared, finding(NO_CONSENT));
    }
}

/// What is still stored after a withdrawal and a reload or a way back; `again`: it was written after that.
fn judge_leftover(
    verdict: &mut Verdict,
    entry: &Entry,
    stage: Stage,
    again: bool,
    declared: &Declared,
) {
    let owners = declared.owners(entry);
    let necessary = declared.is_own_entry(entry)
        || declared.is_necessary(&entry.name)
        || owners.iter().any(|id| {
            let shop = declared.shop.as_ref();
            shop.is_some_and(|shop| shop.is_necessary(id))
        });
    // An entry that was written again is listed already, with the script that wrote it.
    if necessary || again {
        return;
    }
    let reachable = match entry.kind {
        Kind::Cookie => reaches(&declared.host, &entry.host),
        _ => declared.host == entry.host,
    };
    let finding = |why| entry_finding(entry, owners.first().copied(), why, stage);
    if entry.http_only {
        note(&mut verdict.left, finding(HTTP_ONLY));
    } else if !reachable {
        note(&mut verdict.left, finding(ELSEWHERE));
    } else {
        note(&mut verdict.leaks, finding(SURVIVED));
    }
}

fn entry_finding(entry: &Entry, owner: Option<&str>, why: &'static str, stage: Stage) -> Finding {
    Finding {
        kind: entry.kind,
        name: entry.name.clone(),
        host: entry.host.clone(),
        owner: owner.map(|id| Owner::Service(id.to_owned())),
        by: entry.by.as_deref().map(|url| bare(url).to_owned()),
        why,
        stages: vec![stage],
    }
}

/// Adds a finding, or its stage to an equal one.
fn note(list: &mut Vec<Finding>, new: Finding) {
    let known = list.iter_mut().find(|known| {
        (known.kind, known.why) == (new.kind, new.why)
            && known.name == new.name
            && known.host == new.host
    });
    let Some(known) = known else {
        list.push(new);
        return;
    };
    for stage in new.stages {
        if !known.stages.contains(&stage) {
            known.stages.push(stage);
            known.stages.sort();
        }
    }
    if known.by.is_none() {
        known.by = new.by;
    }
    if known.owner.is_none() {
        known.owner = new.owner;
    }
}

/// An address without its query and fragment.
fn bare(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or(url)
}
