//! Import circles between Rust modules: files that cannot be read, tested or moved one without the other.
//!
//! No library finds them, so this one reads every target of the workspace with `syn`. A file depends on each
//! file that defines something it names by a path. Re-exports are followed to the definition. A `mod`
//! declaration is no dependency, and neither is `pub use child::X`: a module may collect what its children
//! offer. Code under `#[cfg(test)]` is left out.

mod modules;
mod paths;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use cargo_metadata::MetadataCommand;

use modules::Graph;

/// The circles of a workspace, each file by file in words.
#[derive(Debug)]
pub struct Circles(BTreeSet<String>);

impl fmt::Display for Circles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} import circles", self.0.len())?;
        self.0.iter().try_for_each(|circle| write!(f, "\n{circle}"))
    }
}

impl std::error::Error for Circles {}

/// Fails on an import circle in a workspace.
///
/// # Errors
/// [`Circles`], or a file that cannot be parsed.
pub fn check(root: &Path) -> Result<()> {
    let workspace = MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .exec()
        .context("the packages of the workspace")?;
    let mut circles = BTreeSet::new();
    let packages = workspace.packages.iter();
    for target in packages.flat_map(|package| &package.targets) {
        let graph = modules::graph(target.src_path.as_std_path())?;
        for circle in find(&graph) {
            circles.insert(described(&graph, &circle, root));
        }
    }
    ensure!(circles.is_empty(), Circles(circles));
    Ok(())
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
fn described(graph: &Graph, circle: &[&Path], root: &Path) -> String {
    let shown = |file: &Path| {
        file.strip_prefix(root)
            .unwrap_or(file)
            .display()
            .to_string()
    };
    let files = circle.iter().zip(circle.iter().cycle().skip(1));
    let lines = files.map(|(file, next)| {
        let path = graph.get(*file).and_then(|uses| uses.get(*next));
        let path = path.map_or("", String::as_str);
        format!("  {} uses {} ({path})", shown(file), shown(next))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{described, find, modules};

    fn circles(fixture: &str) -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fixtures")
            .join(fixture);
        let graph = modules::graph(&root.join("lib.rs")).unwrap();
        let circles = find(&graph).into_iter();
        circles
            .map(|circle| described(&graph, &circle, &root))
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
