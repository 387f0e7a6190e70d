//! One request that a tracker sent.

use std::io::Read as _;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Uri};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

/// A request.
pub struct Hit {
    time: u128,
    method: String,
    path: String,
    query: String,
    body: String,
    origin: String,
    referrer: String,
}

impl Hit {
    /// Reads a request, and decompresses its body where the tracker compressed it.
    pub fn read(method: &Method, uri: &Uri, headers: &HeaderMap, body: &Bytes) -> Self {
        let header = |name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        Self {
            time: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_millis()),
            method: method.to_string(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            body: text(body),
            origin: header("origin"),
            referrer: header("referer"),
        }
    }

    /// As JSON; `time` in milliseconds since 1970.
    pub fn to_json(&self) -> Value {
        json!({
            "time": u64::try_from(self.time).unwrap_or(u64::MAX),
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "body": self.body,
            "origin": self.origin,
            "referrer": self.referrer,
        })
    }

    /// As one line for the terminal.
    pub fn in_short(&self) -> String {
        let from = if self.origin.is_empty() {
            &self.referrer
        } else {
            &self.origin
        };
        format!(
            "→ {} {} from {} ({} bytes){}",
            self.method,
            self.path,
            if from.is_empty() { "somewhere" } else { from },
            self.query.len() + self.body.len(),
            self.event()
                .map_or_else(String::new, |event| format!(": {event}")),
        )
    }

    /// The tracker's name of the event, where it can be found.
    fn event(&self) -> Option<String> {
        let body: Value = serde_json::from_str(&self.body).ok()?;
        let first = [&body, &body["data"], &body["batch"]]
            .into_iter()
            .find_map(|list| list.get(0))
            .unwrap_or(&body);
        ["event", "e"]
            .iter()
            .find_map(|name| Some(first.get(name)?.as_str()?.to_owned()))
    }
}

fn text(body: &[u8]) -> String {
    const GZIP: [u8; 2] = [0x1f, 0x8b];
    let mut inflated = String::new();
    if body.starts_with(&GZIP) && GzDecoder::new(body).read_to_string(&mut inflated).is_ok() {
        return inflated;
    }
    String::from_utf8_lossy(body).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn a_compressed_body_is_read_and_named_by_its_event() {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        writer.write_all(br#"[{"event":"$pageview"}]"#).unwrap();
        let body = Bytes::from(writer.finish().unwrap());
        let uri = Uri::from_static("/posthog/e/?ip=1");
        let hit = Hit::read(&Method::POST, &uri, &HeaderMap::new(), &body);
        assert_eq!(hit.to_json()["body"], r#"[{"event":"$pageview"}]"#);
        assert_eq!(hit.to_json()["query"], "ip=1");
        assert!(hit.in_short().ends_with(": $pageview"));
    }
}
