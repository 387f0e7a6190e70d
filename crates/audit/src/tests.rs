//! Verdicts on recorded visits, and on single stages.

use serde_json::{Value, json};

use crate::AuditError;
use crate::declared::Declared;
use crate::judge::{Finding, Verdict, judge};
use crate::options::{Options, Written};
use crate::report::Report;
use crate::seen::{Collector, Seen};

/// Options as on a command line.
fn options(more: &[&str]) -> Options {
    let mut written = Written {
        url: "http://localhost/".into(),
        ..Written::default()
    };
    let mut words = more.iter().map(|word| (*word).to_owned());
    while let Some(name) = words.next() {
        match name.as_str() {
            "--gpc" => written.gpc = true,
            "--host" => written.host.extend(words.next()),
            "--necessary" => written.necessary.extend(words.next()),
            "--accept" => written.accept = words.next(),
            "--reject" => written.reject = words.next(),
            "--withdraw" => written.withdraw = words.next(),
            _ => panic!("{name}"),
        }
    }
    Options::read(written).unwrap()
}

fn seen(lines: &[Value]) -> Seen {
    let mut collector = Collector::default();
    for line in lines {
        collector.take(line.clone()).unwrap();
    }
    collector.end().unwrap()
}

/// Recorded visits.
fn recorded(text: &str) -> Seen {
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    seen(&lines)
}

fn declared(seen: &Seen, more: &[&str]) -> Result<Declared, AuditError> {
    let languages = ["en", "ja", "zh-Hans", "zh-Hant"];
    // These configs describe each service in full, so that nothing is looked up by its id.
    let parse = |text: &str, source: &str| {
        let written: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        noren::config::resolve(&written, &languages, &Value::Null).map_err(|errors| {
            let faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
            format!("{source}: {}", faults.join("\n"))
        })
    };
    Declared::of(&seen.page, &options(more), &parse)
}

fn verdict(seen: &Seen, more: &[&str]) -> Verdict {
    judge(seen, &declared(seen, more).unwrap())
}

/// Findings as text.
fn texts(findings: &[Finding]) -> Vec<String> {
    let mut all: Vec<String> = findings
        .iter()
        .map(|finding| {
            format!("{} {} {}", finding.kind.name(), finding.name, finding.why)
                .trim()
                .into()
        })
        .collect();
    all.sort();
    all
}

const DEMO: &str = include_str!("fixtures/demo.jsonl");
const WITHDRAWN: &str = include_str!("fixtures/withdrawn.jsonl");
const FOREIGN: &str = include_str!("fixtures/foreign.jsonl");

#[test]
fn the_demo_is_clean_and_each_service_is_released() {
    let seen = recorded(DEMO);
    let declared = declared(&seen, &[]).unwrap();
    let verdict = judge(&seen, &declared);
    assert_eq!(texts(&verdict.leaks), [""; 0]);
    let text = Report {
        verdict: &verdict,
        declared: &declared,
        seen: &seen,
        wait: 5.0,
    }
    .to_text();
    assert!(text.contains("Noren, region strict, 4 services declared; 7 stages"));
    assert!(text.contains("LEAKED: nothing"));
    let line = |start: &str| text.lines().any(|it| it.trim_start().starts_with(start));
    assert!(line("snowplow  cookie _sp_id."), "{text}");
    assert!(line("posthog   request http://127.0.0.1:8081/posthog/e/"));
    assert!(line(
        "video     request http://127.0.0.1:8081/embed/video.html"
    ));
}

#[test]
fn what_survives_a_withdrawal_and_what_fires_again_are_leaks() {
    let verdict = verdict(&recorded(WITHDRAWN), &[]);
    assert_eq!(
        texts(&verdict.leaks),
        [
            "cookie stays left after withdrawing",
            "request http://127.0.0.1:8001/again",
        ]
    );
    // Scripts cannot read the first, and the second runs only until the reload.
    assert_eq!(texts(&verdict.left), ["cookie secret HttpOnly"]);
    assert_eq!(
        texts(&verdict.running),
        ["request http://127.0.0.1:8001/heartbeat"]
    );
}

