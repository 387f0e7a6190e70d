//! Resolves a config: fills in every default.

use super::resolved::{
    Brand, CROSS_BORDER, Category, Config, Cookie, MirrorCookie, NECESSARY, Service, StorageNames,
};
use super::schema::USUAL_DAYS;
use super::tree::{Tree, field, whole};
use super::{ConfigError, Localized, Region, check};

/// The default name of the record's storage key and of the mirror cookie.
const DEFAULT_NAME: &str = "noren";

/// Checks a config and fills in every default. `built` are the tags of the built-in languages, in the
/// order in which they are offered by default; `known` is as for [`check`](super::check()).
///
/// Without the feature `config-check` every config counts as checked.
///
/// # Errors
/// Every fault that [`check`](super::check()) finds.
pub fn resolve<T: Tree>(
    written: &T,
    built: &[&str],
    known: &T,
) -> Result<Config, Vec<ConfigError>> {
    if cfg!(feature = "config-check") {
        let errors = check(written, built, known);
        if !errors.is_empty() {
            return Err(errors);
        }
    }
    Ok(fill_in(written, known))
}

/// The resolved form of a config that has no faults.
fn fill_in<T: Tree>(written: &T, known: &T) -> Config {
    let region = Region::named(field::text(written, "region").unwrap_or_default());
    let config = Config {
        revision: field::number(written, "revision").unwrap_or(0),
        region,
        expires_after_days: field::number(written, "expiresAfterDays").unwrap_or(USUAL_DAYS),
        storage: storage(written.get("storage")),
        brand: written.get("company").and_then(brand),
        categories: categories(written),
        services: services(written, known),
        messages: messages(written),
        record_url: field::string(written, "recordUrl"),
    };
    config.with_region(region)
}

/// Reads each item of a list.
fn each<T: Tree, R>(value: &T, name: &str, read: fn(&T) -> R) -> Vec<R> {
    field::items(value, name).iter().map(read).collect()
}

/// A text; empty if the field is missing.
#[inline(never)]
fn string<T: Tree>(value: &T, name: &str) -> String {
    field::string(value, name).unwrap_or_default()
}

/// A field with one text for all languages, or one for each; `None` if the field is missing.
#[inline(never)]
pub fn localized<T: Tree>(value: &T, name: &str) -> Option<Localized> {
    value.get(name).map(read_localized)
}

#[inline(never)]
fn read_localized<T: Tree>(value: &T) -> Localized {
    if let Some(text) = value.text() {
        return Localized::One(text.to_owned());
    }
    // Only the facts about known services have numbers: the indices of messages.
    if let Some(place) = whole(value) {
        return Localized::Message(place as u16);
    }
    Localized::ByLanguage(texts(value))
}

/// The entries of an object of texts.
#[inline(never)]
fn texts<T: Tree>(value: &T) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (name, text) in value.entries() {
        texts.push((name.to_owned(), text.text().unwrap_or_default().to_owned()));
    }
    texts
}

fn brand<T: Tree>(company: &T) -> Option<Brand> {
    Some(Brand {
        logo: field::string(company, "logo")?,
        name: localized(company, "name")?,
    })
}

fn storage<T: Tree>(written: Option<&T>) -> StorageNames {
    let name = |tree: Option<&T>, name| {
        tree.and_then(|tree| field::string(tree, name))
            .unwrap_or_else(|| DEFAULT_NAME.to_owned())
    };
    let cookie = written.and_then(|storage| storage.get("cookie"));
    StorageNames {
        key: name(written, "key"),
        cookie: cookie.map(|written| MirrorCookie {
            name: name(cookie, "name"),
            domain: field::string(written, "domain"),
        }),
    }
}

fn categories<T: Tree>(written: &T) -> Vec<Category> {
    let mut categories = Vec::new();
    // `necessary` is always shown first; the others keep their order.
    for first in [true, false] {
        for written in field::items(written, "categories") {
            if (field::text(written, "id") == Some(NECESSARY)) == first {
                categories.push(category(written));
            }
        }
    }
    categories
}

fn category<T: Tree>(written: &T) -> Category {
    let id = string(written, "id");
    Category {
        label: localized(written, "label"),
        description: localized(written, "description"),
        separate: truth(written, "separate") || id == CROSS_BORDER,
        id,
    }
}

/// The services: as the shop describes them, or the known facts if the shop lists only an id.
fn services<T: Tree>(written: &T, known: &T) -> Vec<Service> {
    let mut services = Vec::new();
    let own_use = field::strings(written, "ownUse");
    for written in field::items(written, "services") {
        let named = written.text().and_then(|id| Some((id, known.get(id)?)));
        let mut service = match named {
            Some((id, facts)) => service(id.to_owned(), facts),
            None => service(string(written, "id"), written),
        };
        service.own_use = own_use.contains(&service.id);
        services.push(service);
    }
    services
}

fn service<T: Tree>(id: String, written: &T) -> Service {
    Service {
        category: string(written, "category"),
        name: localized(written, "name").unwrap_or_else(|| Localized::One(id.clone())),
        recipient: localized(written, "recipient"),
        purpose: localized(written, "purpose"),
        recipient_purpose: localized(written, "recipientPurpose"),
        sends: each(written, "sends", read_localized),
        opt_out_url: field::string(written, "optOutUrl"),
        policy_url: field::string(written, "policyUrl"),
        abroad: truth(written, "abroad"),
        own_use: false,
        home: field::text(written, "home").map(Region::named),
        country: field::string(written, "country"),
        cookies: each(written, "cookies", cookie),
        storage: field::strings(written, "storage"),
        id,
    }
}

fn truth<T: Tree>(written: &T, name: &str) -> bool {
    field::boolean(written, name) == Some(true)
}

fn cookie<T: Tree>(written: &T) -> Cookie {
    Cookie {
        name: string(written, "name"),
        domain: field::string(written, "domain"),
        path: field::string(written, "path"),
        http_only: truth(written, "httpOnly"),
        retention: localized(written, "retention"),
    }
}

fn messages<T: Tree>(written: &T) -> Vec<(String, String, String)> {
    let mut messages = Vec::new();
    if let Some(written) = written.get("messages") {
        for (tag, wording) in written.entries() {
            for (key, text) in texts(wording) {
                messages.push((tag.to_owned(), key, text));
            }
        }
    }
    messages
}
