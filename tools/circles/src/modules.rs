//! The modules of a crate: which file each is in, what it imports, and where a path leads.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use syn::{Attribute, Expr, ExprLit, Item, ItemMod, Lit, Meta};

use super::paths::{self, Used};

/// For each file, the files it depends on, each with the path that says so.
pub type Graph = BTreeMap<PathBuf, BTreeMap<PathBuf, String>>;

/// A module's path within its crate; the crate's root is empty.
type Name = Vec<String>;

#[derive(Default)]
struct Module {
    file: PathBuf,
    /// Every path that the module names.
    uses: Vec<Used>,
}

#[derive(Default)]
struct Crate(BTreeMap<Name, Module>);

/// Follows no more re-exports than this, so that one of itself ends.
const LONGEST_CHAIN: usize = 16;

/// The dependencies between the files of a crate, by the file of its root module.
///
/// # Errors
/// Where a file cannot be read or parsed.
pub fn graph(root: &Path) -> Result<Graph> {
    let mut modules = Crate::default();
    modules.read(root, Name::new(), root.parent().unwrap_or(root))?;
    let mut graph = Graph::new();
    for (name, module) in &modules.0 {
        let edges = graph.entry(module.file.clone()).or_default();
        for used in &module.uses {
            let Some(target) = modules.definition(name, &used.path, LONGEST_CHAIN) else {
                continue;
            };
            let file = &modules.0[&target].file;
            let collects_child = used.public && target.starts_with(name);
            if *file != module.file && !collects_child {
                edges
                    .entry(file.clone())
                    .or_insert_with(|| used.path.join("::"));
            }
        }
    }
    Ok(graph)
}

impl Crate {
    /// Reads a module's file; `folder` is where the files of its child modules are.
    fn read(&mut self, file: &Path, name: Name, folder: &Path) -> Result<()> {
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let parsed = syn::parse_file(&text).with_context(|| file.display().to_string())?;
        self.add(file, name, folder, &parsed.items)
    }

    fn add(&mut self, file: &Path, name: Name, folder: &Path, items: &[Item]) -> Result<()> {
        let uses = paths::named(items);
        let module = Module {
            file: file.to_owned(),
            uses,
        };
        self.0.insert(name.clone(), module);
        for item in items {
            let Item::Mod(child) = item else { continue };
            if paths::is_test(&child.attrs) {
                continue;
            }
            let name: Name = name
                .iter()
                .cloned()
                .chain([child.ident.to_string()])
                .collect();
            let folder_of_child = folder.join(child.ident.to_string());
            match &child.content {
                Some((_, items)) => self.add(file, name, &folder_of_child, items)?,
                None => {
                    let file = file_of(child, file, folder);
                    // The children of a file that `#[path]` names, or of `mod.rs`, are beside it.
                    let named_after = file.file_stem() == folder_of_child.file_name();
                    let beside = file.parent().unwrap_or(folder);
                    let below = if named_after {
                        &folder_of_child
                    } else {
                        beside
                    };
                    self.read(&file, name, below)?;
                }
            }
        }
        Ok(())
    }

    /// The module in which the item of a path is defined, seen from a module; nothing for other crates.
    fn definition(&self, from: &Name, path: &[String], steps: usize) -> Option<Name> {
        let (mut at, rest) = self.start(from, path)?;
        for (index, segment) in rest.iter().enumerate() {
            let child: Name = at.iter().cloned().chain([segment.clone()]).collect();
            if self.0.contains_key(&child) {
                at = child;
                continue;
            }
            // Not a module: an item of this one, or something that it imports from elsewhere.
            let imports = self.0.get(&at)?.uses.iter();
            let mut imported = imports.filter(|used| used.alias.as_ref() == Some(segment));
            let elsewhere = imported.find_map(|used| {
                let whole: Vec<String> = used
                    .path
                    .iter()
                    .chain(&rest[index + 1..])
                    .cloned()
                    .collect();
                self.definition(&at, &whole, steps.checked_sub(1)?)
            });
            return Some(elsewhere.unwrap_or(at));
        }
        Some(at)
    }

    /// The module that a path starts at, and the rest of the path.
    fn start<'p>(&self, from: &Name, path: &'p [String]) -> Option<(Name, &'p [String])> {
        let (first, mut rest) = path.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Name::new(),
            "self" => from.clone(),
            "super" => from.split_last()?.1.to_vec(),
            child => {
                let name: Name = from.iter().cloned().chain([child.to_owned()]).collect();
                return self.0.contains_key(&name).then_some((name, rest));
            }
        };
        while let Some((first, after)) = rest.split_first()
            && first == "super"
        {
            at.pop()?;
            rest = after;
        }
        Some((at, rest))
    }
}

/// The file of a module declaration in `file`.
fn file_of(child: &ItemMod, file: &Path, folder: &Path) -> PathBuf {
    if let Some(path) = child.attrs.iter().find_map(path_attribute) {
        return file.parent().unwrap_or(folder).join(path);
    }
    let plain = folder.join(format!("{}.rs", child.ident));
    if plain.is_file() {
        plain
    } else {
        folder.join(child.ident.to_string()).join("mod.rs")
    }
}

fn path_attribute(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    match &pair.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(path),
            ..
        }) if pair.path.is_ident("path") => Some(path.value()),
        _ => None,
    }
}
