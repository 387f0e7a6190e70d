//! The known services, which a shop may list by id without describing them, from the folder
//! `services/`.
//!
//! Native only. The build generates the files for visitors from them, the policy is rendered with them,
//! and configs are checked against them. Each service is one file of facts that do not depend on a
//! language, and each fact has its source; the texts for visitors are in `catalogue.ftl`. A fact refers
//! to a text by its index in every language's catalogue, after the interface's own messages, so that
//! the texts are in a separate file, which is only downloaded with the settings.
//!
//! ```text
//! services/google-analytics.json       facts, each with its source
//! locales/<tag>/catalogue.ftl          texts
//!     ↓ the build
//! catalogue.<hash>.json                facts by id, texts as indices, no sources  (KnownServices::facts),
//!                                      and the names of the files of texts
//! catalogue.<tag>.<hash>.txt           the texts of one language, by index        (KnownServices::texts)
//! ```

mod fault;
mod home_region;
mod known_services;
mod retention;
mod service;

pub use fault::ServiceFault;
pub use known_services::KnownServices;
pub use retention::{Retention, Unit};
pub use service::{Cookie, Fact, Name, Service, Source};
