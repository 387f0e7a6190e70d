//! Tests of the rules, by tables of cases and by properties.
//!
//! The tables are `tests/fixtures/*.json`. The gate is tested with the same tables for negotiation,
//! localized texts, validity, what is allowed and the config's structure.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests

mod acceptance;
mod allowed;
mod catalogue;
mod config;
mod decision;
mod fixtures;
mod fluent_oracle;
mod history;
mod localized;
mod mirror;
mod nearest;
mod negotiate;
mod pending;
mod properties;
mod record;
mod schema;
mod services;
mod session;
mod timestamp;
mod validity;
