//! What a gate can do. A shop's own gate has the code of what its config uses, and a generic one has all of it.

use noren::locale::direction;
use serde_json::Value;

/// The parts of the gate that are left out where they are not used; `src/gate/built.ts` describes each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// The config is in the script.
    pub built: bool,
    /// The mirror cookie is read.
    pub mirror: bool,
    /// Google is sent signals.
    pub google: bool,
    /// Other vendors are.
    pub vendors: bool,
    /// A category is consented to separately.
    pub separate: bool,
    /// A service is for the shop's own use.
    pub own_use: bool,
    /// The region can be `us-optout`, by the config or, with `auto`, by the server.
    pub us: bool,
    /// There is more than one language.
    pub multilingual: bool,
    /// One of them is written from right to left.
    pub rtl: bool,
}

impl Features {
    /// What any config can need.
    pub const GENERIC: Self = Self {
        built: false,
        mirror: true,
        google: true,
        vendors: true,
        separate: true,
        own_use: true,
        us: true,
        multilingual: true,
        rtl: true,
    };

    /// What any config can need in a build with these languages.
    #[must_use]
    pub fn generic(languages: &[&str]) -> Self {
        Self {
            rtl: languages.iter().any(|tag| direction(tag).is_some()),
            ..Self::GENERIC
        }
    }

    /// What a shop needs, by what the gate reads of its config and by the tags of its languages.
    #[must_use]
    pub fn of(config: &Value, languages: &[&str]) -> Self {
        let signals = config["signals"].as_object();
        let has = |wanted: fn(&str) -> bool| {
            signals.is_some_and(|signals| signals.keys().any(|vendor| wanted(vendor)))
        };
        Self {
            built: true,
            mirror: config["storage"].get("cookie").is_some(),
            google: has(|vendor| vendor == "google"),
            vendors: has(|vendor| vendor != "google"),
            separate: config["categories"].as_array().is_some_and(|categories| {
                let is_separate = |it: &Value| it["separate"] == true || it["id"] == "cross-border";
                categories.iter().any(is_separate)
            }),
            own_use: config["services"]
                .as_array()
                .is_some_and(|services| services.iter().any(|it| it["own"] == true)),
            us: ["us-optout", "auto"]
                .iter()
                .any(|region| config["region"] == *region),
            multilingual: languages.len() > 1,
            rtl: Self::generic(languages).rtl,
        }
    }

    /// The names by which the sources ask for each, and whether it is there.
    #[must_use]
    pub fn flags(self) -> [(&'static str, bool); 9] {
        [
            ("__BUILT__", self.built),
            ("__MIRROR__", self.mirror),
            ("__GOOGLE__", self.google),
            ("__VENDORS__", self.vendors),
            ("__SEPARATE__", self.separate),
            ("__OWN_USE__", self.own_use),
            ("__US__", self.us),
            ("__MULTILINGUAL__", self.multilingual),
            ("__RTL__", self.rtl),
        ]
    }

    /// A file name that differs for each set of features.
    #[must_use]
    pub fn file(self) -> String {
        let flags: String = self
            .flags()
            .iter()
            .map(|(_, on)| if *on { '1' } else { '0' })
            .collect();
        format!("gate.{flags}.js")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Features;

    #[test]
    fn a_shop_has_what_its_config_uses() {
        let none = Features::of(&json!({ "categories": [{ "id": "necessary" }] }), &["en"]);
        assert_eq!(none.file(), "gate.100000000.js");
        let signals = json!({ "signals": { "google": {} }, "storage": { "key": "shop" } });
        assert_eq!(
            Features::of(&signals, &["en", "ja"]).file(),
            "gate.101000010.js"
        );
        for category in [
            json!({ "id": "cross-border" }),
            json!({ "id": "news", "separate": true }),
        ] {
            let all = json!({
                "categories": [{ "id": "necessary" }, category],
                "signals": { "google": {}, "uet": true },
                "storage": { "cookie": {} },
                "region": "auto",
                "services": [{ "id": "counter", "category": "news", "own": true }],
            });
            assert_eq!(
                Features::of(&all, &["en", "ja", "he"]).file(),
                "gate.111111111.js"
            );
        }
    }
}
