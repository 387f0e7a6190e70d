//! Calls to esbuild and terser, which bundle and minify the TypeScript and the style sheets.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use noren_support::program::{output, program, shown};
use noren_support::project;
use serde_json::{Map, Value};

/// The oldest browsers that run the interface.
pub const BROWSERS: &str = "--target=chrome111,safari16.4,firefox113";

/// The property names that the gate and the lazy bundle share, and the short names that replace them.
const MANGLED: &str = "src/bridge/mangled.json";

/// Bundles an entry point, with more options for esbuild.
///
/// # Errors
/// Those that esbuild reports; if the table of property names cannot be read.
pub fn bundled(entry: &str, release: bool, options: &[String]) -> Result<Vec<u8>> {
    let table = std::fs::read(project::root().join(MANGLED)).context(MANGLED)?;
    let names: Map<String, Value> = serde_json::from_slice(&table).context(MANGLED)?;
    let names = names
        .keys()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("|");
    // esbuild writes its table again at the end, while another process may read it: each has a copy.
    let copy = project::target().join(format!("mangled.{}.json", std::process::id()));
    std::fs::create_dir_all(project::target())?;
    std::fs::write(&copy, table).with_context(|| copy.display().to_string())?;
    let mut esbuild = program(project::npm_bin("esbuild"));
    esbuild
        .arg(format!("--mangle-props=^({names})$"))
        .arg(format!("--mangle-cache={}", copy.display()))
        .arg(entry)
        .args([
            "--bundle",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
            if release {
                "--minify"
            } else {
                "--sourcemap=inline"
            },
        ])
        .args(options);
    let script = output(&mut esbuild);
    std::fs::remove_file(&copy).with_context(|| copy.display().to_string())?;
    script
}

/// Minifies a module of a release with terser, which saves 2 to 4 % more than esbuild alone.
///
/// # Errors
/// Those that terser reports.
pub fn squeezed(script: Vec<u8>, options: &[&str], release: bool) -> Result<String> {
    if !release {
        return Ok(String::from_utf8(script)?);
    }
    let mut terser = program(project::npm_bin("terser"));
    terser.args([
        "--ecma=2020",
        "--compress=passes=3,booleans=false,keep_fargs=false,pure_getters=true,lhs_constants=false",
        "--mangle",
    ]);
    terser.args(options);
    Ok(String::from_utf8(piped(&mut terser, &script)?)?)
}

/// Minifies a style sheet.
///
/// # Errors
/// Those that esbuild reports.
pub fn minified_css(css: &str) -> Result<String> {
    let mut esbuild = program(project::npm_bin("esbuild"));
    esbuild.args([
        "--loader=css",
        "--minify",
        "--charset=utf8",
        "--log-level=warning",
        BROWSERS,
    ]);
    let minified = String::from_utf8(piped(&mut esbuild, css.as_bytes())?)?;
    // esbuild does not minify the values of custom properties; ours are colours, lengths and names.
    Ok(minified.trim_end().replace(": ", ":").replace(", ", ","))
}

/// Pipes a text through a program.
///
/// # Errors
/// If it cannot be started or fails.
pub fn piped(command: &mut Command, text: &[u8]) -> Result<Vec<u8>> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .with_context(|| format!("`{}` cannot be started", shown(command)))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text)?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{}` failed", shown(command));
    }
    Ok(output.stdout)
}
