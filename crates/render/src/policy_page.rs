//! The policy as a page, which is complete without JavaScript. The viewer shows its `<article>`.

use leptos::prelude::*;
use noren::config::Service;
use noren::locale::{Catalogue, key};
use noren::view::category;
use noren::view::disclosure::Disclosure;
use noren::view::paragraph::Paragraph;
use noren::view::part::{Part, part};
use noren::view::text::localized;

use crate::country_name::country_name;
use crate::policy::document::{CHANGES, CHINA, CONTACT, COOKIES, comes_first};
use crate::policy::{Block, Day, Document, Notice, Section, Versions};
use crate::recipients_abroad::recipients_abroad;
use crate::static_page::{Shell, long_date, static_page};
use crate::{Contact, Shop};

/// The inputs of one page.
pub struct Page<'a> {
    /// The shop.
    pub shop: &'a Shop,
    /// The interface's messages, for the parts that the page shares with it.
    pub catalogue: &'a Catalogue,
    /// The text.
    pub document: &'a Document,
    /// The day from which the text applies, and the earlier texts; `None` if it was never published.
    pub versions: Option<&'a Versions>,
    /// The offered languages, with their names in the language itself; each has a page `<tag>.html`
    /// beside this one.
    pub offered: &'a [(String, String)],
    /// The URL of the style sheet.
    pub style: &'a str,
}

/// The whole page as HTML.
#[must_use]
pub fn policy_page(page: &Page<'_>) -> String {
    let shell = Shell {
        kind: "contents",
        language: page.catalogue.language(),
        company: page.company(),
        title: page.document.text("policy-title"),
        about: page.document.text("policy-intro"),
        style: page.style,
        offered: page.offered,
        file: &|tag| format!("{tag}.html"),
        skip: page.document.text("policy-skip"),
        languages: page.document.text("policy-languages"),
        top: page.catalogue.text(key::VIEWER_TOP),
    };
    static_page(&shell, || article(page))
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
    let since = page
        .versions
        .map(|versions| page.dated(versions.current, "policy-since"))
        .map(|since| view! { <p>{since}</p> });
    // It is a separate paragraph: text of the shop's own cannot be inserted grammatically into a
    // sentence of a translation.
    let activity = page.shop.company.activity.as_ref();
    let (before, after) = if comes_first(page.shop.config.region) {
        (notices(page), Vec::new())
    } else {
        (Vec::new(), notices(page))
    };
    let activity =
        activity.map(|text| view! { <Paragraph text=localized(text, page.catalogue) /> });
    part(view! {
        <article>
            <header>
                <h1>{page.document.text("policy-title")}</h1>
                {activity}
                <p>{page.document.text("policy-intro")}</p>
                {since}
            </header>
            <nav aria-labelledby="contents">
                <p id="contents">{page.document.text("policy-toc")}</p>
                <ol>{contents}</ol>
            </nav>
            {before}
            {sections}
            {after}
        </article>
    })
}

impl Page<'_> {
    /// The company's name in the page's language.
    #[must_use]
    pub fn company(&self) -> &str {
        let name = &self.shop.company.name;
        name.pick(self.catalogue.language()).unwrap_or_default()
    }

    /// The name of the country of a service's recipient, if it is known.
    #[must_use]
    pub fn country(&self, service: &Service) -> Option<String> {
        let code = service.country.as_ref()?;
        Some(country_name(code, self.catalogue.language()))
    }

    /// A message about a day, in a `<time>` from which the viewer reads the day.
    fn dated(&self, day: Day, id: &str) -> Part {
        let date = long_date(day, self.catalogue.language());
        let text = self.document.with(id, &[("date", &date)]);
        part(view! { <time datetime=day.to_string()>{text}</time> })
    }
}

/// The URL of the page with the changes since an earlier text, relative to the policy's page.
#[must_use]
pub fn change_file(tag: &str, day: Day) -> String {
    format!("changes/{tag}.{day}.html")
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
        CHANGES => versions(page),
        CONTACT => Some(contact(page)),
        _ => None,
    };
    part(view! {
        <section>
            <h2 id=section.anchor()>{section.heading()}</h2>
            {blocks}
            {more}
        </section>
    })
}

