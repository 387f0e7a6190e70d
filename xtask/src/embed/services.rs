//! The services that a shop may only name, as visitors download what is known of them.

use std::fmt;

use anyhow::{Context, Result};
use noren::config::ServiceCatalogue;
use noren::config::catalogue::CatalogueFault;
use noren_messages::{CompiledLanguage, REFERENCE};
use noren_support::project;

/// Every fault of the catalogue of services at once.
#[derive(Debug)]
struct Faults(Vec<CatalogueFault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the catalogue of services has faults")?;
        for fault in &self.0 {
            write!(f, "\n  {fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Reads the services, and holds them against the texts.
///
/// # Errors
/// Every fault of a service's file or of its texts.
pub fn read(languages: &[CompiledLanguage]) -> Result<ServiceCatalogue> {
    let reference = languages
        .iter()
        .find(|it| it.tag == REFERENCE)
        .with_context(|| format!("there is no language {REFERENCE}"))?;
    ServiceCatalogue::read(&project::services(), reference).map_err(|faults| Faults(faults).into())
}
