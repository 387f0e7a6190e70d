//! Import circles: files that cannot be read, tested or moved one without the other.
//!
//! TypeScript and JavaScript are checked by oxlint (`.oxlintrc.json`), which reads TypeScript without the
//! compiler's JavaScript interface; TypeScript 7 no longer has one. No library does the same for Rust
//! modules, so [`modules`] reads every target of the workspace with `syn`.
//!
//! In Rust, a file depends on each file in which something is defined that it names by a path. Re-exports
//! are followed to the definition. A `mod` declaration is no dependency, and neither is `pub use child::X`:
//! a module may collect what its children offer. Code under `#[cfg(test)]` is left out.

mod modules;
mod paths;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::MetadataCommand;

use crate::program::{program, run};
use crate::project;
use modules::Graph;

/// Packages whose circles are known and still to be removed. The aim is an empty list.
const EXEMPT: &[&str] = &["noren", "xtask"];

/// Fails on an import circle between TypeScript or JavaScript modules, and on an import across the border
/// between `src/gate` and `src/interface`.
///
/// # Errors
/// oxlint's report names every file of a circle.
pub fn typescript() -> Result<()> {
    run(program(project::npm_bin("oxlint")).args(["--quiet", "."]))
}

/// Fails on an import circle between the Rust modules of a workspace package.
///
/// # Errors
/// Every circle, file by file, or a file that cannot be parsed.
pub fn rust() -> Result<()> {
    let workspace = MetadataCommand::new()
        .current_dir(project::root())
        .no_deps()
        .exec()
        .context("the packages of the workspace")?;
    let mut circles = Vec::new();
    for package in workspace.packages {
        if EXEMPT.contains(&package.name.as_str()) {
            continue;
        }
        for target in package.targets {
            for circle in find(&modules::graph(target.src_path.as_std_path())?) {
                circles.push(format!("{}, {}:{circle}", package.name, target.name));
            }
        }
    }
    if circles.is_empty() {
        return Ok(());
    }
    circles.dedup();
    bail!("import circles\n{}", circles.join("\n"))
}

/// The circles of a graph, at most one through each file, in words.
fn find(graph: &Graph) -> Vec<String> {
    let mut covered: BTreeSet<&Path> = BTreeSet::new();
    let mut circles = Vec::new();
    for start in graph.keys() {
        if covered.contains(start.as_path()) {
            continue;
        }
        if let Some(circle) = shortest(graph, start) {
            covered.extend(circle.iter().copied());
            circles.push(described(graph, &circle));
        }
    }
    circles
}

/// The shortest way from a file back to itself, without the last step; breadth first.
fn shortest<'g>(graph: &'g Graph, start: &'g Path) -> Option<Vec<&'g Path>> {
    let mut reached_from: BTreeMap<&Path, &Path> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for next in graph.get(file)?.keys().map(PathBuf::as_path) {
            if next == start {
                let mut circle = vec![file];
                while let Some(previous) = reached_from.get(circle[circle.len() - 1]) {
                    circle.push(previous);
                }
                circle.reverse();
                return Some(circle);
            }
            if !reached_from.contains_key(next) {
                reached_from.insert(next, file);
                queue.push_back(next);
            }
        }
    }
    None
}

fn described(graph: &Graph, circle: &[&Path]) -> String {
    let mut text = String::new();
    for (index, file) in circle.iter().enumerate() {
        let next = circle[(index + 1) % circle.len()];
        let path = graph.get(*file).and_then(|uses| uses.get(next));
        text += &format!(
            "\n  {} uses {} ({})",
            shown(file),
            shown(next),
            path.map_or("", String::as_str)
        );
    }
    text
}

fn shown(file: &Path) -> String {
    let relative = file.strip_prefix(project::root()).unwrap_or(file);
    relative.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{find, modules, shown};

    fn circles(fixture: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/circles/fixtures");
        let root: PathBuf = folder.join(fixture).join("lib.rs");
        let graph = modules::graph(&root).unwrap();
        let folder = format!("{}/{fixture}/", shown(&folder));
        let circles = find(&graph);
        circles
            .iter()
            .map(|text| text.replace(&folder, ""))
            .collect()
    }

    #[test]
    fn a_circle_is_listed_file_by_file_with_the_paths_that_close_it() {
        assert_eq!(
            circles("circle"),
            [
                "\n  a.rs uses b.rs (crate::b::two)\
                 \n  b.rs uses c/deep.rs (crate::c::three)\
                 \n  c/deep.rs uses a.rs (super::super::a::one)",
                "\n  lib.rs uses parent.rs (parent::start)\
                 \n  parent.rs uses lib.rs (crate::LIMIT)",
                "\n  macros/child.rs uses macros.rs (super::Shared)\
                 \n  macros.rs uses macros/child.rs (child::name)",
            ]
        );
    }

    #[test]
    fn re_exports_module_declarations_and_tests_close_no_circle() {
        assert_eq!(circles("clean"), [""; 0]);
    }
}
