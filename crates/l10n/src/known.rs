//! What the checks use besides the translations.

use crate::finding::Check;
use crate::rules::{Glossary, Scripts, Uses};

/// What the checks use besides the translations. A check without its data is left out.
#[derive(Debug, Default)]
pub struct Known {
    /// The characters of one Chinese script only.
    pub scripts: Option<Scripts>,
    /// Words to avoid, with their replacements.
    pub glossary: Option<Glossary>,
    /// In Noren's project, where English is written for translators: the code that uses its messages.
    pub project: Option<Uses>,
}

impl Known {
    /// The checks that have their data.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        let mut checks = Check::ALL.to_vec();
        checks.retain(|check| match check {
            Check::Script => self.scripts.is_some(),
            Check::Glossary => self.glossary.is_some(),
            // A shop's own files may lack comments, and need not follow those of a later Noren.
            Check::Unused | Check::Comments => self.project.is_some(),
            _ => true,
        });
        checks
    }
}
