//! The type-erased view: natively Leptos' own `AnyView`, in a browser a node that is built once. The
//! crate's front page says why.

use leptos::children::ToChildren;
use leptos::prelude::*;

#[cfg(feature = "csr")]
pub use browser::{Part, part};
#[cfg(not(feature = "csr"))]
pub use native::{Part, part};

/// The children of a component as a part, built when they are passed: Leptos' `Children` is a boxed
/// closure that returns an `AnyView`.
pub struct PartChildren(Part);

impl PartChildren {
    /// The part.
    #[must_use]
    pub fn into_part(self) -> Part {
        self.0
    }
}

impl<F, V> ToChildren<F> for PartChildren
where
    F: FnOnce() -> V,
    V: IntoView,
{
    fn to_children(children: F) -> Self {
        Self(part(children()))
    }
}

#[cfg(not(feature = "csr"))]
mod native {
    use leptos::prelude::*;

    /// A type-erased view.
    pub type Part = AnyView;

    /// Erases the type of a view.
    pub fn part(view: impl IntoView) -> Part {
        view.into_any()
    }
}

#[cfg(feature = "csr")]
mod browser {
    use leptos::prelude::*;
    use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Mountable, Position, PositionState, add_attr::AddAnyAttr};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Node};

    /// A type-erased view: its nodes in a document fragment.
    pub struct Part(Node);

    /// Builds a view and erases its type. What Leptos would need to update the view later is dropped: no
    /// view here updates itself, and none has handlers.
    pub fn part(view: impl IntoView) -> Part {
        let fragment = fragment();
        view.build()
            .mount(fragment.unchecked_ref::<Element>(), None);
        Part(fragment)
    }

    /// An empty document fragment. Inlined into every `part` it would be 60 bytes more (brotli).
    #[inline(never)]
    fn fragment() -> Node {
        document().create_document_fragment().into()
    }

    impl Part {
        /// The fragment with the nodes.
        #[must_use]
        pub fn into_node(self) -> Node {
            self.0
        }
    }

    impl Render for Part {
        type State = Node;

        fn build(self) -> Node {
            self.into_node()
        }

        // A part is built once and never updated.
        fn rebuild(self, _state: &mut Node) {}
    }

    impl AddAnyAttr for Part {
        type Output<New: Attribute> = Self;

        fn add_any_attr<New: Attribute>(self, _attr: New) -> Self {
            self
        }
    }

    impl RenderHtml for Part {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _buf: &mut String,
            _position: &mut Position,
            _escape: bool,
            _mark_branches: bool,
            _extra_attrs: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(
            self,
            _cursor: &Cursor,
            _position: &PositionState,
        ) -> Node {
            self.into_node()
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}
