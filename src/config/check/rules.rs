//! What a config must be beyond the shape of each value: names that agree, and what a region demands.

use super::{Faults, listed, quoted};
use crate::config::tree::{Kind, Tree};
use crate::config::{CROSS_BORDER, NECESSARY, Region, nearest};

/// The categories that Noren has texts for, in every language.
const WITH_TEXTS: [&str; 5] = [
    NECESSARY,
    "functional",
    "analytics",
    "marketing",
    CROSS_BORDER,
];

/// The language in which region `jp` wants each service described (Telecommunications Business Act
/// 27-12).
const JAPANESE: &str = "ja";

pub(super) fn check<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    let list = |name| {
        written
            .get(name)
            .map(|list| list.items())
            .unwrap_or_default()
    };
    let (categories, services) = (list("categories"), list("services"));
    let region = Region::named(&text(written, "region").unwrap_or_default());
    contact(written, faults);
    languages(&list("languages"), faults);
    let mut ids = Vec::new();
    unique("categories", &categories, &mut ids, faults);
    let known = ids.clone();
    unique("services", &services, &mut ids, faults);
    needed(&known, &services, region, faults);
    for (index, category) in categories.iter().enumerate() {
        labelled(index, category, faults);
    }
    for (index, service) in services
        .iter()
        .enumerate()
        .filter(|(_, service)| service.kind() == Kind::Map)
    {
        let list = faults.enter("services");
        faults.enter_item(index);
        in_category(service, &known, faults);
        if region == Region::Jp {
            described_in_japanese(service, faults);
        }
        faults.leave(list);
    }
}

fn text<T: Tree>(value: &T, name: &str) -> Option<String> {
    value.get(name)?.text()
}

fn contact<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    let contact = written
        .get("company")
        .and_then(|company| company.get("contact"));
    if contact.is_some_and(|contact| contact.entries().is_empty()) {
        let place = faults.enter("company.contact");
        faults.add(
            "an empty object".to_owned(),
            "at least one of \"email\", \"phone\", \"address\" or \"url\"",
            None,
        );
        faults.leave(place);
    }
}

fn languages<T: Tree>(languages: &[T], faults: &mut Faults<'_>) {
    let tags: Vec<_> = languages.iter().map(|tag| tag.text()).collect();
    for (index, tag) in tags.iter().enumerate() {
        if tags.iter().take(index).any(|earlier| earlier == tag) {
            let place = faults.enter("languages");
            faults.enter_item(index);
            faults.add(
                quoted(tag.as_deref().unwrap_or_default()),
                "each language once",
                None,
            );
            faults.leave(place);
        }
    }
}

/// Ids are unique over categories and services together: calls such as `accept(["…"])` and the mirror
/// cookie name either by its id alone.
fn unique<T: Tree>(list: &str, items: &[T], ids: &mut Vec<String>, faults: &mut Faults<'_>) {
    for (index, item) in items.iter().enumerate() {
        let Some(id) = text(item, "id").or_else(|| item.text()) else {
            continue;
        };
        if ids.contains(&id) {
            let place = faults.enter(list);
            faults.enter_item(index);
            faults.enter("id");
            faults.add(
                quoted(&id),
                "an id that no other category or service has",
                None,
            );
            faults.leave(place);
        }
        ids.push(id);
    }
}

fn needed<T: Tree>(categories: &[String], services: &[T], region: Region, faults: &mut Faults<'_>) {
    let has = |id: &str| categories.iter().any(|category| category == id);
    let place = faults.enter("categories");
    if !has(NECESSARY) {
        let found = found(categories);
        let near = nearest(NECESSARY, categories.iter().map(String::as_str)).map(|_| NECESSARY);
        faults.add(found, "the category \"necessary\" among them", near);
    }
    let abroad =
        |service: &T| service.get("abroad").and_then(|abroad| abroad.boolean()) == Some(true);
    if region == Region::Cn && services.iter().any(abroad) && !has(CROSS_BORDER) {
        let found = found(categories);
        let expected = "the category \"cross-border\" among them, without which region cn never allows a service abroad";
        faults.add(found, expected, None);
    }
    faults.leave(place);
}

fn found(ids: &[String]) -> String {
    if ids.is_empty() {
        return "an empty list".to_owned();
    }
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    listed(&ids)
}

fn labelled<T: Tree>(index: usize, category: &T, faults: &mut Faults<'_>) {
    let id = text(category, "id").unwrap_or_default();
    let place = faults.enter("categories");
    faults.enter_item(index);
    if !WITH_TEXTS.contains(&id.as_str()) && category.get("label").is_none() {
        // A misspelt name of a known category looks just like one of the shop's own.
        let near = nearest(&id, WITH_TEXTS);
        let item = faults.enter(if near.is_some() { "id" } else { "label" });
        let found = if near.is_some() {
            quoted(&id)
        } else {
            "nothing".to_owned()
        };
        faults.add(
            found,
            "a label for a category that Noren has no texts for",
            near,
        );
        faults.leave(item);
    }
    let separate = category
        .get("separate")
        .and_then(|separate| separate.boolean());
    let wrong = match id.as_str() {
        // Always on, so there is nothing to ask.
        NECESSARY => separate == Some(true),
        // A consent of its own, not part of "accept all" (PIPL 39).
        CROSS_BORDER => separate == Some(false),
        _ => false,
    };
    if wrong {
        faults.enter("separate");
        let found = if separate == Some(true) {
            "true"
        } else {
            "false"
        };
        let expected = if separate == Some(true) {
            "false: necessary is always on"
        } else {
            "true: cross-border is always a consent of its own"
        };
        faults.add(found.to_owned(), expected, None);
    }
    faults.leave(place);
}

fn in_category<T: Tree>(service: &T, categories: &[String], faults: &mut Faults<'_>) {
    let category = text(service, "category").unwrap_or_default();
    if !categories.contains(&category) {
        let ids: Vec<&str> = categories.iter().map(String::as_str).collect();
        let mut expected = String::from("the id of a category: ");
        expected.push_str(&listed(&ids));
        let near = nearest(&category, ids);
        let place = faults.enter("category");
        faults.add(quoted(&category), &expected, near);
        faults.leave(place);
    }
}

fn described_in_japanese<T: Tree>(service: &T, faults: &mut Faults<'_>) {
    for name in ["sends", "recipient", "purpose", "recipientPurpose"] {
        let place = faults.enter(name);
        match service.get(name) {
            None => nothing(faults),
            Some(list) if list.kind() == Kind::List => {
                let items = list.items();
                if items.is_empty() {
                    nothing(faults);
                }
                for (index, item) in items.iter().enumerate() {
                    let list = faults.enter_item(index);
                    speaks_japanese(item, faults);
                    faults.leave(list);
                }
            }
            Some(text) => speaks_japanese(&text, faults),
        }
        faults.leave(place);
    }
}

fn nothing(faults: &mut Faults<'_>) {
    faults.add(
        "nothing".to_owned(),
        "a text in Japanese, which region jp needs for every service",
        None,
    );
}

fn speaks_japanese<T: Tree>(text: &T, faults: &mut Faults<'_>) {
    if text.kind() == Kind::Map && text.get(JAPANESE).is_none() {
        let place = faults.enter(JAPANESE);
        nothing(faults);
        faults.leave(place);
    }
}
