//! Other programs. None may ask a question, and an error names the program with its arguments.
//!
//! `std::process::Command` describes a call, since callers add to it step by step; duct runs it.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use duct::Expression;
use serde_json::Value;

use crate::project;

/// A program to be run in the project's root.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command
        .current_dir(project::root())
        .env("PATH", search_path());
    command
}

/// The search path for programs: first the folder that cargo installs into, which is not always on the
/// PATH where the compiler is the distribution's.
pub fn search_path() -> OsString {
    let installed = cargo_bin();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let others = std::env::split_paths(&path).filter(|folder| Some(folder) != installed.as_ref());
    std::env::join_paths(installed.iter().cloned().chain(others)).unwrap_or(path.clone())
}

/// The folder that cargo installs programs into.
pub fn cargo_bin() -> Option<PathBuf> {
    let home = |name| std::env::var_os(name).map(PathBuf::from);
    home("CARGO_HOME")
        .or_else(|| home("HOME").map(|home| home.join(".cargo")))
        .map(|cargo| cargo.join("bin"))
}

/// The path of a program that is started by its name.
pub fn which(name: &str) -> Option<PathBuf> {
    which::which_in(name, Some(search_path()), project::root()).ok()
}

/// Cargo for native code, without the variables of a wasm build: with them, cargo would build everything
/// native again each time the two alternate.
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

/// The program with its arguments, as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// Runs a program; its output goes to the standard error.
///
/// # Errors
/// Where it cannot be started or fails.
pub fn run(command: &mut Command) -> Result<()> {
    let result = expression(command).stdout_to_stderr().run();
    checked(command, &started(command, result)?)
}

/// Runs a program as [`run`] does, but for no longer than `limit`.
///
/// # Errors
/// As [`run`], and where the time is over; the program is ended then.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let handle = started(command, expression(command).stdout_to_stderr().start())?;
    if let Some(output) = handle.wait_timeout(limit)? {
        return checked(command, output);
    }
    handle.kill()?;
    bail!(
        "`{}` had not finished after {} s",
        shown(command),
        limit.as_secs()
    )
}

/// Runs a program and returns its standard output.
///
/// # Errors
/// As [`run`]; the error has the program's standard error.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let captured = expression(command).stdout_capture().stderr_capture();
    let output = started(command, captured.run())?;
    checked(command, &output)?;
    Ok(output.stdout)
}

/// Runs a program whose output is shown as it is. Returns whether it succeeded.
///
/// # Errors
/// Where it cannot be started.
pub fn run_in_view(command: &mut Command) -> Result<bool> {
    let output = started(command, expression(command).run())?;
    Ok(output.status.success())
}

/// Runs a program and passes on each line of its standard output. Returns whether it succeeded.
///
/// # Errors
/// Where it cannot be started, or `take` fails.
pub fn lines(command: &mut Command, mut take: impl FnMut(&str) -> Result<()>) -> Result<bool> {
    let reader = started(command, expression(command).reader())?;
    for line in BufReader::new(&reader).split(b'\n') {
        take(&String::from_utf8_lossy(&line?))?;
    }
    Ok(reader
        .try_wait()?
        .is_some_and(|output| output.status.success()))
}

/// Runs a program that prints JSON, one value a line, and passes on each value.
///
/// # Errors
/// As [`run`], and where a line is not JSON or `take` fails.
pub fn json_lines(command: &mut Command, mut take: impl FnMut(Value) -> Result<()>) -> Result<()> {
    let call = shown(command);
    let succeeded = lines(command, |line| {
        take(serde_json::from_str(line).with_context(|| format!("a line of `{call}`"))?)
    })?;
    ensure!(succeeded, "`{call}` failed");
    Ok(())
}

/// The first line that a program prints, or nothing where it does not run: is the tool installed?
pub fn first_line(name: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let quiet = expression(program(name).args(arguments)).stderr_null();
    let output = quiet.stdout_capture().run().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output
        .status
        .success()
        .then(|| Some(text.lines().next()?.trim().to_owned()))?
}

/// A call for duct, without input; its exit status is left to [`checked`].
fn expression(command: &Command) -> Expression {
    let mut expression = duct::cmd(command.get_program(), command.get_args());
    for (name, value) in command.get_envs() {
        expression = match value {
            Some(value) => expression.env(name, value),
            None => expression.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        expression = expression.dir(folder);
    }
    expression.stdin_null().unchecked()
}

fn started<T>(command: &Command, result: std::io::Result<T>) -> Result<T> {
    result.with_context(|| format!("`{}` cannot be started", shown(command)))
}

fn checked(command: &Command, output: &Output) -> Result<()> {
    let stderr = String::from_utf8_lossy(&output.stderr);
    let failure = format!("`{}` failed ({})\n{stderr}", shown(command), output.status);
    ensure!(output.status.success(), "{}", failure.trim_end());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{first_line, json_lines, output, program, run_within, which};

    #[test]
    fn an_error_names_the_call_and_has_its_standard_error() {
        let mut failing = program("sh");
        failing.args(["-c", "echo reason >&2; exit 3"]);
        let error = output(&mut failing).unwrap_err().to_string();
        assert!(error.starts_with("`sh -c echo reason"), "{error}");
        assert!(error.ends_with("reason"), "{error}");
        let error = output(&mut program("no-such-program")).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`no-such-program` cannot be started")
        );
        assert_eq!(first_line("no-such-program", &[]), None);
        assert!(which("no-such-program").is_none());
    }

    #[test]
    fn a_program_that_takes_too_long_is_ended() {
        let limit = Duration::from_millis(50);
        let error = run_within(program("sleep").arg("60"), limit).unwrap_err();
        assert!(error.to_string().contains("had not finished"), "{error}");
    }

    #[test]
    fn json_lines_are_passed_on_and_a_failure_after_them_is_reported() {
        let mut lines = Vec::new();
        let mut printing = program("sh");
        printing.args(["-c", "echo 1; echo '[2]'; exit 1"]);
        let result = json_lines(&mut printing, |line| {
            lines.push(line.to_string());
            Ok(())
        });
        assert_eq!(lines, ["1", "[2]"]);
        assert!(result.unwrap_err().to_string().contains("failed"));
    }
}
