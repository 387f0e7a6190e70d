//! Shrinks the imports and exports between the wasm and its glue: removes exports that the glue does not
//! call and imports that the wasm does not use, and shortens names with hashes to one or two letters.
//!
//! wasm-bindgen writes its glue before the optimiser removes dead code, and gives every function a name
//! with sixteen random digits, written twice, which do not compress. This saves 4 to 5 KB of brotli,
//! measured on the whole interface. The parser matches the output of the wasm-bindgen version that
//! Cargo.lock pins. Lines in another form are left unchanged, which costs bytes but breaks nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use noren_support::project;

use super::binaryen::{self, Renamed};

/// The prefix of a call to one of the wasm's exports in the glue.
const CALL: &str = "wasm.";
/// The glue's indentation of an import's entry.
const ENTRY: &str = "        ";

/// Optimises the module together with its glue. Rewrites the glue's file and returns the module's bytes.
///
/// # Errors
/// If Binaryen rejects the module, or a file cannot be read or written.
pub fn slim(glue: &Path, module: &Path) -> Result<Vec<u8>> {
    let folder = project::target().join("embed");
    fs::create_dir_all(&folder)?;
    let [reached, small, renamed] =
        ["reached.wasm", "small.wasm", "renamed.wasm"].map(|name| folder.join(name));
    let script = fs::read_to_string(glue).with_context(|| glue.display().to_string())?;
    binaryen::keep_only(module, called(&script).into_iter(), &reached)?;
    binaryen::optimise(&reached, &small)?;
    let names = binaryen::rename(&small, &renamed)?;

    fs::write(glue, with_names(&script, &names))?;
    Ok(fs::read(&renamed)?)
}

/// The exports that the glue calls.
fn called(script: &str) -> BTreeSet<&str> {
    script
        .match_indices(CALL)
        .filter_map(|(at, _)| script.get(at + CALL.len()..))
        .map(identifier)
        .filter(|name| !name.is_empty())
        .collect()
}

/// The glue with the new names and without the entries of removed imports.
fn with_names(script: &str, names: &Renamed) -> String {
    let imports: BTreeMap<&str, &str> = pairs(&names.imports);
    let exports: BTreeMap<&str, &str> = pairs(&names.exports);
    let mut kept = String::with_capacity(script.len());
    let mut dropping = false;
    for line in script.lines() {
        let entry = imported(line);
        dropping = match entry {
            Some(name) => !imports.contains_key(name),
            None => dropping && line.starts_with(ENTRY),
        };
        if dropping {
            continue;
        }
        let line = match entry.and_then(|name| Some((name, imports.get(name)?))) {
            Some((before, after)) => line.replacen(before, after, 1),
            None if is_module(line) => renamed_module(line, &names.module),
            None => line.to_owned(),
        };
        push_calls(&mut kept, &line, &exports);
        kept.push('\n');
    }
    kept
}

fn pairs(list: &[(String, String)]) -> BTreeMap<&str, &str> {
    list.iter()
        .map(|(before, after)| (before.as_str(), after.as_str()))
        .collect()
}

/// The name of the import, if its entry begins on this line.
fn imported(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(ENTRY)?;
    let name = identifier(rest);
    let named = name.starts_with("__wb") && rest.get(name.len()..)?.starts_with(':');
    named.then_some(name)
}

/// Whether the line names the module of the imports: `"./…_bg.js": import0,`.
fn is_module(line: &str) -> bool {
    line.trim_start().starts_with("\"./") && line.contains("_bg.js\":")
}

fn renamed_module(line: &str, module: &str) -> String {
    let value = line.split_once("\":").map_or("", |(_, value)| value);
    format!("{ENTRY}\"{module}\":{value}")
}

fn push_calls(out: &mut String, line: &str, exports: &BTreeMap<&str, &str>) {
    let mut rest = line;
    while let Some(at) = rest.find(CALL) {
        let (before, from) = rest.split_at(at + CALL.len());
        let name = identifier(from);
        out.push_str(before);
        out.push_str(exports.get(name).copied().unwrap_or(name));
        rest = from.get(name.len()..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// The identifier at the start of a text.
fn identifier(text: &str) -> &str {
    let end = text
        .find(|it: char| !it.is_ascii_alphanumeric() && it != '_' && it != '$')
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"
export function close() {
    wasm.close();
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_gone_0123456789abcdef: function() { return handleError(function (arg0) {
            arg0.gone();
        }, arguments); },
        __wbg_kept_0123456789abcdef: function(arg0) {
            wasm.__wbindgen_free(arg0);
        },
    };
    return {
        __proto__: null,
        "./noren-interface_bg.js": import0,
    };
}
const path = 'noren-interface_bg.wasm';
"#;

    #[test]
    fn what_the_glue_calls_is_kept() {
        let called: Vec<&str> = called(GLUE).into_iter().collect();
        assert_eq!(called, ["__wbindgen_free", "close"]);
    }

    #[test]
    fn names_follow_the_wasm_and_dead_imports_go() {
        let names = Renamed {
            module: "a".into(),
            imports: vec![("__wbg_kept_0123456789abcdef".into(), "b".into())],
            exports: vec![
                ("close".into(), "c".into()),
                ("__wbindgen_free".into(), "d".into()),
            ],
        };
        let script = with_names(GLUE, &names);
        assert!(!script.contains("gone"));
        assert!(script.contains(
            "        b: function(arg0) {\n            wasm.d(arg0);\n        },\n    };"
        ));
        assert!(script.contains("\"a\": import0,"));
        assert!(script.contains("export function close() {\n    wasm.c();"));
        assert!(script.contains("'noren-interface_bg.wasm'"));
    }
}
