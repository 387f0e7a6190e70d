//! The preview for translators: every view in all its states, with every message.
//!
//! Each message starts with a mark, one character of Unicode's Private Use Area, by which the preview's
//! page finds where the message is shown. [`Preview::messages`] is in the order of the marks, from
//! [`FIRST_MARK`] on. The reopen button and the message about a failed load belong to the gate; their
//! markup is repeated here.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use noren::config::Region;
use noren::consent::{Action, Source};
use noren::locale::catalogue::format_pattern;
use noren::locale::{Catalogue, LANGUAGES, key};
use noren::page::Json;
use noren::page::memory::Memory;
use noren::page::undeletable::{Leftover, Reason};
use noren::store::{Session, Store, Subject};
use noren::view::banner::Banner;
use noren::view::notice::Notice;
use noren::view::part::{Part, part};
use noren::view::placeholder::{Blocked, Placeholder};
use noren::view::policy_choices::PolicyChoices;
use noren::view::policy_viewer::PolicyViewer;
use noren::view::receipt::Receipt;
use noren::view::settings::Settings;
use noren_messages::{
    INTERFACE_FILES, Locales, Message, POLICY_FILES, PseudoLocale, assemble, compile, draft,
};
use serde::Serialize;

use crate::change_page::change_page;
use crate::policy::change::{Change, Kind, Line, Mark};
use crate::policy::document::COOKIES;
use crate::policy::versions::Version;
use crate::policy::{Day, Document, Versions};
use crate::policy_page::{Page, policy_page};
use crate::{OfferedLanguage, RenderError, Shop, to_html};

/// The mark of the first message.
pub const FIRST_MARK: char = '\u{e000}';

/// The config of a shop that uses every feature.
const SHOP: &str = include_str!("preview/shop.json");

/// The path of [`SHOP`], for errors.
const SHOP_FILE: &str = "crates/render/src/preview/shop.json";

/// The time of the visit, 2026-11-22T12:00:00Z, in seconds since the Unix epoch.
const NOW: i64 = 1_795_348_800;
/// A day, in seconds.
const DAY: i64 = 86_400;

/// The preview of one language.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// The code point of [`FIRST_MARK`].
    pub first_mark: u32,
    /// The views.
    pub scenes: Vec<Scene>,
    /// Every message of every file, in the order of their marks.
    pub messages: Vec<ShownMessage>,
}

/// One view in one state.
#[derive(Debug, Serialize)]
pub struct Scene {
    /// Its title.
    pub title: String,
    /// Whether it is a whole page rather than a view of the interface.
    pub page: bool,
    /// The width of the window, in CSS pixels.
    pub width: u16,
    /// Its markup.
    pub html: String,
}

/// A message, with what identifies it to its translator.
#[derive(Debug, Serialize)]
pub struct ShownMessage {
    /// Its id.
    pub id: String,
    /// The name of its file.
    pub file: String,
    /// The comment above it in the file.
    pub comment: String,
}

