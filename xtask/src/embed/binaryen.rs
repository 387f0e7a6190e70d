//! Calls of Binaryen's tools, told what the oldest supported browsers understand.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use noren_support::program::{output, program, run};
use noren_support::project;
use serde_json::{Value, json};

/// What Chrome 111, Safari 16.4 and Firefox 113 have in common, as far as the compiler uses it.
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

/// Small before fast, repeated until nothing more is won.
const SMALL: &[&str] = &["-Oz", "--converge", "--reorder-functions"];
/// Nothing is kept that only tools read.
const STRIP: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Removes everything that none of these exports leads to.
///
/// # Errors
/// Where the tool refuses the module, for instance for a feature that a supported browser lacks.
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

/// Makes a module as small as it gets.
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

/// The same, with the functions' names kept, for whoever asks where the bytes are.
///
/// # Errors
/// As [`keep_only`].
pub fn optimise_with_names(module: &Path, into: &Path) -> Result<()> {
    run(tool("wasm-opt", module)
        .args(SMALL)
        .args(["--debuginfo", "-o"])
        .arg(into))
}

/// What imports and exports were called, and what they are called now.
pub struct Renamed {
    /// The one module that everything is now imported from.
    pub module: String,
    /// Imports: before, after.
    pub imports: Vec<(String, String)>,
    /// Exports: before, after.
    pub exports: Vec<(String, String)>,
}

/// Gives imports and exports names of a letter or two.
///
/// # Errors
/// As [`keep_only`], and where the tool's list cannot be read.
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
    // An import's row begins with the module that it came from.
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
