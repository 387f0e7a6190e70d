//! Calls to Binaryen's tools, restricted to the WebAssembly features of the oldest supported browsers.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use noren_support::program::{output, program, run};
use noren_support::project;
use serde_json::{Value, json};

/// The features that Chrome 111, Safari 16.4 and Firefox 113 all support and that the compiler uses.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises for size, and repeats until the size no longer shrinks.
const SMALL: &[&str] = &["-Oz", "--converge", "--reorder-functions"];
/// Removes sections that only development tools read.
const STRIP: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Removes everything that is not reachable from one of these exports.
///
/// # Errors
/// If the tool rejects the module, for example because it uses a feature that a supported browser lacks.
pub fn keep_only<'e>(
    module: &Path,
    exports: impl Iterator<Item = &'e str>,
    into: &Path,
) -> Result<()> {
    let nodes: Vec<Value> = exports
        .map(|export| json!({ "name": export, "export": export, "root": true }))
        .collect();
    let graph = into.with_extension("graph.json");
    std::fs::write(&graph, Value::from(nodes).to_string())?;
    output(
        tool("wasm-metadce", module)
            .arg(format!("--graph-file={}", graph.display()))
            .arg("-o")
            .arg(into),
    )
    .map(drop)
}

/// Optimises a module for size.
///
/// # Errors
/// As [`keep_only`].
pub fn optimise(module: &Path, into: &Path) -> Result<()> {
    run(tool("wasm-opt", module)
        .args(SMALL)
        .args(STRIP)
        .arg("-o")
        .arg(into))
}

/// Optimises a module for size once, for a tool: repeating it takes minutes for a hundredth of its bytes.
///
/// # Errors
/// As [`keep_only`].
pub fn optimise_once(module: &Path, into: &Path) -> Result<()> {
    run(tool("wasm-opt", module)
        .arg("-Oz")
        .args(STRIP)
        .arg("-o")
        .arg(into))
}

/// Like [`optimise`], but keeps the function names, for reports of the size of each function.
///
/// # Errors
/// As [`keep_only`].
pub fn optimise_with_names(module: &Path, into: &Path) -> Result<()> {
    run(tool("wasm-opt", module)
        .args(SMALL)
        .args(["--debuginfo", "-o"])
        .arg(into))
}

/// The old and new names of a module's imports and exports.
pub struct Renamed {
    /// The module name of every import after renaming.
    pub module: String,
    /// Imports: old name, new name.
    pub imports: Vec<(String, String)>,
    /// Exports: old name, new name.
    pub exports: Vec<(String, String)>,
}

/// Renames imports and exports to names of one or two letters.
///
/// # Errors
/// As [`keep_only`], and if the tool's list of new names cannot be parsed.
pub fn rename(module: &Path, into: &Path) -> Result<Renamed> {
    let list = output(
        tool("wasm-opt", module)
            .arg("--minify-imports-and-exports-and-modules")
            .arg("-o")
            .arg(into),
    )?;
    let list: Value = serde_json::from_slice(&list).context("wasm-opt's list of new names")?;
    let pairs = |kind: &str, before: usize| -> Option<Vec<(String, String)>> {
        let pair = |row: &Value| {
            let text = |place: usize| Some(row.get(place)?.as_str()?.to_owned());
            Some((text(before)?, text(before + 1)?))
        };
        list.get(kind)?.as_array()?.iter().map(pair).collect()
    };
    // The first field of an import's row is its original module.
    match (pairs("imports", 1), pairs("exports", 0)) {
        (Some(imports), Some(exports)) => Ok(Renamed {
            module: "a".into(),
            imports,
            exports,
        }),
        _ => anyhow::bail!("wasm-opt's list of new names is not as expected: {list}"),
    }
}

fn tool(name: &str, module: &Path) -> Command {
    let mut command = program(project::npm_bin(name));
    command.args(FEATURES).arg(module);
    command
}
