//! The rendered pages, one topic per file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests

mod another_shop;
mod archive;
mod changes;
mod company;
mod disclosure;
mod fixtures;
mod languages;
mod look;
mod notices;
mod shop;
