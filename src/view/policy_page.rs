//! The policy as a page of its own: complete without JavaScript, and what the viewer takes its
//! `<article>` from.

use leptos::prelude::*;

use super::category;
use super::part::{Part, part};
use super::service::disclosure;
use super::words::said;
use crate::config::{Config, Contact, Localized, PolicyLink, Region};
use crate::locale::Catalogue;
use crate::policy::document::{CONTACT, COOKIES};
use crate::policy::{Block, Document, Section};

/// Everything that one page is made of.
pub struct Page<'a> {
    /// The shop.
    pub config: &'a Config,
    /// The interface's messages, for what the page shares with it.
    pub catalogue: &'a Catalogue,
    /// The text.
    pub document: &'a Document,
    /// Each offered language with its name in itself; each has a page `<tag>.html` beside this one.
    pub offered: &'a [(String, String)],
    /// The address of the style sheet.
    pub style: &'a str,
}

/// The whole page as HTML.
#[must_use]
pub fn policy_page(page: &Page<'_>) -> String {
    let language = page.catalogue.language().to_owned();
    let title = page.document.text("policy-title");
    let alternates: Vec<_> = page
        .offered
        .iter()
        .map(|(tag, _)| view! { <link rel="alternate" hreflang=tag.clone() href=file(tag) /> })
        .collect();
    let links: Vec<_> = page
        .offered
        .iter()
        .map(|(tag, name)| {
            let current = (*tag == language).then_some("page");
            view! { <a href=file(tag) lang=tag.clone() hreflang=tag.clone() aria-current=current>{name.clone()}</a> " " }
        })
        .collect();
    let html = Owner::new().with(|| {
        view! {
            <html lang=language>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{title.clone()}</title>
                    <link rel="stylesheet" href=page.style.to_owned() />
                    {alternates}
                </head>
                <body>
                    <a class="skip" href="#s1">{page.document.text("policy-skip")}</a>
                    <nav class="languages" aria-label=page.document.text("policy-languages")>{links}</nav>
                    <main>{article(page)}</main>
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!doctype html>\n{}\n", html.replace("<!>", ""))
}

fn file(tag: &str) -> String {
    format!("{tag}.html")
}

fn article(page: &Page<'_>) -> Part {
    let contents: Vec<_> = page
        .document
        .sections
        .iter()
        .map(|section| view! { <li><a href=format!("#{}", section.anchor())>{section.title.clone()}</a></li> })
        .collect();
    let sections: Vec<_> = page
        .document
        .sections
        .iter()
        .map(|section| self::section(page, section))
        .collect();
    part(view! {
        <article>
            <h1>{page.document.text("policy-title")}</h1>
            <p>{page.document.text("policy-intro")}</p>
            <nav aria-labelledby="contents">
                <p id="contents"><strong>{page.document.text("policy-toc")}</strong></p>
                <ol>{contents}</ol>
            </nav>
            {notices(page)}
            {sections}
        </article>
    })
}

fn section(page: &Page<'_>, section: &Section) -> Part {
    let blocks: Vec<Part> = section
        .blocks
        .iter()
        .cloned()
        .map(|block| match block {
            Block::Paragraph(text) => part(view! { <p>{text}</p> }),
            Block::List(items) => {
                let items: Vec<_> = items
                    .into_iter()
                    .map(|item| view! { <li>{item}</li> })
                    .collect();
                part(view! { <ul>{items}</ul> })
            }
        })
        .collect();
    let more = match section.number {
        COOKIES => Some(services(page)),
        CONTACT => Some(contact(page)),
        _ => None,
    };
    part(view! {
        <section>
            <h2 id=section.anchor()>{format!("{}. {}", section.number, section.title)}</h2>
            {blocks}
            {more}
        </section>
    })
}

/// The services by category, each with its whole disclosure.
fn services(page: &Page<'_>) -> Part {
    let groups: Vec<Part> = page
        .config
        .categories
        .iter()
        .filter_map(|listed| {
            let services: Vec<Part> = page
                .config
                .services_of(&listed.id)
                .map(|service| {
                    let (name, lang) = said(&service.name, page.catalogue);
                    part(view! { <h4 lang=lang>{name}</h4> {disclosure(page.catalogue, service)} })
                })
                .collect();
            if services.is_empty() {
                return None;
            }
            let (name, lang) = category::name(listed, page.catalogue);
            let about = category::description(listed, page.catalogue)
                .map(|(text, lang)| view! { <p lang=lang>{text}</p> });
            Some(part(view! { <h3 lang=lang>{name}</h3> {about} {services} }))
        })
        .collect();
    if groups.is_empty() {
        return part(view! { <p>{page.document.text("s7-none")}</p> });
    }
    part(view! { <div class="service-list">{groups}</div> })
}

fn contact(page: &Page<'_>) -> Part {
    let Contact {
        email,
        phone,
        address,
        url,
    } = &page.config.shop.company.contact;
    let language = page.catalogue.language();
    let local = |text: &Localized| text.pick(language).unwrap_or_default().to_owned();
    let mut rows: Vec<Part> = Vec::new();
    let mut row = |id: &str, value: Part| {
        rows.push(part(
            view! { <dt>{page.document.text(id)}</dt> <dd>{value}</dd> },
        ));
    };
    if let Some(email) = email.clone() {
        let href = format!("mailto:{email}");
        row("contact-email", part(view! { <a href=href>{email}</a> }));
    }
    if let Some(phone) = phone.clone() {
        let digits: String = phone
            .chars()
            .filter(|it| it.is_ascii_digit() || *it == '+')
            .collect();
        row(
            "contact-phone",
            part(view! { <a href=format!("tel:{digits}")>{phone}</a> }),
        );
    }
    if let Some(address) = address.as_ref().map(local) {
        row("contact-address", part(address));
    }
    if let Some(url) = url.clone() {
        row(
            "contact-url",
            part(view! { <a href=url.clone()>{url.clone()}</a> }),
        );
    }
    part(view! { <dl>{rows}</dl> })
}

/// What the regions' laws want said apart from the sections. Where a server says the region on each
/// page, this one page has to serve them all; each notice names its law.
fn notices(page: &Page<'_>) -> Vec<Part> {
    let region = page.config.region;
    let mut notices = Vec::new();
    if matches!(region, Region::Tw | Region::Auto) {
        let ends = [
            "collector",
            "purposes",
            "categories",
            "period",
            "area",
            "recipients",
            "rights",
            "without",
        ];
        let texts = page.document.texts("notice-tw", ends);
        notices.push(notice(page.document.text("notice-tw-title"), &texts));
    }
    if matches!(region, Region::Cn | Region::Auto) {
        let texts = page
            .document
            .texts("notice-cn", ["handler", "abroad", "refuse"]);
        notices.push(notice(page.document.text("notice-cn-title"), &texts));
    }
    notices
}

fn notice(title: String, texts: &[String]) -> Part {
    let paragraphs: Vec<_> = texts
        .iter()
        .map(|text| view! { <p>{text.clone()}</p> })
        .collect();
    part(view! { <section><h2>{title}</h2> {paragraphs}</section> })
}

/// Whether the shop's policy is rendered at all, rather than linked to.
#[must_use]
pub const fn is_rendered(config: &Config) -> bool {
    matches!(config.shop.policy, PolicyLink::BuiltIn)
}