/// Renders every view of a language. The Fluent files are read at each call, so that a change is
/// visible without a build.
///
/// # Errors
/// If the language's files have faults, or the folder cannot be read.
pub fn preview(
    locales: &Locales,
    tag: &str,
    pseudo_locale: PseudoLocale,
) -> Result<Preview, RenderError> {
    let files = draft(locales, tag).map_err(RenderError::Messages)?;
    let tags = locales
        .tags()
        .map_err(RenderError::file(locales.folder()))?;
    let offered: Vec<OfferedLanguage> = tags
        .into_iter()
        .map(|tag| {
            let name =
                compile(locales, &tag).map_or_else(|_| tag.clone(), |language| language.own_name);
            (tag, name)
        })
        .collect();
    let mut messages = Vec::new();
    let mut shown = BTreeMap::new();
    let mut policy_messages = Vec::new();
    let mut further = Vec::new();
    for file in &files {
        for (entry, max) in file.messages.iter().zip(&file.max_widths) {
            let mark = u32::from(FIRST_MARK) + u32::try_from(messages.len()).unwrap_or_default();
            let mut pattern: String = char::from_u32(mark).into_iter().collect();
            pattern += &pseudo_locale.apply(&entry.pattern, *max);
            let marked = Message {
                pattern,
                ..entry.clone()
            };
            if POLICY_FILES.contains(&file.name.as_str()) {
                policy_messages.push(marked.clone());
            }
            if INTERFACE_FILES.contains(&file.name.as_str()) {
                shown.insert(entry.id.clone(), marked);
            } else if !POLICY_FILES.contains(&file.name.as_str()) {
                further.push(format_pattern(&marked.pattern, &[]));
            }
            messages.push(ShownMessage {
                id: entry.id.clone(),
                file: file.name.clone(),
                comment: entry.comment.clone(),
            });
        }
    }
    // The keys and their order at compile time: messages may have been added to English since.
    let known: Vec<Message> = key::IDS.iter().map(|id| own(&shown, id)).collect();
    let text_of = |id: &str| own(&shown, id).pattern;
    let catalogue = Catalogue::new(tag, &assemble(tag, &known, Vec::new()).text);
    let mut scenes = scenes(&catalogue, &text_of, &policy_messages, &offered)?;
    if !further.is_empty() {
        scenes.push(values(&further));
    }
    Ok(Preview {
        first_mark: FIRST_MARK.into(),
        scenes,
        messages,
    })
}

/// The message with this id; an empty one if it no longer exists.
fn own(shown: &BTreeMap<String, Message>, id: &str) -> Message {
    shown.get(id).cloned().unwrap_or_else(|| Message {
        id: id.to_owned(),
        variables: Vec::new(),
        pattern: String::new(),
        span: 0..0,
        comment: String::new(),
    })
}

/// The possible values of the rows at a service.
fn values(texts: &[String]) -> Scene {
    let list = || {
        let rows: Vec<Part> = texts
            .iter()
            .map(|text| part(view! { <dd>{text.clone()}</dd> }))
            .collect();
        part(view! {
            <dialog class="settings"><div class="body"><dl>{rows}</dl></div></dialog>
        })
    };
    Scene {
        title: "Rows at a service".to_owned(),
        page: false,
        width: 720,
        html: to_html(list),
    }
}

/// A visitor's session in the preview's shop. The browser formats dates in the reader's language; here
/// they are placeholders.
fn session(shop: &Json, gpc: bool) -> Result<(Rc<Memory>, Session), RenderError> {
    let page = Rc::new(Memory::at(NOW));
    page.gpc.set(gpc);
    let session = open(&page, shop)?;
    Ok((page, session))
}

fn open(page: &Rc<Memory>, shop: &Json) -> Result<Session, RenderError> {
    let page: Rc<dyn noren::page::Page> = page.clone();
    open_in(&page, shop, "strict")
}

fn open_in(
    page: &Rc<dyn noren::page::Page>,
    shop: &Json,
    region: &str,
) -> Result<Session, RenderError> {
    Session::open(Rc::clone(page), shop, &Json::Null, region, LANGUAGES)
        .map_err(|errors| RenderError::Config(SHOP_FILE.into(), errors))
}