#[test]
fn another_banners_own_cookie_is_necessary_only_if_one_says_so() {
    let seen = recorded(FOREIGN);
    assert_eq!(
        texts(&verdict(&seen, &[]).leaks),
        [
            "cookie choice",
            "cookie choice left after withdrawing",
            "request http://127.0.0.1:8001/declined.gif",
        ]
    );
    assert_eq!(
        texts(&verdict(&seen, &["--necessary", "cho*"]).leaks),
        ["request http://127.0.0.1:8001/declined.gif"]
    );
}

fn service(id: &str, category: &str) -> Value {
    json!({
        "id": id, "category": category, "name": id, "recipient": "Tsubame", "sends": ["x"],
        "purpose": "x", "recipientPurpose": "x",
        "cookies": [{ "name": format!("{id}_*") }], "storage": [format!("{id}.store")]
    })
}

/// A page whose config has more fields.
fn page(more: &Value) -> Value {
    let mut config = json!({
        "company": { "name": "Tsubame", "contact": { "email": "privacy@tsubame.example" } },
        "categories": [
            { "id": "necessary" }, { "id": "analytics" }, { "id": "marketing" },
            { "id": "fitting", "label": "Fitting", "description": "x", "separate": true }
        ],
        "services": [
            service("session", "necessary"), service("counter", "analytics"),
            service("ads", "marketing"), service("mirror", "fitting")
        ]
    });
    for (name, value) in more.as_object().unwrap() {
        config[name] = value.clone();
    }
    json!({ "page": {
        "url": "https://www.shop.example/", "origin": "https://www.shop.example",
        "host": "www.shop.example", "noren": true, "config": config.to_string(),
        "folder": "https://cdn.example/noren/", "region": null, "meta": null
    } })
}

/// A stage with one observation.
fn stage(name: &str, what: &Value) -> Value {
    let mut stage = json!({
        "visit": "look", "stage": name, "requests": [], "served": [], "scripted": [], "kept": [],
        "marked": [
            { "category": "analytics", "service": "counter", "urls": ["https://t.example/c.js"], "texts": ["count()"] },
            { "category": "marketing", "service": "ads", "urls": ["https://t.example/a.js"], "texts": [] },
            { "category": "fitting", "service": "mirror", "urls": ["https://t.example/m.js"], "texts": [] },
            { "category": "necessary", "service": "session", "urls": ["https://t.example/s.js"], "texts": [] },
            { "category": "analytics", "service": null, "urls": ["https://t.example/any.js"], "texts": [] }
        ]
    });
    for (name, value) in what.as_object().unwrap() {
        stage[name] = value.clone();
    }
    stage
}

fn request(url: &str, chain: &[&str]) -> Value {
    let host = match url.strip_prefix("stun:") {
        Some(rest) => rest.split(':').next().unwrap(),
        None => url.split('/').nth(2).unwrap(),
    };
    json!({ "requests": [{ "url": url, "host": host, "chain": chain }] })
}

fn kept(kind: &str, name: &str) -> Value {
    json!({ "kept": [{ "kind": kind, "name": name, "host": "www.shop.example" }] })
}

/// What leaks where one observation is made at one stage.
fn leaks(at: &str, what: &Value, config: &Value, more: &[&str]) -> Vec<String> {
    let seen = seen(&[page(config), stage(at, what)]);
    texts(&verdict(&seen, more).leaks)
}

const CLOSED: [&str; 5] = [
    "before",
    "refused",
    "refused-reload",
    "withdrawn-reload",
    "back",
];

#[test]
fn each_way_to_leak_is_one_by_itself() {
    let cookie = json!({ "kind": "cookie", "name": "x", "host": "shop.example" });
    let ways = [
        request("https://t.example/x.gif?v=1", &[]),
        request("wss://t.example/x", &[]),
        request("https://t.example/c.js", &["https://www.shop.example/"]),
        json!({ "served": [cookie] }),
        json!({ "scripted": [cookie] }),
        kept("cookie", "counter_1"),
        kept("localStorage", "counter.store"),
        kept("sessionStorage", "x"),
        kept("indexedDB", "x"),
        kept("cacheStorage", "x"),
        kept("fileSystem", "x"),
        kept("windowName", "window.name"),
        request("stun:t.example:3478", &[]),
    ];
    for way in &ways {
        for at in CLOSED {
            assert_eq!(leaks(at, way, &json!({}), &[]).len(), 1, "{at}: {way}");
        }
    }
}

