//! **Noren** is a consent banner and privacy-policy viewer for shops.
//!
//! It has two parts with one contract. The *gate* (`src/gate/`, TypeScript) runs on every page view: it
//! holds and releases elements, and knows what is allowed. The *interface* (this crate, as WebAssembly)
//! is loaded only when there is something to show or to write.
//!
//! ```text
//! view → store → consent, locale, config
//!          └───→ page (a trait: a browser, or memory in tests)
//! ```
//!
//! * [`config`]: what a shop writes, what it is resolved to, and the errors between.
//! * [`consent`]: the rules: records, decisions, regions, expiry.
//! * [`locale`]: messages by typed key.
//! * [`page`]: what is read from and done to the page that embeds Noren.
//! * [`store`]: the state: an action comes in, rules decide, the result is stored and handed over.
//! * `view`, `api` (feature `csr` or `ssr`): components, and the exports to JavaScript.
//!
//! Without a feature the crate is the rules alone, and compiles natively.
//!
//! # How Leptos is used, and why
//!
//! Views are ordinary `#[component]`s, which are rendered in a browser (`csr`) and natively (`ssr`: the
//! banner's first frame, the policy's pages). Visitors download what they use, and the whole interface
//! has a budget of 56 KB (it has 52.4 KB; that of a generic embed, which checks configs, 59.1 KB). So four
//! things differ from a usual Leptos application. The figures are bytes of wasm, brotli; the wasm had
//! 42.2 KB without the thing that was tried.
//!
//! * **No signals.** A view is drawn again when it opens or its language changes. Only switches change
//!   while one is open: `view/app/switches.rs` updates them from the draft in [`Store`](store::Store). With
//!   the draft of the switches as a signal, and nothing else: 49.3 KB. Messages as signals would add an
//!   effect for each text.
//! * **No handlers in views.** The gate listens to all clicks by `data-noren`, because the first frame has
//!   to work before any WebAssembly is there; `src/interface/commands.ts` passes on what happens in views. A
//!   handler in a component would be a second way to the same command.
//! * **No hydration of the first frame.** The banner replaces it in one task instead. Hydration was
//!   1.7 KB larger (41.0 against 39.2 at that time), added 29 bytes of markers to `noren.js`, and has to
//!   find the very nodes that were rendered, which the gate has fitted to the config: it failed on the
//!   demo shop. A swap needs no such agreement, and nothing moves, because the same component made both.
//! * **`Part` for `AnyView`.** An `AnyView` carries the code that updates each view to any other, which
//!   never happens here: 57.7 KB. A `Part` is built once and then is a node. Each component ends with one,
//!   because a component that does not is compiled into every place that uses it: 43.1 KB with parts only
//!   where types have to agree.

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
