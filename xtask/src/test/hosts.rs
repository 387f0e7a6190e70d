//! Real hosts from npm, on which the journeys of tests/hosts are driven, with the embed of the packed package.
//!
//! Each folder of tests/hosts with a package.json is a project. It is installed and
//! built once, and again when one of its inputs has changed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use noren_support::program::{first_line, output, program, run as run_program};
use noren_support::{log, project};
use sha2::{Digest as _, Sha256};

use super::journeys;
use super::suite::{self, Count};
use crate::release;
use crate::setup::Machine;

/// Which hosts are tested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Two that cache pages and one that renders them, in Chromium: what CI has time for.
    Few,
    /// All in Chromium, and the fast ones in Firefox, too.
    All,
}

const FEW: &[&str] = &["turbo", "htmx", "react"];

/// The inputs of every host besides its own folder.
const SHARED: &[&str] = &[
    "noren.json",
    "tests/hosts/config.mjs",
    "tests/hosts/pages",
    "tests/hosts/pages.mjs",
    "tests/hosts/vite.mjs",
];

/// The outputs of installing, building and serving in a host's folder.
const MADE: &[&str] = &["node_modules", "out", ".astro", "public", "next-env.d.ts"];

/// Switches off the telemetry of frameworks.
const QUIET: [(&str, &str); 2] = [
    ("NEXT_TELEMETRY_DISABLED", "1"),
    ("ASTRO_TELEMETRY_DISABLED", "1"),
];

/// Packs the package, builds the hosts that have changed, and runs the journeys with the package's generic embed.
///
/// # Errors
/// Where the package cannot be packed, a host cannot be installed or built, or Playwright cannot be started.
pub fn run(machine: &Machine, reach: Reach) -> Result<Count> {
    let packed = release::pack(machine)?;
    let embed = log::step("the packed package's embed", || embed_of(&packed))?;
    let hosts = match reach {
        Reach::Few => FEW.iter().copied().map(str::to_owned).collect(),
        Reach::All => every()?,
    };
    let node = first_line("node", &["--version"]).context("no Node.js")?;
    for host in &hosts {
        prepare(host, &node)?;
    }
    let mut playwright = program(project::npm_bin("playwright"));
    playwright.args(["test", "--config", "tests/hosts"]);
    if reach == Reach::Few {
        playwright.args(["--project", "chromium"]);
    }
    suite::playwright(
        &format!("journeys on {}", hosts.join(", ")),
        playwright
            .env("NOREN_HOSTS", hosts.join(" "))
            .env("NOREN_EMBED", embed)
            .envs(QUIET)
            .envs(journeys::chromium_environment()?),
    )
}

/// Installs the package, and has it make a generic embed with the demo shop's policy. Returns the folder.
fn embed_of(packed: &Path) -> Result<PathBuf> {
    let folder = project::target().join("hosts");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), "{}")?;
    run_program(
        program("npm")
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
            .arg(packed)
            .current_dir(&folder),
    )?;
    let command = folder.join("node_modules/.bin/noren-consent");
    let build = |options: &[&str], out: &str| {
        let mut command = program(&command);
        command.arg("build").args(options).arg("--out").arg(out);
        output(command.current_dir(&folder))
    };
    build(&["--generic"], "embed")?;
    let config = project::root().join("noren.json");
    build(&["--config", &config.to_string_lossy()], "shop")?;
    fs::rename(folder.join("shop/policy"), folder.join("embed/policy"))?;
    Ok(folder.join("embed"))
}

fn folder() -> PathBuf {
    project::root().join("tests/hosts")
}

