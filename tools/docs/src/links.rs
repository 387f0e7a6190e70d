//! Links from page to page, and to headings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, bail};
use noren_support::project;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Checks that each link within the project leads to a file, and to a heading of it.
///
/// # Errors
/// With every link that leads nowhere, or if a page cannot be read.
pub fn check(pages: &[String]) -> Result<()> {
    let read = read(pages)?;
    let mut faults = Vec::new();
    for (path, page) in &read {
        for link in &page.links {
            if let Some(fault) = fault(path, link, &read) {
                faults.push(format!("{}: {link} {fault}", path.display()));
            }
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    bail!("{}", faults.join("\n"))
}

/// These pages, and the files that they link.
///
/// # Errors
/// If a page cannot be read.
pub fn with_linked(pages: Vec<String>) -> Result<Vec<String>> {
    let mut files: BTreeSet<String> = pages.iter().cloned().collect();
    let mut unread = pages;
    while !unread.is_empty() {
        let mut found = Vec::new();
        for (path, page) in read(&unread)? {
            for link in page.links.iter().filter(|link| is_local(link)) {
                let file = link.split('#').next().unwrap_or_default();
                let target = resolve(&path, file).to_string_lossy().into_owned();
                if project::root().join(&target).is_file() && files.insert(target.clone()) {
                    found.push(target);
                }
            }
        }
        unread = found;
        unread.retain(|path| path.ends_with(".md"));
    }
    Ok(files.into_iter().collect())
}

fn read(pages: &[String]) -> Result<BTreeMap<PathBuf, Page>> {
    let mut read = BTreeMap::new();
    for page in pages {
        let text = fs::read_to_string(project::root().join(page))?;
        read.insert(PathBuf::from(page), Page::read(&text));
    }
    Ok(read)
}

fn is_local(link: &str) -> bool {
    !link.contains("://") && !link.starts_with("mailto:")
}

fn fault(from: &Path, link: &str, pages: &BTreeMap<PathBuf, Page>) -> Option<&'static str> {
    if !is_local(link) {
        return None;
    }
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() {
        from.to_owned()
    } else {
        resolve(from, file)
    };
    if !project::root().join(&target).exists() {
        return Some("leads to no file");
    }
    match pages.get(&target) {
        Some(page) if !heading.is_empty() && !page.anchors.iter().any(|it| it == heading) => {
            Some("leads to no heading")
        }
        _ => None,
    }
}

/// A relative path from a page, relative to the project's root.
fn resolve(from: &Path, file: &str) -> PathBuf {
    let mut path = from.parent().map(Path::to_owned).unwrap_or_default();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

/// The links and the headings of a page.
struct Page {
    links: Vec<String>,
    anchors: Vec<String>,
}

impl Page {
    fn read(text: &str) -> Self {
        let (mut links, mut anchors) = (Vec::new(), Vec::new());
        let mut heading: Option<String> = None;
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    links.push(dest_url.into_string());
                }
                Event::Html(html) | Event::InlineHtml(html) => links.extend(sources(&html)),
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    anchors.extend(heading.take().map(|text| anchor(&text)));
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                _ => {}
            }
        }
        Self { links, anchors }
    }
}

/// The addresses of images in HTML.
fn sources(html: &str) -> impl Iterator<Item = String> {
    html.split("src")
        .skip(1)
        .filter_map(|rest| rest.trim_start_matches("set").strip_prefix("=\""))
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

/// The anchor of a heading, as GitHub and mdBook make it.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            '-' | '_' => Some(letter),
            letter if letter.is_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::{Path, PathBuf};

    use super::{Page, anchor, fault, resolve};

    #[test]
    fn a_page_has_its_links_and_the_anchors_of_its_headings() {
        let page = Page::read("# The `mirror` cookie, again\n[a](b.md#c) ![d](e.webp)\n");
        assert_eq!(page.links, ["b.md#c", "e.webp"]);
        assert_eq!(page.anchors, ["the-mirror-cookie-again"]);
        assert_eq!(anchor("On a server"), "on-a-server");
        let picture = "<picture>\n<source srcset=\"a.webp\">\n<img src=\"b.webp\">\n</picture>\n";
        assert_eq!(Page::read(picture).links, ["a.webp", "b.webp"]);
    }

    #[test]
    fn a_link_that_leads_nowhere_is_a_fault() {
        let page = |text: &str| Page::read(text);
        let pages = BTreeMap::from([(PathBuf::from("README.md"), page("# Try it"))]);
        let from = Path::new("README.md");
        assert_eq!(fault(from, "#try-it", &pages), None);
        assert_eq!(fault(from, "#try", &pages), Some("leads to no heading"));
        assert_eq!(
            fault(from, "docs/nowhere.md", &pages),
            Some("leads to no file")
        );
        assert_eq!(fault(from, "https://example.com/#x", &pages), None);
        assert_eq!(resolve(Path::new("docs/a.md"), "../README.md"), from);
    }
}
