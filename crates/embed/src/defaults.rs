//! The inline script for pages with live vendor tags: those that are not marked, and may run before `noren.js`.
//!
//! It denies consent to every vendor of the config, whatever the region, the browser's Global Privacy Control or an
//! earlier answer say: all of these are known a moment later, to the gate, which then sends what is granted. Google's
//! tags wait for that. Each vendor's calls are those of its module in `src/gate/signals/`;
//! `tests/browser/live-tags.spec.ts` compares what both send.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The file, beside `noren.js`, with the script's element, to be copied into the page's `<head>`.
pub const FILE: &str = "noren-defaults.html";

/// Milliseconds that Google's tags wait for the gate, unless the config has `signals.google.waitForUpdate`. Google's
/// own example: <https://developers.google.com/tag-platform/security/guides/consent>
const WAIT: u64 = 500;

/// The script's element for the vendors of a config, by its `signals`; nothing if it has no vendor.
#[must_use]
pub fn element(signals: &Value) -> Option<String> {
    Some(format!("<script>{}</script>\n", script(signals)?))
}

fn script(signals: &Value) -> Option<String> {
    let of = |vendor: &str| {
        Some(&signals[vendor]).filter(|it| !matches!(it, Value::Null | Value::Bool(false)))
    };
    let mut calls = String::new();
    if let Some(options) = of("google") {
        calls.push_str(&google(options));
    }
    if of("uet").is_some() {
        calls.push_str(r#"p("uetq","consent","default",{ad_storage:d});"#);
    }
    if of("tiktok").is_some() {
        calls.push_str(r#"p("ttq",["holdConsent"]);"#);
    }
    if let Some(options) = of("matomo") {
        let what = if options == "cookies" { "Cookie" } else { "" };
        calls.push_str(&format!(r#"p("_paq",["require{what}Consent"]);"#));
    }
    // Last, because they touch what the page may have made of these names.
    if of("meta").is_some() {
        calls.push_str(META);
    }
    if of("clarity").is_some() {
        calls.push_str(CLARITY);
    }
    // In a block, so that no name of the page's is taken.
    let script = format!(
        r#"{{let d="denied",p=(n,...e)=>(self[n]=self[n]||[]).push(...e);{}}}"#,
        calls.trim_end_matches(';')
    );
    (!calls.is_empty()).then_some(script)
}

/// Google reads only real `Arguments` objects.
fn google(options: &Value) -> String {
    let wait = options["waitForUpdate"].as_u64().unwrap_or(WAIT);
    let mut calls = format!(
        "p(\"dataLayer\",function(){{return arguments}}(\"consent\",\"default\",{{ad_storage:d,ad_user_data:d,\
         ad_personalization:d,analytics_storage:d,functionality_storage:d,personalization_storage:d,\
         security_storage:\"granted\",wait_for_update:{wait}}}));"
    );
    for (option, name) in [
        ("adsDataRedaction", "ads_data_redaction"),
        ("urlPassthrough", "url_passthrough"),
    ] {
        if options[option] == true {
            calls.push_str(&format!(
                r#"p("dataLayer",function(){{return arguments}}("set","{name}",!0));"#
            ));
        }
    }
    calls
}

/// With the stub of Clarity's own snippet.
const CLARITY: &str = "let c=self.clarity=self.clarity||function(){(c.q=c.q||[]).push(arguments)};\
                       c(\"consentv2\",{ad_Storage:d,analytics_Storage:d});";

/// A pixel that comes later is informed at its first use. `Reflect` does not throw where a page has declared `fbq`.
const META: &str = "let f=self.fbq,i;Reflect.defineProperty(self,\"fbq\",{configurable:!0,\
                    get(){f&&i!=f&&(i=f)(\"consent\",\"revoke\");return f},set(v){f=v}});";

/// The script in its element; nothing if the element was changed.
#[must_use]
pub fn script_of(element: &str) -> Option<&str> {
    element
        .strip_prefix("<script>")?
        .strip_suffix("</script>\n")
}

/// What a Content Security Policy has to allow: <https://www.w3.org/TR/CSP3/#grammardef-hash-source>
#[must_use]
pub fn csp_source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{csp_source, element};

    fn script(signals: &serde_json::Value) -> String {
        super::script(signals).unwrap()
    }

    #[test]
    fn for_google_it_takes_less_than_300_bytes() {
        assert!(script(&json!({ "google": {} })).len() < 300);
        assert!(script(&json!({ "google": { "advanced": true }, "uet": false })).len() < 300);
    }

    #[test]
    fn without_vendors_there_is_none() {
        for signals in [
            json!(null),
            json!({}),
            json!({ "dataLayer": true, "uet": false }),
        ] {
            assert!(element(&signals).is_none(), "{signals}");
        }
    }

    #[test]
    fn options_are_those_of_the_config() {
        let google =
            script(&json!({ "google": { "waitForUpdate": 900, "adsDataRedaction": true } }));
        assert!(google.contains("wait_for_update:900") && google.contains("ads_data_redaction"));
        assert!(!google.contains("url_passthrough"));
        assert!(script(&json!({ "matomo": "cookies" })).contains("requireCookieConsent"));
        assert!(script(&json!({ "matomo": "tracking" })).contains("requireConsent"));
    }

    #[test]
    fn the_source_is_the_digest_of_what_is_inside_the_element() {
        // printf '{let d="denied",p=(n,...e)=>(self[n]=self[n]||[]).push(...e);p("ttq",["holdConsent"])}' | openssl dgst -sha256 -binary | base64
        let script = script(&json!({ "tiktok": true }));
        assert_eq!(
            script,
            r#"{let d="denied",p=(n,...e)=>(self[n]=self[n]||[]).push(...e);p("ttq",["holdConsent"])}"#
        );
        assert_eq!(
            csp_source(&script),
            "'sha256-v2o62NcJ0tmKVHjNGDuRWA/YGv5ILuMS0w2UHgrhOgU='"
        );
    }
}
