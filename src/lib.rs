//! **Noren** asks a shop's visitors once, in their own language, and shows the shop's policy.
//!
//! It has two halves with one contract. The *gate* (`src/gate/`, TypeScript) runs at once on every
//! page view: it holds and releases elements and knows what is allowed. The *interface* (this crate,
//! as WebAssembly) is loaded only when there is something to show or to write.
//!
//! ```text
//! view → store → consent, locale, config
//!          └───→ page (a trait: a browser, or memory in tests)
//! ```
//!
//! * [`config`]: what a shop writes, what it is resolved to, and the errors between.
//! * [`consent`]: the rules: records, decisions, regions, expiry.
//! * [`locale`]: messages by typed key.
//! * [`page`]: all that is asked of the page that Noren is a guest on.
//! * [`store`]: the one state: an action comes in, rules decide, the page is told.
//! * `view`, `api` (feature `csr` or `ssr`): components, and the exports to JavaScript.
//!
//! Without a feature the crate is the rules alone, and compiles natively.

#[cfg(feature = "csr")]
pub mod api;
pub mod config;
pub mod consent;
pub mod locale;
pub mod page;
mod scan;
pub mod store;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;