/// The preview's shop; if `later` is false, as it was before its last service was added.
fn shop(later: bool) -> Result<Json, RenderError> {
    let text = if later {
        SHOP.to_owned()
    } else {
        SHOP.replace(
            r#"{ "id": "pixel", "category": "marketing", "name": "Pixel" }"#,
            "",
        )
        .replace(r#""name": "_map" }] },"#, r#""name": "_map" }] }"#)
    };
    Json::parse(&text).map_err(|error| RenderError::Json(SHOP_FILE.into(), error.to_string()))
}

fn scenes(
    catalogue: &Catalogue,
    text_of: &dyn Fn(&str) -> String,
    entries: &[Message],
    offered: &[(String, String)],
) -> Result<Vec<Scene>, RenderError> {
    let (_, undecided) = session(&shop(true)?, true)?;
    let undecided = Store::new(undecided);
    let (page, mut answered) = session(&shop(false)?, false)?;
    answered.decide(
        &Action::Accept(vec!["counter".into()]),
        Source::Settings,
        catalogue,
    );
    page.now.set(NOW + DAY);
    let answered = Store::new(open(&page, &shop(true)?)?);
    let (_, mut many) = session(&shop(true)?, false)?;
    for source in Source::ALL {
        many.decide(&Action::Accept(vec!["counter".into()]), source, catalogue);
    }
    let in_every_way = Store::new(many);
    let page: Rc<dyn noren::page::Page> = Rc::new(Memory::at(NOW));
    let british = Store::new(open_in(&page, &shop(true)?, "uk")?);
    british.set_switch(&Subject::Service("counter".to_owned()), false);
    let viewer = || {
        let url = String::new();
        part(view! { <PolicyViewer store=&undecided catalogue offered url /> })
    };
    let elsewhere = Reason::OtherDomain("video.example".to_owned());
    let leftovers = [
        ("_counter", Reason::HttpOnly),
        ("_video", elsewhere),
        ("counter.id", Reason::NotDeleted),
        ("counter-db", Reason::InUse),
    ]
    .map(|(name, reason)| Leftover {
        name: name.to_owned(),
        reason,
    });
    let blocked = |host, path| {
        undecided.session(|session| {
            let categories = &session.config().categories;
            let blocked = Blocked {
                host,
                path,
                category: categories
                    .iter()
                    .find(|category| category.id == "marketing"),
                service: None,
                abroad: true,
            };
            part(view! { <Placeholder catalogue blocked /> })
        })
    };
    let view = |title: &str, width, make: &dyn Fn() -> Part| Scene {
        title: title.to_owned(),
        page: false,
        width,
        html: to_html(make),
    };
    let state = |name, state| {
        let (name, state) = (text_of(name), text_of(state));
        part(view! { <button class="reopen" part="reopen">{name}<small>{state}</small></button> })
    };
    let mut scenes = vec![
        view("Banner, on a phone", 360, &|| {
            part(
                view! { <Banner catalogue offered policy_url=String::new() gpc=true own_use=true /> },
            )
        }),
        view("Banner, on a desk", 1024, &|| {
            part(view! { <Banner catalogue offered policy_url=String::new() /> })
        }),
        view("After withdrawing", 360, &|| {
            part(view! { <Notice catalogue leftovers=&leftovers /> })
        }),
        view("In the place of a video", 480, &|| {
            blocked("www.youtube.com", "/embed/")
        }),
        view("In the place of a map", 480, &|| {
            blocked("www.google.com", "/maps/embed")
        }),
        view("In the place of another embed", 480, &|| {
            blocked("www.example.com", "/")
        }),
        view("After an answer, for screen readers", 360, &|| {
            part(view! { <div class="reopen" role="status">{catalogue.text(key::SAVED)}</div> })
        }),
        view("Way back: accepted", 300, &|| {
            state("gate-reopen", "gate-reopen-accepted")
        }),
        view("Way back: partly accepted", 300, &|| {
            state("gate-reopen", "gate-reopen-mixed")
        }),
        view("Way back: rejected", 300, &|| {
            state("gate-reopen", "gate-reopen-refused")
        }),
        view("Way back: not chosen", 300, &|| {
            state("gate-reopen", "gate-reopen-undecided")
        }),
        view("Way back: United States, signal", 300, &|| {
            state("gate-us-choices", "gate-us-honoured")
        }),
        view("Settings could not be loaded", 360, &|| {
            let (failed, retry) = (text_of("gate-failed"), text_of("gate-retry"));
            part(view! {
                <div class="reopen" role="alert">{failed}<button class="text">{retry}</button></div>
            })
        }),
        view("Settings, before any answer", 360, &|| {
            part(view! { <Settings store=&undecided catalogue offered /> })
        }),
        view(
            "Settings, after an answer, with something new",
            720,
            &|| part(view! { <Settings store=&answered catalogue offered /> }),
        ),
        view(
            "Settings in the United Kingdom, with a switch moved",
            360,
            &|| part(view! { <Settings store=&british catalogue offered /> }),
        ),
        view("Record of choices, given in every way", 720, &|| {
            part(view! { <Receipt store=&in_every_way catalogue offered /> })
        }),
        view("Policy viewer, loading", 360, &viewer),
    ];
    let failed = to_html(viewer)
        .replace("<p hidden", "<p data-kept")
        .replacen("<p>", "<p hidden>", 1);
    scenes.push(Scene {
        title: "Policy viewer, failed".to_owned(),
        page: false,
        width: 360,
        html: failed.replace("<p data-kept", "<p"),
    });
    scenes.extend(pages(catalogue, &answered, entries, offered)?);
    Ok(scenes)
}

/// The policy in the viewer, and as pages for each region that has its own notice.
fn pages(
    catalogue: &Catalogue,
    answered: &Store,
    entries: &[Message],
    offered: &[(String, String)],
) -> Result<Vec<Scene>, RenderError> {
    let shop = Shop::resolve(&shop(true)?, LANGUAGES, &Json::Null)
        .map_err(|errors| RenderError::Config(SHOP_FILE.into(), errors))?;
    let document = Document::new(entries, "Example Inc.");
    let earlier = |day| Version {
        day,
        changes: vec![Change {
            heading: document.text("s12-title"),
            lines: [Mark::Removed, Mark::Added]
                .map(|mark| Line {
                    mark,
                    kind: Kind::Sentence,
                    text: document.text("s12-3"),
                })
                .into(),
        }],
    };
    let days = ["2026-11-22", "2026-05-03", "2026-01-01"].map(Day::parse);
    let [Some(current), Some(before), Some(first)] = days else {
        return Ok(Vec::new());
    };
    let version = earlier(before);
    let same = Version {
        changes: Vec::new(),
        ..earlier(first)
    };
    let versions = Versions {
        current,
        earlier: vec![earlier(before), same],
    };
    let page = |region, services: bool| {
        let mut shop = shop.clone();
        shop.config = shop.config.with_region(region);
        if !services {
            shop.config.services.clear();
        }
        let page = Page {
            shop: &shop,
            catalogue,
            document: &document,
            versions: Some(&versions),
            offered,
            style: "page.css",
        };
        (policy_page(&page), change_page(&page, &version, offered))
    };
    let (taiwan, changes) = page(Region::Tw, true);
    let article = taiwan
        .split_once("<article>")
        .and_then(|(_, rest)| rest.split_once("</article>"))
        .map_or_else(String::new, |(article, _)| {
            format!("<article>{article}</article>")
        });
    // The viewer shows the visitor's own choices in place of the list of services.
    let next = format!("</div></section><section><h2 id=\"s{}\">", COOKIES + 1);
    let chosen = to_html(|| part(view! { <PolicyChoices store=answered catalogue /> }));
    let list = "<div class=\"service-list\">";
    let article = match (article.find(list), article.find(&next)) {
        (Some(start), Some(end)) => {
            format!("{}{list}{chosen}{}", &article[..start], &article[end..])
        }
        _ => article,
    };
    // The line about what has changed is hidden until the viewer has loaded the changes.
    let viewer = to_html(|| {
        part(view! { <PolicyViewer store=answered catalogue offered url=String::new() /> })
    })
    .replacen("class=\"news\"", "class=\"hint\"", 1);
    let loading = viewer
        .find("id=\"noren-article\"")
        .and_then(|at| Some(at + viewer[at..].find("<p>")?));
    let filled = match (loading, viewer.find("</div><div class=\"foot\"")) {
        (Some(start), Some(end)) => {
            format!("{}{article}</div>{}", &viewer[..start], &viewer[end..])
        }
        _ => viewer,
    };
    let scene = |title: &str, page, width, html| Scene {
        title: title.to_owned(),
        page,
        width,
        html,
    };
    Ok(vec![
        scene("Policy viewer", false, 720, filled),
        scene("Policy page, notice for Taiwan", true, 720, taiwan),
        scene(
            "Policy page, notice for the mainland, no services",
            true,
            720,
            page(Region::Cn, false).0,
        ),
        scene(
            "Policy page, notices for all regions",
            true,
            720,
            page(Region::Auto, true).0,
        ),
        scene("What has changed in the policy", true, 720, changes),
    ])
}