/// The services by category, each with its full disclosure.
fn services(page: &Page<'_>) -> Part {
    let groups: Vec<Part> = page
        .shop
        .config
        .categories
        .iter()
        .filter_map(|listed| {
            let services: Vec<Part> = page
                .shop
                .config
                .services_of(&listed.id)
                .map(|service| {
                    let name = localized(&service.name, page.catalogue);
                    part(view! {
                        <h4 lang=name.lang>{name.content}</h4>
                        <Disclosure catalogue=page.catalogue service country=page.country(service) />
                    })
                })
                .collect();
            if services.is_empty() {
                return None;
            }
            let name = category::name(listed, page.catalogue);
            let about = category::description(listed, page.catalogue)
                .map(|text| view! { <Paragraph text /> });
            Some(part(
                view! { <h3 lang=name.lang>{name.content}</h3> {about} {services} },
            ))
        })
        .collect();
    let none = groups
        .is_empty()
        .then(|| view! { <p>{page.document.text("s7-none")}</p> });
    // The viewer replaces the content of this element with the live list.
    part(view! { {none} <div class="service-list">{groups}</div> })
}

/// The list of earlier texts, with links to the changes since each.
fn versions(page: &Page<'_>) -> Option<Part> {
    let earlier = &page.versions?.earlier;
    if earlier.is_empty() {
        return None;
    }
    let language = page.catalogue.language();
    let rows: Vec<Part> = earlier
        .iter()
        .map(|version| {
            if version.changes.is_empty() {
                let same = page.dated(version.day, "version-same");
                return part(view! { <li>{same}</li> });
            }
            let link = page.dated(version.day, "version-link");
            part(view! { <li><a href=change_file(language, version.day)>{link}</a></li> })
        })
        .collect();
    Some(part(view! {
        <p>{page.document.text("versions-intro")}</p>
        <ul class="versions">{rows}</ul>
    }))
}

fn contact(page: &Page<'_>) -> Part {
    let Contact {
        email,
        phone,
        address,
        url,
    } = &page.shop.company.contact;
    let mut rows: Vec<Part> = Vec::new();
    let mut row = |id: &str, value: Part| {
        rows.push(part(
            view! { <div><dt>{page.document.text(id)}</dt>{value}</div> },
        ));
    };
    if let Some(email) = email.clone() {
        let href = format!("mailto:{email}");
        row(
            "contact-email",
            part(view! { <dd><a href=href>{email}</a></dd> }),
        );
    }
    if let Some(phone) = phone.clone() {
        let digits: String = phone
            .chars()
            .filter(|letter| letter.is_ascii_digit() || *letter == '+')
            .collect();
        row(
            "contact-phone",
            part(view! { <dd><a href=format!("tel:{digits}")>{phone}</a></dd> }),
        );
    }
    if let Some(address) = address {
        let address = localized(address, page.catalogue);
        row(
            "contact-address",
            part(view! { <dd lang=address.lang>{address.content}</dd> }),
        );
    }
    if let Some(url) = url.clone() {
        row(
            "contact-url",
            part(view! { <dd><a href=url.clone()>{url.clone()}</a></dd> }),
        );
    }
    part(view! { <dl>{rows}</dl> })
}

/// The notices that the law of the region requires in addition to the sections.
fn notices(page: &Page<'_>) -> Vec<Part> {
    let notices = page.document.notices(page.shop.config.region);
    let notice = |notice: Notice| {
        let paragraphs: Vec<_> = notice
            .paragraphs
            .into_iter()
            .map(|text| view! { <p>{text}</p> })
            .collect();
        let recipients = if notice.id == CHINA {
            recipients_abroad(page.shop, page.catalogue, page.document)
        } else {
            None
        };
        part(view! { <section><h2>{notice.title}</h2> {paragraphs} {recipients}</section> })
    };
    notices.into_iter().map(notice).collect()
}
