//! Calls of esbuild: it bundles the TypeScript and minifies the sheets.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::program::{output, program, shown};
use crate::project;

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
    release: bool,
) -> Result<Vec<u8>> {
    let mut esbuild = bundler("src/gate/interface.ts", release);
    esbuild
        .args(["--format=esm", BROWSERS])
        .arg(format!("--alias:noren-glue={}", glue.display()));
    define(&mut esbuild, "__CSS__", &Value::from(sheet));
    define(&mut esbuild, "__ASSETS__", &Value::from(assets.clone()));
    output(&mut esbuild)
}

/// A bundling call for an entry, printing its result.
pub fn bundler(entry: &str, release: bool) -> Command {
    let mut esbuild = program(project::npm_bin("esbuild"));
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
    esbuild
}

/// Replaces a name in the source with a value.
pub fn define(esbuild: &mut Command, name: &str, value: &Value) {
    esbuild.arg(format!("--define:{name}={value}"));
}

/// A style sheet without its spaces and comments.
///
/// # Errors
/// Those that esbuild reports.
pub fn minified_css(css: &str) -> Result<String> {
    let mut esbuild = program(project::npm_bin("esbuild"));
    esbuild
        .args([
            "--loader=css",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            BROWSERS,
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = esbuild
        .spawn()
        .with_context(|| format!("`{}` cannot be started", shown(&esbuild)))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(css.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{}` failed", shown(&esbuild));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}
