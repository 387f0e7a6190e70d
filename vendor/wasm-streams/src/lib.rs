//! Stands in for the crate `wasm-streams`, which Leptos' server functions bring along.
//!
//! Noren calls no server function, but the real crate exports classes to JavaScript, and an export is
//! never removed as dead: every visitor would download streams that nobody opens. This has the few
//! names that `server_fn` mentions, and no export.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream that is never made.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser's.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would read a stream of Rust's; gives an object that is none, so that using it fails.
    pub fn from_stream<S>(_stream: S) -> Self {
        Self(JsValue::NULL.into())
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would read the browser's stream; it is empty.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