#[test]
fn the_shop_itself_and_noren_wherever_it_lies_are_no_leaks() {
    let fine = [
        request("https://img.shop.example/x.png", &[]),
        request("https://cdn.example/noren/noren.js?v=1", &[]),
        request("https://cdn.example/noren/messages.ja.0123abcd.txt", &[]),
        request("https://t.example/s.js", &[]),
        request("https://pay.example/x", &["https://t.example/s.js"]),
        kept("cookie", "session_1"),
        kept("localStorage", "session.store"),
    ];
    for it in &fine {
        for at in CLOSED {
            assert_eq!(leaks(at, it, &json!({}), &[]), [""; 0], "{at}: {it}");
        }
    }
    let beside = request("https://cdn.example/noren/pixel.gif", &[]);
    assert_eq!(leaks("before", &beside, &json!({}), &[]).len(), 1);
}

#[test]
fn norens_own_keys_leak_before_a_choice_and_not_after_it() {
    let config = json!({ "storage": { "key": "answers", "cookie": { "name": "mirror" } } });
    for entry in [
        kept("localStorage", "answers"),
        kept("localStorage", "answers.history"),
        kept("sessionStorage", "answers.pending"),
        kept("cookie", "mirror"),
    ] {
        assert_eq!(leaks("before", &entry, &config, &[]).len(), 1, "{entry}");
        for at in ["refused", "refused-reload", "accepted", "withdrawn-reload"] {
            assert_eq!(leaks(at, &entry, &config, &[]), [""; 0], "{at}: {entry}");
        }
    }
    let other = kept("localStorage", "answersheet");
    assert_eq!(leaks("refused", &other, &config, &[]).len(), 1);
}

#[test]
fn after_accepting_exactly_what_was_consented_to_is_released() {
    let at = |url, chain: &[&str]| leaks("accepted", &request(url, chain), &json!({}), &[]);
    assert_eq!(at("https://t.example/c.js", &[]), [""; 0]);
    assert_eq!(
        at("https://far.example/x", &["https://t.example/c.js"]),
        [""; 0]
    );
    assert_eq!(at("https://far.example/x", &["text:count()", "x"]), [""; 0]);
    assert_eq!(at("https://t.example/any.js", &[]), [""; 0]);
    // A category with `separate` is not in "accept all".
    assert_eq!(
        at("https://t.example/m.js", &[]),
        ["request https://t.example/m.js not consented to"]
    );
    assert_eq!(
        at(
            "https://far.example/x",
            &["https://www.shop.example/own.js"]
        ),
        ["request https://far.example/x not declared"]
    );
    let mirror = kept("cookie", "mirror_1");
    assert_eq!(
        leaks("accepted", &mirror, &json!({}), &[]),
        ["cookie mirror_1 not consented to"]
    );
}

#[test]
fn an_option_assigns_a_host_to_a_service() {
    let own = request(
        "https://far.example/x",
        &["https://www.shop.example/own.js"],
    );
    let more = ["--host", "counter=far.example"];
    assert_eq!(leaks("accepted", &own, &json!({}), &more), [""; 0]);
    assert_eq!(leaks("refused", &own, &json!({}), &more).len(), 1);
    let seen = seen(&[page(&json!({}))]);
    let unknown = declared(&seen, &["--host", "nobody=far.example"]);
    assert!(unknown.is_err());
}

#[test]
fn the_privacy_signal_takes_marketing_out_of_accepting_all() {
    let ads = request("https://t.example/a.js", &[]);
    assert_eq!(leaks("accepted", &ads, &json!({}), &[]), [""; 0]);
    assert_eq!(leaks("accepted", &ads, &json!({}), &["--gpc"]).len(), 1);
}

#[test]
fn where_undecided_means_allowed_only_a_refusal_closes() {
    let us = json!({ "region": "us-optout" });
    let counter = request("https://t.example/c.js", &[]);
    assert_eq!(leaks("before", &counter, &us, &[]), [""; 0]);
    assert_eq!(leaks("refused", &counter, &us, &[]).len(), 1);
    let ads = request("https://t.example/a.js", &[]);
    assert_eq!(leaks("before", &ads, &us, &["--gpc"]).len(), 1);
    let mirror = request("https://t.example/m.js", &[]);
    assert_eq!(leaks("before", &mirror, &us, &[]).len(), 1);
}

