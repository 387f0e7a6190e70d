//! The rules beyond the shape of each value: references between values, and the requirements of a
//! region.

use super::faults::Faults;
use super::text::{NOTHING, listed, quoted, truth};
use crate::config::tree::{Kind, Tree, field};
use crate::config::{CROSS_BORDER, MARKETING, NECESSARY, Region, nearest};

/// The categories for which Noren has texts in every language.
const WITH_TEXTS: [&str; 5] = [
    NECESSARY,
    "functional",
    "analytics",
    "marketing",
    CROSS_BORDER,
];

/// The language in which region `jp` requires a description of each service (Telecommunications
/// Business Act, article 27-12).
const JAPANESE: &str = "ja";

pub(super) fn check<T: Tree>(written: &T, known: &T, faults: &mut Faults<'_>) {
    let categories = field::items(written, "categories");
    let services = field::items(written, "services");
    // Each service's description: the shop's own, or the known facts if the shop lists only an id.
    let mut described = Vec::new();
    for service in services {
        let facts = service.text().and_then(|id| known.get(id));
        described.push(facts.unwrap_or(service));
    }
    let region = Region::named(field::text(written, "region").unwrap_or_default());
    contact(written, faults);
    languages(field::items(written, "languages"), faults);
    offered(written, faults);
    prefixed(written, faults);
    let mut ids = Vec::new();
    unique("categories", categories, &mut ids, faults);
    let known = ids.len();
    unique("services", services, &mut ids, faults);
    ids.truncate(known);
    required_categories(
        &ids,
        described.iter().any(|service| is_abroad(*service)),
        region,
        faults,
    );
    for (index, category) in categories.iter().enumerate() {
        check_category(index, category, faults);
    }
    own_use(written, services, &described, faults);
    for (index, service) in described.into_iter().enumerate() {
        let list = faults.enter("services");
        faults.enter_item(index);
        in_category(service, &ids, faults);
        if region == Region::Jp {
            described_in_japanese(service, faults);
        }
        faults.leave(list);
    }
}

/// Checks that each id in `ownUse` is that of a service which can be for the shop's own use: statistics or
/// appearance (PECR Schedule A1, paragraphs 5 and 6), never advertising.
fn own_use<T: Tree>(written: &T, services: &[T], described: &[&T], faults: &mut Faults<'_>) {
    let mut allowed = Vec::new();
    for (service, facts) in services.iter().zip(described) {
        let category = field::text(*facts, "category").unwrap_or_default();
        if ![NECESSARY, MARKETING, CROSS_BORDER].contains(&category) {
            allowed.extend(service.text().or_else(|| field::text(service, "id")));
        }
    }
    let place = faults.enter("ownUse");
    for (index, id) in field::items(written, "ownUse").iter().enumerate() {
        let id = id.text().unwrap_or_default();
        if !allowed.contains(&id) {
            let item = faults.enter_item(index);
            let near = nearest(id, allowed.iter().copied());
            let expected = "the id of a service, in a category for statistics or appearance";
            faults.add(&quoted(id), expected, near);
            faults.leave(item);
        }
    }
    faults.leave(place);
}

/// Whether a service is abroad for visitors in China: the shop declares it so, or the recipient of a
/// known service is in another region.
fn is_abroad<T: Tree>(service: &T) -> bool {
    field::boolean(service, "abroad") == Some(true)
        || field::text(service, "home").is_some_and(|home| Region::named(home) != Region::Cn)
}

fn contact<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    let contact = written
        .get("company")
        .and_then(|company| company.get("contact"));
    if contact.is_some_and(|contact| contact.entries().next().is_none()) {
        let place = faults.enter("company.contact");
        faults.add(
            "an empty object",
            "at least one of \"email\", \"phone\", \"address\" or \"url\"",
            None,
        );
        faults.leave(place);
    }
}

fn languages<T: Tree>(languages: &[T], faults: &mut Faults<'_>) {
    let mut tags = Vec::new();
    for (index, tag) in languages.iter().enumerate() {
        let tag = tag.text().unwrap_or_default();
        if tags.contains(&tag) {
            let place = faults.enter("languages");
            faults.enter_item(index);
            faults.add(&quoted(tag), "each language once", None);
            faults.leave(place);
        }
        tags.push(tag);
    }
}

/// Checks that every language in `messages` is offered: visitors would never see texts in another one.
fn offered<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    let mut tags = Vec::new();
    for tag in field::items(written, "languages") {
        tags.push(tag.text().unwrap_or_default());
    }
    if tags.is_empty() {
        return;
    }
    let place = faults.enter("messages");
    for (tag, _) in written.get("messages").into_iter().flat_map(Tree::entries) {
        if !tags.contains(&tag) {
            let mut expected = String::from("a language listed in languages: ");
            expected.push_str(&listed(&tags));
            let language = faults.enter(tag);
            faults.add(&quoted(tag), &expected, None);
            faults.leave(language);
        }
    }
    faults.leave(place);
}

/// The prefix of a cookie that only its own host can set. Browsers reject such a cookie if it has a
/// domain (RFC 6265bis, "The __Host- prefix"). The prefix is matched case-insensitively.
const OWN_HOST: &str = "__Host-";

