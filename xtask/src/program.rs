//! Running other programs: none may ask a question, and none fails without its name.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project;

/// A program to be run in the project's root, with nothing to read from.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command
        .current_dir(project::root())
        .stdin(Stdio::null())
        .env("PATH", search_path());
    command
}

/// Where programs are looked for: first where cargo installs them, which a machine whose compiler
/// comes from its distribution may not have on its PATH.
pub fn search_path() -> OsString {
    let installed = cargo_bin();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let others = std::env::split_paths(&path).filter(|folder| Some(folder) != installed.as_ref());
    std::env::join_paths(installed.iter().cloned().chain(others)).unwrap_or(path.clone())
}

/// Where cargo installs programs.
pub fn cargo_bin() -> Option<PathBuf> {
    let home = |name| std::env::var_os(name).map(PathBuf::from);
    home("CARGO_HOME")
        .or_else(|| home("HOME").map(|home| home.join(".cargo")))
        .map(|cargo| cargo.join("bin"))
}

/// Cargo, for native code: what the environment says for a wasm build is left out, or cargo would
/// build everything native again each time the two take turns.
pub fn native_cargo() -> Command {
    let mut command = program("cargo");
    for name in WASM_ONLY {
        command.env_remove(name);
    }
    command
}

/// What a wasm build may set and a native one must not see. Trunk.toml's hook removes the same.
const WASM_ONLY: &[&str] = &[
    "RUSTC",
    "RUSTC_BOOTSTRAP",
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    "CARGO_BUILD_TARGET",
];

/// The program with its arguments, as one would type it.
pub fn shown(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

/// Runs a program; what it prints goes to the standard error.
///
/// # Errors
/// Where it cannot be started, or ends with anything but success.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdout(Stdio::from(io::stderr()))
        .status()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a program for at most so long; what it prints goes to the standard error.
///
/// # Errors
/// As [`run`], and where the time is up.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let mut child = command
        .stdout(Stdio::from(io::stderr()))
        .spawn()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            if status.success() {
                return Ok(());
            }
            bail!("`{}` failed ({status})", shown(command));
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!(
                "`{}` had not finished after {} s",
                shown(command),
                limit.as_secs()
            );
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Runs a program and returns what it prints on its standard output.
///
/// # Errors
/// As [`run`]; the error holds what it printed on its standard error.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if !status.success() {
        bail!(
            "`{}` failed ({status})\n{}",
            shown(command),
            String::from_utf8_lossy(&stderr).trim_end()
        );
    }
    Ok(stdout)
}

/// Runs a program that prints JSON, one value a line, and hands each on as it comes.
///
/// # Errors
/// As [`run`], and where a line is not JSON or cannot be taken.
pub fn json_lines(command: &mut Command, mut take: impl FnMut(Value) -> Result<()>) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines() {
            let line = serde_json::from_str(&line?)
                .with_context(|| format!("a line of `{}`", shown(command)))?;
            take(line)?;
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// The first line that a program prints, or nothing where it does not run: is the tool there?
pub fn first_line(name: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = program(name)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .next()
        .map(|line| line.trim().to_owned())
}

/// Whether a path holds a file or folder with something in it.
pub fn filled(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|it| it.is_dir() || it.len() > 0)
}
