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
use modules::Graph;
use noren_support::program::{program, run};
use noren_support::project;

/// Folders whose circles are known and still to be removed. The aim is an empty list.
const EXEMPT: &[&str] = &[];

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
    let mut circles = BTreeSet::new();
    for target in workspace
        .packages
        .iter()
        .flat_map(|package| &package.targets)
    {
        let graph = modules::graph(target.src_path.as_std_path())?;
        let found = find(&graph);
        let new = found.iter().filter(|circle| !is_exempt(circle));
        circles.extend(new.map(|circle| described(&graph, circle)));
    }
    if circles.is_empty() {
        return Ok(());
    }
    bail!(
        "{} import circles\n{}",
        circles.len(),
        Vec::from_iter(circles).join("\n")
    )
}

fn is_exempt(circle: &[&Path]) -> bool {
    let exempt = |folder: &&str| {
        let folder = project::root().join(folder);
        circle.iter().all(|file| file.starts_with(&folder))
    };
    EXEMPT.iter().any(exempt)
}

/// The circles of a graph, at most one through each file.
fn find(graph: &Graph) -> Vec<Vec<&Path>> {
    let mut covered: BTreeSet<&Path> = BTreeSet::new();
    let mut circles = Vec::new();
    for start in graph.keys() {
        if !covered.contains(start.as_path())
            && let Some(circle) = shortest(graph, start)
        {
            covered.extend(circle.iter().copied());
            circles.push(circle);
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

/// A circle file by file, each with the path by which it uses the next.
fn described(graph: &Graph, circle: &[&Path]) -> String {
    let files = circle.iter().zip(circle.iter().cycle().skip(1));
    let lines = files.map(|(file, next)| {
        let path = graph.get(*file).and_then(|uses| uses.get(*next));
        let path = path.map_or("", String::as_str);
        format!("  {} uses {} ({path})", shown(file), shown(next))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn shown(file: &Path) -> String {
    let relative = file.strip_prefix(project::root()).unwrap_or(file);
    relative.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{described, find, modules, shown};

    fn circles(fixture: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/circles/fixtures");
        let graph = modules::graph(&folder.join(fixture).join("lib.rs")).unwrap();
        let folder = format!("{}/{fixture}/", shown(&folder));
        let circles = find(&graph).into_iter();
        circles
            .map(|circle| described(&graph, &circle).replace(&folder, ""))
            .collect()
    }

    #[test]
    fn a_circle_is_listed_file_by_file_with_the_paths_that_close_it() {
        assert_eq!(
            circles("circle"),
            [
                "  a.rs uses b.rs (crate::b::two)\
                 \n  b.rs uses c/deep.rs (crate::c::three)\
                 \n  c/deep.rs uses a.rs (super::super::a::one)",
                "  lib.rs uses parent.rs (parent::start)\
                 \n  parent.rs uses lib.rs (crate::LIMIT)",
                "  macros/child.rs uses macros.rs (super::Shared)\
                 \n  macros.rs uses macros/child.rs (child::name)",
            ]
        );
    }

    #[test]
    fn re_exports_module_declarations_and_tests_close_no_circle() {
        assert_eq!(circles("clean"), [""; 0]);
    }
}
