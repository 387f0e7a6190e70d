//! The part of a config that the build and the gate act upon.

use super::localized;
use crate::config::Localized;
use crate::config::digits::push_whole;
use crate::config::resolved::{Company, Contact, Layout, PolicyLink, Reopen, Shop, Theme};
use crate::config::tree::{Kind, Tree, field, whole};

pub(super) fn shop<T: Tree>(written: &T, built: &[&str]) -> Shop {
    let languages = field::strings(written, "languages");
    Shop {
        company: company(written.get("company")),
        languages: if languages.is_empty() {
            built.iter().map(|tag| (*tag).to_owned()).collect()
        } else {
            languages
        },
        policy: written
            .get("policy")
            .and_then(|policy| localized(policy, "url"))
            .map_or(PolicyLink::BuiltIn, PolicyLink::Url),
        layout: match field::text(written, "layout") {
            Some("box") => Layout::Box,
            _ => Layout::Bar,
        },
        theme: match field::text(written, "theme") {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        },
        reopen: reopen(written.get("reopen")),
    }
}

fn company<T: Tree>(written: Option<&T>) -> Company {
    let contact = written.and_then(|company| company.get("contact"));
    Company {
        name: written
            .and_then(|company| localized(company, "name"))
            .unwrap_or_else(|| Localized::One(String::new())),
        contact: contact.map_or_else(Contact::default, |contact| Contact {
            email: field::string(contact, "email"),
            phone: field::string(contact, "phone"),
            address: localized(contact, "address"),
            url: field::string(contact, "url"),
        }),
        activity: written.and_then(|company| localized(company, "activity")),
    }
}

fn reopen<T: Tree>(written: Option<&T>) -> Reopen {
    match written {
        Some(word) if word.kind() == Kind::Text => Reopen::None,
        written => Reopen::At {
            end: written.and_then(|reopen| field::text(reopen, "at")) == Some("end"),
            offset: written.and_then(|reopen| length(reopen.get("offset")?)),
        },
    }
}

/// A CSS length: as written, or a number of pixels.
fn length<T: Tree>(value: &T) -> Option<String> {
    if let Some(text) = value.text() {
        return Some(text.to_owned());
    }
    let mut out = String::new();
    push_whole(&mut out, whole(value)?.into());
    out.push_str("px");
    Some(out)
}
