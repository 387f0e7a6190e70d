//! The page with the changes of the policy since an earlier text. The viewer shows its `<article>` to a
//! visitor who decided under that text.

use leptos::prelude::*;
use noren::locale::key;
use noren::view::part::{Part, part};

use crate::policy::change::{Change, Kind, Line, Mark};
use crate::policy::versions::Version;
use crate::policy_page::Page;
use crate::static_page::{Shell, long_date, static_page};

/// The whole page as HTML. It is in a folder beside the policy's page, with the language's tag and the
/// day as its name. `offered` are the languages in which the text of that day has changed as well.
#[must_use]
pub fn change_page(page: &Page<'_>, version: &Version, offered: &[(String, String)]) -> String {
    let language = page.catalogue.language();
    let document = page.document;
    let then = long_date(version.day, language);
    let now = page
        .versions
        .map(|versions| long_date(versions.current, language));
    let values = [
        ("date", then.as_str()),
        ("today", now.as_deref().unwrap_or_default()),
    ];
    let intro = document.with("changes-intro", &values);
    let day = version.day;
    let shell = Shell {
        kind: "changes",
        language,
        company: page.company(),
        title: document.text("changes-title"),
        about: intro.clone(),
        style: &format!("../{}", page.style),
        offered,
        file: &|tag| format!("{tag}.{day}.html"),
        skip: document.text("policy-skip"),
        languages: document.text("policy-languages"),
        top: page.catalogue.text(key::VIEWER_TOP),
    };
    static_page(&shell, || {
        let changes: Vec<Part> = version
            .changes
            .iter()
            .map(|changed| change(page, changed))
            .collect();
        part(view! {
            <h1>{document.text("changes-title")}</h1>
            <p>{intro}</p>
            <p><a href=format!("../{language}.html")>{document.text("changes-whole")}</a></p>
            <article>{changes}</article>
        })
    })
}

fn change(page: &Page<'_>, change: &Change) -> Part {
    let mut blocks: Vec<Part> = Vec::new();
    // Consecutive items form one list.
    for run in change.lines.chunk_by(|a, b| a.kind == b.kind) {
        let lines = run.iter().map(|text| line(page, text));
        blocks.push(match run.first().map(|first| first.kind) {
            Some(Kind::Item) => {
                let items: Vec<_> = lines.map(|item| view! { <li>{item}</li> }).collect();
                part(view! { <ul>{items}</ul> })
            }
            _ => part(
                lines
                    .map(|sentence| part(view! { <p>{sentence}</p> }))
                    .collect::<Vec<_>>(),
            ),
        });
    }
    part(view! { <section><h2>{change.heading.clone()}</h2> {blocks}</section> })
}

/// A line with a word for its mark: the colour and strikethrough of `<ins>` and `<del>` alone would not
/// be perceivable to every reader (WCAG 1.4.1).
fn line(page: &Page<'_>, line: &Line) -> Part {
    let text = line.text.clone();
    match line.mark {
        Mark::Kept => part(text),
        Mark::Added => part(view! {
            <ins><strong>{page.document.text("changes-added")}</strong> " " {text}</ins>
        }),
        Mark::Removed => part(view! {
            <del><strong>{page.document.text("changes-removed")}</strong> " " {text}</del>
        }),
    }
}
