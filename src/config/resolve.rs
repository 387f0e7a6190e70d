//! From a config as written to one with every default filled in.

use super::digits::push_whole;
use super::resolved::{
    CROSS_BORDER, Category, Company, Config, Contact, Cookie, Layout, MirrorCookie, NECESSARY,
    PolicyLink, Reopen, Service, StorageNames, Theme,
};
use super::schema::USUAL_DAYS;
use super::tree::{Kind, Tree, whole};
use super::{ConfigError, Localized, Region, check};

/// The name of the record's key, and of the cookie that repeats it, unless the shop says otherwise.
const USUAL_NAME: &str = "noren";

/// Checks a config as written and fills in every default. `built` are the tags of the languages built
/// in, in the order in which they are offered by default.
///
/// # Errors
/// Every fault that [`check`](super::check()) finds.
pub fn resolve<T: Tree>(written: &T, built: &[&str]) -> Result<Config, Vec<ConfigError>> {
    // No service is known by its id alone yet, and so `check` lets none pass.
    let errors = check(written, built, &[]);
    if errors.is_empty() {
        Ok(read(written, built))
    } else {
        Err(errors)
    }
}

fn read<T: Tree>(written: &T, built: &[&str]) -> Config {
    let languages = texts(written, "languages");
    let mut categories: Vec<Category> = items(written, "categories").iter().map(category).collect();
    // `necessary` is shown first wherever it was written; the rest keeps its order.
    categories.sort_by_key(|category| category.id != NECESSARY);
    Config {
        company: company(written.get("company")),
        languages: if languages.is_empty() {
            built.iter().map(|tag| (*tag).to_owned()).collect()
        } else {
            languages
        },
        policy: written
            .get("policy")
            .and_then(|policy| localized(&policy, "url"))
            .map_or(PolicyLink::BuiltIn, PolicyLink::Url),
        revision: number(written, "revision").unwrap_or(0),
        region: Region::named(&text(written, "region").unwrap_or_default()),
        expires_after_days: number(written, "expiresAfterDays").unwrap_or(USUAL_DAYS),
        storage: storage(written.get("storage")),
        categories,
        services: items(written, "services").iter().map(service).collect(),
        layout: match text(written, "layout").as_deref() {
            Some("box") => Layout::Box,
            _ => Layout::Bar,
        },
        theme: match text(written, "theme").as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        },
        reopen: reopen(written.get("reopen")),
        messages: messages(written),
        record_url: text(written, "recordUrl"),
    }
}

fn text<T: Tree>(value: &T, name: &str) -> Option<String> {
    value.get(name)?.text()
}

fn number<T: Tree>(value: &T, name: &str) -> Option<u32> {
    whole(&value.get(name)?)
}

fn truth<T: Tree>(value: &T, name: &str) -> bool {
    value
        .get(name)
        .and_then(|field| field.boolean())
        .unwrap_or(false)
}

fn items<T: Tree>(value: &T, name: &str) -> Vec<T> {
    value.get(name).map(|list| list.items()).unwrap_or_default()
}

fn texts<T: Tree>(value: &T, name: &str) -> Vec<String> {
    items(value, name).iter().filter_map(T::text).collect()
}

fn localized<T: Tree>(value: &T, name: &str) -> Option<Localized> {
    read_localized(&value.get(name)?)
}

fn read_localized<T: Tree>(value: &T) -> Option<Localized> {
    if value.kind() != Kind::Map {
        return value.text().map(Localized::One);
    }
    let texts = value
        .entries()
        .into_iter()
        .filter_map(|(tag, text)| Some((tag, text.text()?)));
    Some(Localized::ByLanguage(texts.collect()))
}

fn company<T: Tree>(written: Option<T>) -> Company {
    let contact = written.as_ref().and_then(|company| company.get("contact"));
    Company {
        name: written
            .and_then(|company| localized(&company, "name"))
            .unwrap_or_else(|| Localized::One(String::new())),
        contact: contact.map_or_else(Contact::default, |contact| Contact {
            email: text(&contact, "email"),
            phone: text(&contact, "phone"),
            address: localized(&contact, "address"),
            url: text(&contact, "url"),
        }),
    }
}

fn storage<T: Tree>(written: Option<T>) -> StorageNames {
    let cookie = written.as_ref().and_then(|storage| storage.get("cookie"));
    let usual = || USUAL_NAME.to_owned();
    StorageNames {
        key: written
            .and_then(|storage| text(&storage, "key"))
            .unwrap_or_else(usual),
        cookie: cookie.map(|cookie| MirrorCookie {
            name: text(&cookie, "name").unwrap_or_else(usual),
            domain: text(&cookie, "domain"),
        }),
    }
}

fn category<T: Tree>(written: &T) -> Category {
    let id = text(written, "id").unwrap_or_default();
    Category {
        label: localized(written, "label"),
        description: localized(written, "description"),
        separate: truth(written, "separate") || id == CROSS_BORDER,
        id,
    }
}

fn service<T: Tree>(written: &T) -> Service {
    let id = text(written, "id").unwrap_or_default();
    Service {
        category: text(written, "category").unwrap_or_default(),
        name: localized(written, "name").unwrap_or_else(|| Localized::One(id.clone())),
        recipient: localized(written, "recipient"),
        purpose: localized(written, "purpose"),
        recipient_purpose: localized(written, "recipientPurpose"),
        sends: items(written, "sends")
            .iter()
            .filter_map(read_localized)
            .collect(),
        opt_out_url: text(written, "optOutUrl"),
        policy_url: text(written, "policyUrl"),
        abroad: truth(written, "abroad"),
        cookies: items(written, "cookies").iter().map(cookie).collect(),
        storage: texts(written, "storage"),
        id,
    }
}

fn cookie<T: Tree>(written: &T) -> Cookie {
    Cookie {
        name: text(written, "name").unwrap_or_default(),
        domain: text(written, "domain"),
        path: text(written, "path"),
        retention: localized(written, "retention"),
    }
}

fn reopen<T: Tree>(written: Option<T>) -> Reopen {
    match written {
        Some(word) if word.kind() == Kind::Text => Reopen::None,
        written => Reopen::At {
            end: written
                .as_ref()
                .and_then(|reopen| text(reopen, "at"))
                .as_deref()
                == Some("end"),
            offset: written.and_then(|reopen| length(&reopen.get("offset")?)),
        },
    }
}

/// A CSS length: as written, or a number of pixels.
fn length<T: Tree>(value: &T) -> Option<String> {
    value.text().or_else(|| {
        let mut out = String::new();
        push_whole(&mut out, whole(value)?.into());
        out.push_str("px");
        Some(out)
    })
}

fn messages<T: Tree>(written: &T) -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    for (tag, texts) in written
        .get("messages")
        .map(|messages| messages.entries())
        .unwrap_or_default()
    {
        for (key, text) in texts.entries() {
            if let Some(text) = text.text() {
                out.push((tag.clone(), key, text));
            }
        }
    }
    out
}
