//! `cargo xtask bench growth`: Noren alone, with different numbers of languages, services and gated tags.

use anyhow::Result;
use serde_json::{Value, json};

use crate::candidate::{self, Candidate};
use crate::driver::{self, Browser};
use crate::languages::{self, Wanted};
use crate::measure::GROWTH;
use crate::options::{Options, folder};
use crate::output::{finish, write};
use crate::page::{Page, Site};
use crate::report::{Basis, Column, Report};
use crate::table;

/// One column: the base, or what differs from it.
struct Case {
    id: &'static str,
    /// Languages that the config lists: one, or all of the build.
    one_language: bool,
    fifth_language: bool,
    services: usize,
    tags: usize,
}

const BASE: Case = Case {
    id: "4 languages, 5 services, 5 tags",
    one_language: false,
    fifth_language: false,
    services: 5,
    tags: 5,
};

const CASES: &[Case] = &[
    BASE,
    Case {
        id: "1 language",
        one_language: true,
        ..BASE
    },
    Case {
        id: "5 languages",
        fifth_language: true,
        ..BASE
    },
    Case {
        id: "60 services",
        services: 60,
        ..BASE
    },
    Case {
        id: "200 tags",
        tags: 200,
        ..BASE
    },
    Case {
        id: "5 languages, 60 services, 200 tags",
        fifth_language: true,
        services: 60,
        tags: 200,
        ..BASE
    },
];

/// Builds what is missing, measures, and writes a table and JSON.
///
/// # Errors
/// Where a build fails, or a page cannot be measured at all.
pub fn run(options: &Options, browser: &Browser) -> Result<()> {
    let wanted: Vec<Wanted> = CASES
        .iter()
        .map(|case| Wanted {
            id: case.id,
            fifth: case.fifth_language,
            config: config(case),
        })
        .collect();
    let embeds = languages::embeds(&wanted)?;
    let site = Site::new(&folder().join("growth"))?;
    let mut pages = Vec::new();
    for (case, embed) in CASES.iter().zip(embeds) {
        let candidate = Candidate::read(candidate::NOREN, &embed)?;
        let page = Page::grown(&candidate, case.id, case.tags);
        pages.push(site.page(&page)?);
    }
    let (plan, samples) = driver::visit(pages, &site, options, browser)?;
    let columns = CASES
        .iter()
        .map(|case| Column {
            id: case.id.to_owned(),
            name: case.id.to_owned(),
            version: String::new(),
        })
        .collect();
    let basis = Basis {
        bare: None,
        reference: BASE.id,
    };
    let report = Report::new(columns, GROWTH, &samples, basis);
    let out = options.out();
    let markdown = table::markdown(&report, &plan, browser);
    write(&out, "growth.md", &markdown)?;
    write(&out, "growth.json", &report.to_json(&plan, browser)?)?;
    finish(&out, &markdown, &samples)
}

/// A shop's config with so many services, spread over the optional categories.
fn config(case: &Case) -> String {
    let categories = ["functional", "analytics", "marketing"];
    let services: Vec<Value> = (0..case.services)
        .zip(categories.iter().cycle())
        .map(|(number, category)| {
            json!({
                "id": format!("service-{number}"),
                "category": category,
                "name": format!("Service {number}"),
                "recipient": format!("Provider {number}, Inc."),
                "sends": ["The address of the page you visit", "Your browser and screen size"],
                "purpose": "To see which pages are read and where people give up",
                "recipientPurpose": "To count visits on our behalf",
                "policyUrl": format!("https://provider-{number}.example/privacy"),
                "cookies": [{ "name": format!("_service_{number}"), "retention": "1 year" }],
            })
        })
        .collect();
    let mut config = json!({
        "company": { "name": "JChere", "contact": { "email": "privacy@jchere.example" } },
        "policy": "built-in",
        "revision": 1,
        "categories": [
            { "id": "necessary" }, { "id": "functional" }, { "id": "analytics" }, { "id": "marketing" },
        ],
        "services": services,
    });
    if case.one_language {
        config["languages"] = json!(["en"]);
    }
    config.to_string()
}

#[cfg(test)]
mod tests {
    use super::{BASE, CASES, config};

    #[test]
    fn each_case_differs_from_the_base_and_has_a_config_without_faults() {
        let built = ["en", "ja", "zh-Hans", "zh-Hant"];
        for case in CASES {
            let written: serde_json::Value = serde_json::from_str(&config(case)).unwrap();
            let resolved =
                noren::config::resolve(&written, &built, &serde_json::Value::Null).unwrap();
            assert_eq!(resolved.services.len(), case.services);
        }
        assert_eq!(CASES.iter().filter(|case| case.id == BASE.id).count(), 1);
    }
}