fn prefixed<T: Tree>(written: &T, faults: &mut Faults<'_>) {
    let cookie = written
        .get("storage")
        .and_then(|storage| storage.get("cookie"));
    let Some(cookie) = cookie else { return };
    let name = field::text(cookie, "name").unwrap_or_default();
    let own = name
        .get(..OWN_HOST.len())
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case(OWN_HOST));
    if let Some(domain) = field::text(cookie, "domain")
        && own
    {
        let place = faults.enter("storage.cookie.domain");
        let expected =
            "no domain: browsers reject a cookie with a domain if its name begins with __Host-";
        faults.add(&quoted(domain), expected, None);
        faults.leave(place);
    }
}

/// Checks that ids are unique across categories and services: calls such as `accept(["…"])` and the
/// mirror cookie refer to both by id alone.
fn unique<'a, T: Tree>(
    list: &str,
    items: &'a [T],
    ids: &mut Vec<&'a str>,
    faults: &mut Faults<'_>,
) {
    for (index, item) in items.iter().enumerate() {
        let Some(id) = field::text(item, "id").or_else(|| item.text()) else {
            continue;
        };
        if ids.contains(&id) {
            let place = faults.enter(list);
            faults.enter_item(index);
            faults.enter("id");
            faults.add(
                &quoted(id),
                "an id that no other category or service has",
                None,
            );
            faults.leave(place);
        }
        ids.push(id);
    }
}

fn required_categories(categories: &[&str], abroad: bool, region: Region, faults: &mut Faults<'_>) {
    let place = faults.enter("categories");
    if !categories.contains(&NECESSARY) {
        let near = nearest(NECESSARY, categories.iter().copied()).map(|_| NECESSARY);
        let expected = "a category with the id \"necessary\"";
        faults.add(&found(categories), expected, near);
    }
    if region == Region::Cn && !categories.contains(&CROSS_BORDER) && abroad {
        let expected = "a category with the id \"cross-border\", without which region cn never allows a service abroad";
        faults.add(&found(categories), expected, None);
    }
    faults.leave(place);
}

fn found(ids: &[&str]) -> String {
    if ids.is_empty() {
        return "an empty list".to_owned();
    }
    listed(ids)
}

fn check_category<T: Tree>(index: usize, category: &T, faults: &mut Faults<'_>) {
    let id = field::text(category, "id").unwrap_or_default();
    let place = faults.enter("categories");
    faults.enter_item(index);
    if !WITH_TEXTS.contains(&id) && category.get("label").is_none() {
        // A misspelt id of a built-in category cannot be told from a category of the shop's own.
        let near = nearest(id, WITH_TEXTS);
        let (name, found) = match near {
            Some(_) => ("id", quoted(id)),
            None => ("label", NOTHING.to_owned()),
        };
        let item = faults.enter(name);
        let expected = "a label for a category that Noren has no texts for";
        faults.add(&found, expected, near);
        faults.leave(item);
    }
    let wrong = match id {
        // It is always on, so visitors are not asked about it.
        NECESSARY => Some((true, "false: necessary is always on")),
        // A separate consent, not part of "accept all" (PIPL, article 39).
        CROSS_BORDER => Some((false, "true: cross-border is always a separate consent")),
        _ => None,
    };
    if let Some((wrong, expected)) = wrong
        && field::boolean(category, "separate") == Some(wrong)
    {
        faults.enter("separate");
        faults.add(truth(wrong), expected, None);
    }
    faults.leave(place);
}

fn in_category<T: Tree>(service: &T, categories: &[&str], faults: &mut Faults<'_>) {
    let category = field::text(service, "category").unwrap_or_default();
    if !categories.contains(&category) {
        let mut expected = String::from("the id of a category: ");
        expected.push_str(&listed(categories));
        let near = nearest(category, categories.iter().copied());
        let place = faults.enter("category");
        faults.add(&quoted(category), &expected, near);
        faults.leave(place);
    }
}

fn described_in_japanese<T: Tree>(service: &T, faults: &mut Faults<'_>) {
    for name in ["sends", "recipient", "purpose", "recipientPurpose"] {
        let place = faults.enter(name);
        match service.get(name) {
            Some(list) if list.kind() == Kind::List => {
                let items = list.items();
                if items.is_empty() {
                    japanese_missing(faults);
                }
                for (index, item) in items.iter().enumerate() {
                    let list = faults.enter_item(index);
                    check_japanese(item, faults);
                    faults.leave(list);
                }
            }
            Some(text) => check_japanese(text, faults),
            None => japanese_missing(faults),
        }
        faults.leave(place);
    }
}

fn japanese_missing(faults: &mut Faults<'_>) {
    let expected = "a text in Japanese, which region jp requires for every service";
    faults.add(NOTHING, expected, None);
}

fn check_japanese<T: Tree>(text: &T, faults: &mut Faults<'_>) {
    if text.kind() == Kind::Map && text.get(JAPANESE).is_none() {
        let place = faults.enter(JAPANESE);
        japanese_missing(faults);
        faults.leave(place);
    }
}
