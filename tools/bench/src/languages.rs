//! Embeds with four languages and with a fifth, built in a copy of the project, so that nothing but the
//! language differs between them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::program::{output, program, run as run_program};
use noren_support::{log, project};

use crate::options::folder;
use crate::page;

/// The fifth language: English, under another tag and another name.
const FIFTH: &str = "cy";
const OWN_NAME: &str = "language-name";
const NAMED_IN: &str = "banner.ftl";

/// A config, by the name of its embed.
pub struct Wanted {
    /// The name.
    pub id: &'static str,
    /// Whether it has the fifth language, too.
    pub fifth: bool,
    /// The config as JSON.
    pub config: String,
}

/// Makes an embed for each config. Returns their folders in the same order. The second build needs little after the
/// first.
///
/// # Errors
/// Where the project cannot be copied or built.
pub fn embeds(wanted: &[Wanted]) -> Result<Vec<PathBuf>> {
    let copy = folder().join("languages");
    let fifth = copy.join("locales").join(FIFTH);
    log::step("copying the project", || refresh(&copy))?;
    if fifth.exists() {
        fs::remove_dir_all(&fifth)?;
    }
    make(&copy, wanted.iter().filter(|one| !one.fifth))?;
    page::copy(&copy.join("locales/en"), &fifth)?;
    let named = fifth.join(NAMED_IN);
    let text = fs::read_to_string(&named).with_context(|| named.display().to_string())?;
    let lines: Vec<String> = text
        .lines()
        .map(|line| match line.strip_prefix(OWN_NAME) {
            Some(rest) if rest.trim_start().starts_with('=') => format!("{OWN_NAME} = Cymraeg"),
            _ => line.to_owned(),
        })
        .collect();
    fs::write(&named, lines.join("\n") + "\n")?;
    make(&copy, wanted.iter().filter(|one| one.fifth))?;
    Ok(wanted.iter().map(place).collect())
}

/// Where an embed is made.
fn place(wanted: &Wanted) -> PathBuf {
    let name = wanted.id.replace([' ', ','], "-");
    folder().join("embeds").join(name)
}

/// Updates the copy. Files that have not changed are not written, so that
/// Cargo rebuilds only what has.
fn refresh(copy: &Path) -> Result<()> {
    let list = output(program("git").args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    for name in String::from_utf8_lossy(&list).split_terminator('\0') {
        let (from, to) = (project::root().join(name), copy.join(name));
        // A file that was deleted and not yet committed is listed, too.
        let Ok(content) = fs::read(&from) else {
            continue;
        };
        if fs::read(&to).is_ok_and(|there| there == content) {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&to, content).with_context(|| to.display().to_string())?;
    }
    let modules = copy.join("node_modules");
    if !modules.exists() {
        link(&project::root().join("node_modules"), &modules)?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(from, to)?)
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> Result<()> {
    Ok(std::os::windows::fs::symlink_dir(from, to)?)
}

/// Builds the copy as it is, and makes embeds of what it built.
fn make<'w>(copy: &Path, wanted: impl Iterator<Item = &'w Wanted>) -> Result<()> {
    let tool = std::env::current_exe()?;
    let own = || {
        let mut tool = program(&tool);
        tool.current_dir(copy)
            // By this variable the tool finds the project.
            .env("CARGO_MANIFEST_DIR", copy.join("xtask"))
            .env("CARGO_TARGET_DIR", copy.join("target"));
        tool
    };
    run_program(own().args(["build", "--generic"]))?;
    for one in wanted {
        let out = place(one);
        if out.exists() {
            fs::remove_dir_all(&out)?;
        }
        fs::create_dir_all(&out)?;
        let config = out.with_extension("json");
        fs::write(&config, &one.config)?;
        run_program(own().arg("assemble").arg(&out).arg("--config").arg(&config))?;
    }
    Ok(())
}
