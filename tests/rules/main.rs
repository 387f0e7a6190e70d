//! The rules, by tables and by properties.
//!
//! The tables are `tests/fixtures/*.json`; those of negotiation, localized texts, standing, what is allowed and the
//! config's structure are the gate's as well.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests

mod allowed;
mod catalogue;
mod config;
mod decision;
mod fixtures;
mod fluent_oracle;
mod history;
mod localized;
mod mirror;
mod negotiate;
mod pending;
mod properties;
mod record;
mod schema;
mod services;
mod session;
mod standing;
mod timestamp;
