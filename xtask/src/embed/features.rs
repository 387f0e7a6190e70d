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
}

impl Features {
    /// What any config can need.
    pub const GENERIC: Self = Self {
        built: false,
        mirror: true,
        google: true,
        vendors: true,
    };

    /// What a shop's config needs, by what the gate reads of it.
    pub fn of(config: &Value) -> Self {
        let signals = config["signals"].as_object();
        let has = |wanted: fn(&str) -> bool| {
            signals.is_some_and(|signals| signals.keys().any(|vendor| wanted(vendor)))
        };
        Self {
            built: true,
            mirror: config["storage"].get("cookie").is_some(),
            google: has(|vendor| vendor == "google"),
            vendors: has(|vendor| vendor != "google"),
        }
    }

    /// The names by which the sources ask for each, and whether it is there.
    pub fn flags(self) -> [(&'static str, bool); 4] {
        [
            ("__BUILT__", self.built),
            ("__MIRROR__", self.mirror),
            ("__GOOGLE__", self.google),
            ("__VENDORS__", self.vendors),
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
        let none = Features::of(&json!({}));
        assert!(none.built && !none.mirror && !none.google && !none.vendors);
        let some =
            Features::of(&json!({ "signals": { "google": {} }, "storage": { "key": "shop" } }));
        assert!(some.google && !some.vendors && !some.mirror);
        let all = Features::of(
            &json!({ "signals": { "google": {}, "uet": true }, "storage": { "cookie": {} } }),
        );
        assert!(all.google && all.vendors && all.mirror);
        assert_eq!(all.file(), "gate.1111.js");
    }
}
