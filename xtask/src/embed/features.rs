//! What a gate can do. A shop's own gate has the code of what its config uses, and a generic one has all of it.

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
    /// There is more than one language.
    pub multilingual: bool,
}

impl Features {
    /// What any config can need.
    pub const GENERIC: Self = Self {
        built: false,
        mirror: true,
        google: true,
        vendors: true,
        separate: true,
        multilingual: true,
    };

    /// What a shop needs, by what the gate reads of its config and the number of its languages.
    pub fn of(config: &Value, languages: usize) -> Self {
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
            multilingual: languages > 1,
        }
    }

    /// The options with which esbuild writes each into the sources.
    pub fn defines(self) -> Vec<String> {
        let define = |(name, on): &(&str, bool)| format!("--define:{name}={on}");
        self.flags().iter().map(define).collect()
    }

    /// The names by which the sources ask for each, and whether it is there.
    fn flags(self) -> [(&'static str, bool); 6] {
        [
            ("__BUILT__", self.built),
            ("__MIRROR__", self.mirror),
            ("__GOOGLE__", self.google),
            ("__VENDORS__", self.vendors),
            ("__SEPARATE__", self.separate),
            ("__MULTILINGUAL__", self.multilingual),
        ]
    }

    /// A file name that differs for each set of features.
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
        let none = Features::of(&json!({ "categories": [{ "id": "necessary" }] }), 1);
        assert_eq!(none.file(), "gate.100000.js");
        let signals = json!({ "signals": { "google": {} }, "storage": { "key": "shop" } });
        assert_eq!(Features::of(&signals, 2).file(), "gate.101001.js");
        for category in [
            json!({ "id": "cross-border" }),
            json!({ "id": "news", "separate": true }),
        ] {
            let all = json!({
                "categories": [{ "id": "necessary" }, category],
                "signals": { "google": {}, "uet": true },
                "storage": { "cookie": {} },
            });
            assert_eq!(Features::of(&all, 4).file(), "gate.111111.js");
        }
    }
}
