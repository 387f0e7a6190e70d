//! `cargo xtask book`: a site of the documentation, made by mdBook in `target/book/`.
//!
//! mdBook copies everything beside its pages, so it gets a folder of its own: the pages, where they are in the
//! project, and the files that they link.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::program::{program, run as run_program};
use noren_support::{log, project};

use crate::setup::{self, Machine};

/// mdBook's config.
const CONFIG: &str = r#"[book]
title = "Noren"
language = "en"
src = "."

[build]
build-dir = "../book"
create-missing = false

[output.html]
no-section-label = true
"#;

/// Pages of the project outside `docs/`, which its pages link.
const MORE: &str = "
# For those who build it

- [Working on Noren](CONTRIBUTING.md)
- [Changes](CHANGELOG.md)
- [Translations](locales/index.md)
- [Facts about services](services/index.md)
- [How the bench measures](tools/bench/index.md)
  - [Beside other consent managers](tools/bench/results/comparison.md)
  - [What growth costs](tools/bench/results/growth.md)
  - [Where the script time goes](tools/bench/results/profile.md)
";

/// Makes the site. Returns its folder.
///
/// # Errors
/// Where mdBook is missing, a page is not in its table of contents, or a file cannot be copied.
pub fn run(machine: &Machine) -> Result<PathBuf> {
    setup::ensure(machine, &[setup::MDBOOK])?;
    let source = project::target().join("book-source");
    log::step("the documentation's site", || {
        if source.is_dir() {
            fs::remove_dir_all(&source)?;
        }
        for path in noren_docs::files()? {
            copy(&path, &source)?;
        }
        fs::write(source.join("book.toml"), CONFIG)?;
        run_program(program("mdbook").arg("build").arg(&source))
    })?;
    let site = project::target().join("book");
    log::info(&format!("  {}", site.join("index.html").display()));
    Ok(site)
}

/// Copies a file of the project to where it is in the book.
fn copy(path: &str, source: &Path) -> Result<()> {
    let from = project::root().join(path);
    let to = source.join(match path {
        // Its place is taken by the introduction.
        "README.md" => return Ok(()),
        "docs/introduction.md" => "index.md".to_owned(),
        "docs/SUMMARY.md" => "SUMMARY.md".to_owned(),
        _ => path.replace("README.md", "index.md"),
    });
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    if !path.ends_with(".md") {
        fs::copy(&from, &to).with_context(|| path.to_owned())?;
        return Ok(());
    }
    let mut page = fs::read_to_string(&from).with_context(|| path.to_owned())?;
    // mdBook gives each folder's README another name, and not the links to it.
    page = page.replace("README.md", "index.md");
    if to.parent() == Some(source) && path.starts_with("docs/") {
        for before in ["](", "src=\"", "srcset=\""] {
            page = page.replace(before, &format!("{before}docs/"));
        }
        page = page.replace("(docs/introduction.md)", "(index.md)");
    }
    if path == "docs/SUMMARY.md" {
        page += MORE;
    }
    fs::write(&to, page)?;
    Ok(())
}
