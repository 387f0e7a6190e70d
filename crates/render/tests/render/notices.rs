//! The policy's page in every language and region has a law's notice, in the page's language, only
//! where that law applies.

use std::path::Path;

use noren::config::Region;
use noren::locale::{Catalogue, LANGUAGES};
use noren_render::Shop;
use noren_render::policy::Document;
use noren_render::policy_page::{Page, policy_page};

use crate::fixtures::{self, LOCALES};

const TW: [&str; 9] = [
    "title",
    "collector",
    "purposes",
    "categories",
    "period",
    "area",
    "recipients",
    "rights",
    "without",
];
const CN: [&str; 4] = ["title", "handler", "abroad", "refuse"];

fn shop(region: Region) -> Shop {
    let mut shop = fixtures::shop(&std::fs::read_to_string(fixtures::CONFIG).unwrap());
    shop.config = shop.config.with_region(region);
    shop
}

fn document(tag: &str, shop: &Shop) -> Document {
    let entries = noren_messages::policy(Path::new(LOCALES), tag).unwrap();
    let company = shop.company.name.pick(tag).unwrap();
    Document::new(&entries, company)
}

fn rendered(tag: &str, shop: &Shop) -> String {
    let compiled = noren_messages::compile(Path::new(LOCALES), tag).unwrap();
    policy_page(&Page {
        shop,
        catalogue: &Catalogue::new(tag, &compiled.text),
        document: &document(tag, shop),
        versions: None,
        offered: &[],
        style: "page.css",
    })
}

#[test]
fn each_notice_is_complete_and_only_where_its_law_applies() {
    for region in Region::ALL {
        let shop = shop(region);
        for tag in LANGUAGES {
            let html = rendered(tag, &shop);
            let document = document(tag, &shop);
            assert!(html.contains(&format!("<html lang=\"{tag}\">")));
            for (law, prefix, parts) in [
                (Region::Tw, "notice-tw", TW.as_slice()),
                (Region::Cn, "notice-cn", &CN),
            ] {
                // With `auto` the server may set any region.
                let holds = region == law || region == Region::Auto;
                for part in parts {
                    let text = document.text(&format!("{prefix}-{part}"));
                    assert!(!text.is_empty(), "{tag}: {prefix}-{part}");
                    assert_eq!(
                        html.contains(&text),
                        holds,
                        "{tag}, {}: {prefix}-{part}",
                        region.name()
                    );
                }
            }
        }
    }
}

#[test]
fn the_notices_name_the_company() {
    let shop = shop(Region::Auto);
    for tag in LANGUAGES {
        let document = document(tag, &shop);
        for id in ["notice-tw-collector", "notice-cn-handler"] {
            assert!(document.text(id).contains("JChere"), "{tag}: {id}");
        }
    }
}

/// Telecommunications Business Act, article 27-12: what is sent, who receives it, and what the shop and
/// the recipient use it for.
#[test]
fn in_japan_each_service_discloses_all_four_in_japanese() {
    let shop = shop(Region::Jp);
    let html = rendered("ja", &shop);
    for service in &shop.config.services {
        let disclosed = [
            &service.recipient,
            &service.purpose,
            &service.recipient_purpose,
        ];
        for text in disclosed.into_iter().flatten().chain(&service.sends) {
            let japanese = text.pick("ja").unwrap();
            assert!(html.contains(japanese), "{}: {japanese}", service.id);
        }
        assert!(disclosed_all(service), "{}", service.id);
    }
}

fn disclosed_all(service: &noren::config::Service) -> bool {
    service.recipient.is_some()
        && service.purpose.is_some()
        && service.recipient_purpose.is_some()
        && !service.sends.is_empty()
}
