//! Every path that a module names: in imports, in code, and in the arguments of macros.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, Meta, Path, UseTree, Visibility};

/// A path as it is written, one segment an entry.
pub struct Used {
    /// Its segments.
    pub path: Vec<String>,
    /// The name under which an import brings it into the module.
    pub alias: Option<String>,
    /// Whether it is re-exported.
    pub public: bool,
}

/// The paths that a module's items name, without those of inline child modules and of tests.
pub fn named(items: &[Item]) -> Vec<Used> {
    let mut visitor = Visitor::default();
    for item in items {
        visitor.visit_item(item);
    }
    visitor.0
}

/// Whether an item is compiled for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || matches!(&attribute.meta, Meta::List(list)
                if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
    })
}

#[derive(Default)]
struct Visitor(Vec<Used>);

impl Visitor {
    fn add(&mut self, path: Vec<String>) {
        self.0.push(Used {
            path,
            alias: None,
            public: false,
        });
    }

    fn add_imports(&mut self, before: &[String], tree: &UseTree, public: bool) {
        let after = |name: String| before.iter().cloned().chain([name]).collect::<Vec<_>>();
        let (path, alias) = match tree {
            UseTree::Path(step) => {
                return self.add_imports(&after(step.ident.to_string()), &step.tree, public);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_imports(before, tree, public);
                }
                return;
            }
            // `use a::{self}` imports `a` itself.
            UseTree::Name(name) if name.ident == "self" => {
                (before.to_vec(), before.last().cloned())
            }
            UseTree::Name(name) => (after(name.ident.to_string()), Some(name.ident.to_string())),
            UseTree::Rename(name) => (after(name.ident.to_string()), Some(name.rename.to_string())),
            UseTree::Glob(_) => (before.to_vec(), None),
        };
        self.0.push(Used {
            path,
            alias,
            public,
        });
    }

    /// A macro's arguments are not parsed: what stands around `::` is taken for a path.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) if colons == 2 => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.add(std::mem::take(&mut path));
                    colons = 0;
                    match other {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.add_tokens(group.stream()),
                        _ => {}
                    }
                }
            }
        }
        self.add(path);
    }
}

impl Visit<'_> for Visitor {
    fn visit_item_use(&mut self, item: &ItemUse) {
        if !is_test(&item.attrs) {
            let public = !matches!(item.vis, Visibility::Inherited);
            self.add_imports(&[], &item.tree, public);
        }
    }

    fn visit_item_mod(&mut self, _: &ItemMod) {}

    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &syn::ItemImpl) {
        if !is_test(&item.attrs) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_path(&mut self, path: &Path) {
        // A single name is a local one, or an import's, which is counted where it is imported.
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            let segments = path.segments.iter();
            self.add(segments.map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &Macro) {
        self.visit_path(&item.path);
        self.add_tokens(item.tokens.clone());
    }
}
