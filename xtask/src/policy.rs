//! `cargo xtask policy`: the policy's pages for a shop's config, without building anything else.

use std::path::Path;

use anyhow::Result;

use crate::embed::{compress, render};
use crate::{config, say};

/// Renders the pages, one a language, into a folder.
///
/// # Errors
/// Where the config is wrong or the pages cannot be rendered.
pub fn run(shop: &Path, out: &Path) -> Result<()> {
    config::check(shop)?;
    say::step(&format!("policy pages into {}/", out.display()), || {
        render::policy(shop, out)?;
        // Or a server would go on sending what an earlier build has left compressed.
        compress::folder(out)
    })
}