#[test]
fn a_record_goes_where_the_config_says_and_only_once_there_is_one() {
    let config = json!({ "recordUrl": "https://records.example/in" });
    let record = request("https://records.example/in", &[]);
    assert_eq!(leaks("refused", &record, &config, &[]), [""; 0]);
    assert_eq!(leaks("before", &record, &config, &[]).len(), 1);
}

#[test]
fn what_no_script_reaches_is_reported_and_is_no_leak() {
    let left = |kind: &str, host: &str, http_only: bool| {
        let entry = json!({ "kind": kind, "name": "x", "host": host, "httpOnly": http_only });
        let lines = [
            page(&json!({})),
            stage("withdrawn-reload", &json!({ "kept": [entry] })),
        ];
        let verdict = verdict(&seen(&lines), &[]);
        (verdict.leaks.len(), verdict.left.len())
    };
    assert_eq!(left("cookie", "shop.example", false), (1, 0));
    assert_eq!(left("cookie", "shop.example", true), (0, 1));
    assert_eq!(left("cookie", "img.shop.example", false), (0, 1));
    assert_eq!(left("cookie", "t.example", false), (0, 1));
    assert_eq!(left("localStorage", "www.shop.example", false), (1, 0));
    assert_eq!(left("localStorage", "t.example", false), (0, 1));
}

#[test]
fn what_is_sent_while_the_page_is_left_belongs_to_the_stage_before() {
    let mut late = request("https://t.example/x", &[]);
    late["requests"][0]["late"] = true.into();
    assert_eq!(leaks("withdrawn-reload", &late, &json!({}), &[]), [""; 0]);
    for next in ["withdrawn-reload", "back"] {
        let lines = [page(&json!({})), stage(next, &late)];
        assert_eq!(verdict(&seen(&lines), &[]).running.len(), 1);
    }
}

#[test]
fn one_thing_seen_often_is_one_finding_with_its_stages() {
    let pixel = request("https://t.example/x.gif?1", &[]);
    let again = request(
        "https://t.example/x.gif?2",
        &["https://www.shop.example/own.js"],
    );
    let lines = [
        page(&json!({})),
        stage("refused", &again),
        stage("before", &pixel),
    ];
    let verdict = verdict(&seen(&lines), &[]);
    let [leak] = verdict.leaks.as_slice() else {
        panic!("{:?}", verdict.leaks);
    };
    let stages = serde_json::to_value(&leak.stages).unwrap();
    assert_eq!(stages, json!(["before", "refused"]));
    assert_eq!(leak.by.as_deref(), Some("https://www.shop.example/own.js"));
}

#[test]
fn what_the_browsers_log_adds_belongs_to_its_stage() {
    let request = request("https://t.example/x", &["a worker or window of x"]);
    let logged = json!({ "logged": stage("refused", &request) });
    let leaks = verdict(&seen(&[page(&json!({})), logged]), &[]).leaks;
    assert_eq!(texts(&leaks), ["request https://t.example/x"]);
}

#[test]
fn a_report_ends_with_what_it_does_not_see() {
    let seen = seen(&[page(&json!({})), stage("back", &json!({}))]);
    let declared = declared(&seen, &[]).unwrap();
    let report = Report {
        verdict: &judge(&seen, &declared),
        declared: &declared,
        seen: &seen,
        wait: 5.0,
    };
    let listed = report.to_json()["notSeen"].as_array().unwrap().len();
    let text = report.to_text();
    let (_, listing) = text.split_once("NOT SEEN by any audit:\n").unwrap();
    assert_eq!(listing.lines().count(), listed);
    assert!(listed > 3);
}

#[test]
fn a_config_with_faults_is_named_with_them() {
    let seen = seen(&[page(&json!({ "revison": 1 }))]);
    let error = declared(&seen, &[]).err().unwrap();
    assert!(error.to_string().contains("revision"), "{error}");
}