/// Every host.
fn every() -> Result<Vec<String>> {
    let mut hosts = Vec::new();
    for entry in fs::read_dir(folder()).context("tests/hosts")? {
        let entry = entry?;
        if entry.path().join("package.json").is_file() {
            hosts.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    hosts.sort();
    if hosts.is_empty() {
        bail!("tests/hosts has no folder with a package.json");
    }
    Ok(hosts)
}

/// Installs and builds a host, each only if an input has changed.
fn prepare(host: &str, node: &str) -> Result<()> {
    let own = folder().join(host);
    let npm = |arguments: &[&str]| {
        run_program(program("npm").args(arguments).current_dir(&own).envs(QUIET))
    };

    let lock = own.join("package-lock.json");
    // A host without packages needs no installation.
    if lock.is_file() {
        let stamp = stamp(&[own.join("package.json"), lock], node)?;
        once(
            &format!("installing the host {host}"),
            &own.join("node_modules/.stamp"),
            &stamp,
            // None of these packages needs to run a script of its own to work.
            || npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        )?;
    }

    let shared = SHARED.iter().map(|path| project::root().join(path));
    let inputs: Vec<PathBuf> = shared.chain([own.clone()]).collect();
    once(
        &format!("building the host {host}"),
        &own.join("out/.stamp"),
        &stamp(&inputs, node)?,
        || npm(&["run", "--silent", "build"]),
    )
}

/// Does the work unless it was done for the same stamp.
fn once(what: &str, file: &Path, stamp: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|last| last == stamp) {
        return Ok(());
    }
    log::step(what, work)?;
    fs::write(file, stamp).with_context(|| {
        format!(
            "{} cannot be written: {what} did not make its folder",
            file.display()
        )
    })
}

/// The SHA-256 of Node.js' version and of every file among the inputs and below them, with its path.
fn stamp(inputs: &[PathBuf], node: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(node);
    for input in inputs {
        update(&mut hash, input)?;
    }
    Ok(format!("{:x}", hash.finalize()))
}

fn update(hash: &mut Sha256, path: &Path) -> Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>>>()?;
        entries.sort();
        for entry in entries {
            let name = entry.file_name().unwrap_or_default().to_string_lossy();
            if !MADE.contains(&name.as_ref()) {
                update(hash, &entry)?;
            }
        }
        return Ok(());
    }
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    hash.update(path.to_string_lossy().as_bytes());
    hash.update(content.len().to_le_bytes());
    hash.update(content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{FEW, every, once, stamp};

    #[test]
    fn each_host_of_ci_is_there() {
        let hosts = every().unwrap();
        for host in FEW {
            assert!(hosts.iter().any(|name| name == host), "{host}");
        }
    }

    #[test]
    fn a_stamp_follows_content_names_and_the_version_but_not_what_was_made() {
        let folder = std::env::temp_dir().join(format!("noren-hosts-{}", std::process::id()));
        fs::create_dir_all(folder.join("out")).unwrap();
        fs::write(folder.join("a"), "1").unwrap();
        let now = |node| stamp(std::slice::from_ref(&folder), node).unwrap();
        let first = now("v1");
        assert_eq!(now("v1"), first);
        assert_ne!(now("v2"), first);
        fs::write(folder.join("out/made"), "2").unwrap();
        assert_eq!(now("v1"), first);
        fs::write(folder.join("a"), "2").unwrap();
        let changed = now("v1");
        assert_ne!(changed, first);
        fs::rename(folder.join("a"), folder.join("b")).unwrap();
        assert_ne!(now("v1"), changed);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn work_is_done_once_for_a_stamp_and_again_when_it_failed() {
        let folder = std::env::temp_dir().join(format!("noren-once-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(".stamp");
        let mut done = 0;
        let mut turn = |stamp: &str, works: bool| {
            once("work", &file, stamp, || {
                done += 1;
                if works { Ok(()) } else { anyhow::bail!("no") }
            })
            .is_ok()
        };
        assert!(!turn("a", false));
        assert!(turn("a", true));
        assert!(turn("a", true));
        assert!(turn("b", true));
        assert_eq!(done, 3);
        fs::remove_dir_all(folder).unwrap();
    }
}
