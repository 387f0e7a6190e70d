//! Calls of esbuild: it bundles the TypeScript and minifies the sheets.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use noren_support::program::{output, program, shown};
use noren_support::project;
use serde_json::{Map, Value};

/// The browsers that run the interface.
const BROWSERS: &str = "--target=chrome111,safari16.4,firefox113";

/// The interface's script: wasm-bindgen's glue and what calls it.
///
/// # Errors
/// Those that esbuild reports.
pub fn interface(
    glue: &Path,
    sheet: &str,
    assets: &Map<String, Value>,
    names: &Map<String, Value>,
    release: bool,
) -> Result<Vec<u8>> {
    let mut esbuild = bundler("src/interface/main.ts", release)?;
    esbuild
        .args(["--format=esm", BROWSERS])
        .arg(format!("--alias:noren-glue={}", glue.display()));
    define(&mut esbuild, "__CSS__", &Value::from(sheet));
    define(&mut esbuild, "__ASSETS__", &Value::from(assets.clone()));
    define(&mut esbuild, "__LANGUAGES__", &Value::from(names.clone()));
    squeezed(output(&mut esbuild)?, &["--module"], release)
}

/// What a fault is, in words: a module that only a page with faults loads.
///
/// # Errors
/// Those that esbuild reports.
pub fn diagnostics(assets: &Map<String, Value>, release: bool) -> Result<Vec<u8>> {
    let mut esbuild = bundler("src/diagnostics/main.ts", release)?;
    esbuild.args(["--format=esm", BROWSERS]);
    define(&mut esbuild, "__ASSETS__", &Value::from(assets.clone()));
    squeezed(output(&mut esbuild)?, &["--module"], release)
}

/// Property names that the gate and the lazy bundle share, with the short ones that both get.
const MANGLED: &str = "src/bridge/mangled.json";

/// A bundling call for an entry, printing its result.
///
/// # Errors
/// If the table of property names cannot be read.
pub fn bundler(entry: &str, release: bool) -> Result<Command> {
    let table = std::fs::read(project::root().join(MANGLED)).context(MANGLED)?;
    let names: Map<String, Value> = serde_json::from_slice(&table).context(MANGLED)?;
    let names = names
        .keys()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("|");
    let mut esbuild = program(project::npm_bin("esbuild"));
    esbuild.arg(format!("--mangle-props=^({names})$"));
    esbuild.arg(format!("--mangle-cache={MANGLED}"));
    esbuild.arg(entry).args([
        "--bundle",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        if release {
            "--minify"
        } else {
            "--sourcemap=inline"
        },
    ]);
    Ok(esbuild)
}

/// Replaces a name in the source with a value.
pub fn define(esbuild: &mut Command, name: &str, value: &Value) {
    esbuild.arg(format!("--define:{name}={value}"));
}

/// A release's script once more through terser, which finds 2 to 4 % that esbuild leaves (measured on
/// the gate: 8.39 KB to 8.17).
///
/// # Errors
/// Those that terser reports.
pub fn squeezed(script: Vec<u8>, options: &[&str], release: bool) -> Result<Vec<u8>> {
    if !release {
        return Ok(script);
    }
    let mut terser = program(project::npm_bin("terser"));
    terser.args([
        "--ecma=2020",
        "--compress=passes=3,booleans=false,keep_fargs=false,pure_getters=true,lhs_constants=false",
        "--mangle",
    ]);
    terser.args(options);
    piped(&mut terser, &script)
}

/// A style sheet without its spaces and comments.
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
    // The value of a custom property is left as it was written; ours are colours, lengths and names.
    Ok(minified.trim_end().replace(": ", ":").replace(", ", ","))
}

/// What a program makes of a text.
fn piped(command: &mut Command, text: &[u8]) -> Result<Vec<u8>> {
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
