//! The known services, which a config can list by id without a description.

use std::fmt;

use anyhow::{Context, Result};
use noren_messages::{CompiledLanguage, REFERENCE};
use noren_services::{KnownServices, ServiceFault};
use noren_support::project;
use serde_json::Value;

/// All faults of the known services.
#[derive(Debug)]
struct Faults(Vec<ServiceFault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the known services have faults")?;
        for fault in &self.0 {
            write!(f, "\n  {fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// The services that a shop's config only names: those that its embed has to know.
pub fn named(known: &KnownServices, written: &Value) -> KnownServices {
    let services = written["services"].as_array();
    let ids: Vec<&str> = services
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    known.only(&ids)
}

/// Reads the services and checks them against their texts.
///
/// # Errors
/// All faults of the services' files and of their texts.
pub fn read(languages: &[CompiledLanguage]) -> Result<KnownServices> {
    let reference = languages
        .iter()
        .find(|language| language.tag == REFERENCE)
        .with_context(|| format!("there is no language {REFERENCE}"))?;
    KnownServices::read(&project::services(), reference).map_err(|faults| Faults(faults).into())
}
